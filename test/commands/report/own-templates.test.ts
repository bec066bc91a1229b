import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { RAPPORTS } from "../../../src/commands/report/index.ts";
import { renderRapport } from "../../../src/commands/report/render.ts";
import { MODELES } from "../../../src/generated/modeles.ts";
import { runCli } from "../../cli/fake-io.ts";
import { html, MOYENS, savoie } from "../../support/rapport.ts";

const SAVOIE = path.resolve("examples/prefecture-savoie");
const PAGE = fs.readFileSync("docs/modeles.md", "utf8");
let cwd = "";
beforeEach(() => {
  cwd = fs.mkdtempSync(path.join(os.tmpdir(), "quali-modeles-"));
});
afterEach(() => fs.rmSync(cwd, { recursive: true }));

/** The files of the page's worked example: their names stand before them. */
function filesOfThePage(): Map<string, string> {
  const blocks = [...PAGE.matchAll(/^`(mes-modeles\/[^`]+)`[^\n]*\n\n```hbs\n([\s\S]*?)```/gm)];
  return new Map(blocks.map(([, nom = "", texte = ""]) => [nom, texte]));
}

function write(files: ReadonlyMap<string, string>): void {
  for (const [nom, texte] of files) {
    fs.mkdirSync(path.dirname(path.join(cwd, nom)), { recursive: true });
    fs.writeFileSync(path.join(cwd, nom), texte);
  }
}

/** What may be wrong with one, a kind a document in turn. */
const SLIPS = [
  { slip: "{{inconnu}}", said: "champ inconnu « inconnu »" },
  { slip: "{{#if rapport}}", said: "incorrecte ou n’est pas fermée" },
  { slip: "{{> partials/absent}}", said: "partials/absent" },
  { slip: "{{{rapport.titre}}}", said: "{{{" },
];
/** Those of one structure, whose own template may take the place of ours. */
const TYPES = RAPPORTS.filter(({ plusieurs }) => !plusieurs).map(({ type, modele }, rang) => ({
  type,
  modele,
  ...(SLIPS[rang % SLIPS.length] as (typeof SLIPS)[number]),
}));
const reportOf = (type: string) => {
  const argv = ["report", SAVOIE, "--type", type, "--templates", "mes-modeles", "--output", "page.html"];
  return runCli([...argv, "--date", "2024-06-30"], { cwd, env: { PATH: process.env.PATH } });
};

test.each(TYPES)(
  "a template of one’s own for $type is taken; a broken one is refused before anything is written",
  async ({ type, modele, slip, said }) => {
    const nom = `mes-modeles/${modele}.hbs`;
    const ours = MODELES.get(`${modele}.hbs`) ?? "";
    const page = path.join(cwd, "page.html");
    write(new Map([[nom, `${ours}\n${slip}\n`]]));
    const { code, stderr } = await reportOf(type);
    expect(code).toBe(2);
    expect(stderr.replaceAll("\u00a0", " ")).toContain(said);
    expect(stderr).toContain(`${modele}.hbs, ligne `);
    expect(fs.existsSync(page)).toBe(false);
    write(new Map([[nom, `${ours}\n<p>Écrit à {{structure.nom}} par nos soins.</p>\n`]]));
    expect(await reportOf(type)).toMatchObject({ code: 0 });
    expect(fs.readFileSync(page, "utf8")).toMatch(/Écrit à Préfecture de la Savoie par nos soins\./);
  },
  60_000,
);

const report = () => {
  const argv = [
    "report",
    SAVOIE,
    "--type",
    "affichage",
    "--templates",
    "mes-modeles",
    "--output",
    "resultats.html",
  ];
  return runCli([...argv, "--date", "2024-06-30"], { cwd });
};

test("the worked example of the page works as it is written", async () => {
  const files = filesOfThePage();
  expect([...files.keys()]).toEqual(["mes-modeles/affichage/rapport.hbs", "mes-modeles/maison/contact.hbs"]);
  write(files);
  expect(await report()).toMatchObject({ code: 0, stderr: "" });
  const text = fs.readFileSync(path.join(cwd, "resultats.html"), "utf8");
  expect(text).toContain("Ce que nous promettons, et ce que nous tenons.");
  expect(text).toContain("Demandez la cellule qualité à l’accueil (département 73).");
  expect(text).toContain('<p class="valeur">95,4');
  expect(text).not.toContain('class="graphe"');
});

test("and the slip that it tells of is refused in the words that it gives, before anything is written", async () => {
  const files = filesOfThePage();
  const nom = "mes-modeles/affichage/rapport.hbs";
  write(files.set(nom, (files.get(nom) ?? "").replace("{{valeur}}", "{{valeru}}")));
  const { code, stderr } = await report();
  expect(code).toBe(2);
  const plain = (texte: string) => texte.replace(/[\u00a0\u202f]/g, " ").trim();
  expect(plain(PAGE)).toContain(plain(stderr));
  expect(fs.existsSync(path.join(cwd, "resultats.html"))).toBe(false);
});

test.each(RAPPORTS)("$type: a template of one's own is checked against its fields", (rapport) => {
  const nom = `${rapport.modele}.hbs`;
  const faulty = new Map([...MODELES, [nom, `${MODELES.get(nom)}{{structure.nmo}}\n`]]);
  const rendu = renderRapport(rapport, savoie(), { ...MOYENS, modeles: faulty });
  expect(rendu).toMatchObject({
    fautes: [{ modele: nom, message: expect.stringContaining("« nom »".replaceAll(" ", "\u00a0")) }],
  });
  const own = new Map([...MODELES, [nom, `${MODELES.get(nom)}<p>{{structure.nom}}, à nous</p>\n`]]);
  expect(html(rapport.type, savoie(), { ...MOYENS, modeles: own })).toContain(
    "Préfecture de la Savoie, à nous",
  );
});
