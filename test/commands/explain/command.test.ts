import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ETAT } from "../../../src/commands/check/forms/pretty/words.ts";
import { runCli } from "../../cli/fake-io.ts";

let cwd = "";

beforeAll(() => {
  cwd = fs.mkdtempSync(path.join(os.tmpdir(), "quali-"));
});

afterAll(() => fs.rmSync(cwd, { recursive: true }));

function structure(nom: string, text: string): string {
  const folder = path.join(cwd, nom);
  fs.mkdirSync(path.join(folder, "preuves"), { recursive: true });
  fs.writeFileSync(path.join(folder, "quali.yaml"), text);
  return folder;
}

async function explainJson(words: string[], folder = cwd) {
  const { code, stdout, stderr } = await runCli(["explain", ...words, "--format", "json"], { cwd: folder });
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  return JSON.parse(stdout);
}

test("outside a structure the référentiel is Quali-ATE", async () => {
  const found = await explainJson(["15.3"]);
  expect(found).toMatchObject({
    schema: "quali/explication@1",
    demande: "15.3",
    trouve: "identifiant",
    correspondances: [{ id: "15.3", referentiel: "quali-ate@2024-02-01", commande: "quali explain 15.3" }],
  });
});

test("a référentiel is explained by its name, whichever is followed here", async () => {
  for (const nom of ["qual-e-pref", "qual-e-pref@2019-02-04"]) {
    const found = await explainJson([nom]);
    expect(found.correspondances).toMatchObject([
      { genre: "referentiel", id: "qual-e-pref", commande: "quali explain qual-e-pref" },
    ]);
  }
});

test.each([
  ["sp:3", "services-publics-plus:3"],
  ["ate:15.3", "quali-ate:15.3"],
])("an alias that no structure gives here: %s", async (demande, meant) => {
  const { code, stderr } = await runCli(["explain", demande], { cwd });
  expect(code).toBe(2);
  expect(stderr).toContain(`vouliez-vous dire « ${meant} » ?`);
});

test("inside a structure, at any depth, it is the principal one; the others go by alias", async () => {
  const folder = structure(
    "deux",
    `version: 1
structure: { id: essai, nom: Essai, type: prefecture, cert: true }
referentiels:
  - { id: qual-e-pref@2019-02-04, modules: [1, 2] }
  - { id: services-publics-plus@2021, alias: sp }
`,
  );
  const inside = path.join(folder, "preuves");
  expect((await explainJson(["17.1"], inside)).correspondances[0].referentiel).toBe("qual-e-pref@2019-02-04");
  const [sp] = (await explainJson(["sp:engagement-4"], inside)).correspondances;
  expect(sp).toMatchObject({
    referentiel: "services-publics-plus@2021",
    commande: "quali explain sp:4",
  });
  expect(sp.aFaire.join(" ")).toContain("preuves/sp/4/");
  const [by] = (await explainJson(["services-publics-plus@2021:engagement-4"], inside)).correspondances;
  expect(by.aFaire).toEqual(sp.aFaire);
});

test("a quali.yaml that cannot be read does not keep one from reading the référentiel", async () => {
  const folder = structure("casse", "structure: [");
  const { code, stdout, stderr } = await runCli(["explain", "15.3"], { cwd: folder });
  expect(code).toBe(0);
  expect(stdout).toContain("Sous-engagement 15.3 (quali-ate@2024-02-01)");
  expect(stderr).toContain("« quali check » dit pourquoi");
});

test.each([
  [["explain", "preuve-perime"], "vouliez-vous dire « preuve-perimee » ?"],
  [["explain", "15.4"], "L’engagement 15 a 15.1, 15.2 et 15.3."],
  [["explain", "15.3.1"], "Vouliez-vous dire « 15.3 » ?"],
  [["explain", "15.3-c"], "Les méthodes de 15.3 sont 15.3-a et 15.3-b."],
  [["explain", "module", "9"], "Les modules vont de 1 à 8."],
  [["explain", "44"], "Les engagements vont de 1 à 43, les modules de 1 à 8."],
  [["explain", "1.1", "15.9"], "rien ne s’appelle « 15.9 » dans quali-ate@2024-02-01. L’engagement 15 a"],
  [["explain", "50"], "Il y a aussi « qual-e-pref@2019-02-04:50 »"],
  [["explain", "quali-at:15.3"], "référentiel inconnu « quali-at » ; vouliez-vous dire « quali-ate » ?"],
  [["explain", "zzz\u001b[31mzzz\nzzz"], "rien ne s’appelle « zzz[31mzzz zzz » dans quali-ate@2024-02-01."],
  [["explain", "quali-ate:"], "il manque l’identifiant à expliquer"],
  [["explain", "constructor"], "rien ne s’appelle « constructor »"],
  [["-C", "absent", "explain", "15.3"], "-C : le dossier « absent » n’existe pas."],
  [["schema", "fich"], "schéma inconnu « fich » ; vouliez-vous dire « fiche » ?"],
  [["schema", "../meta"], "schéma inconnu « ../meta »"],
])("refuses in one line: %j", async (argv, message) => {
  const { code, stdout, stderr } = await runCli(argv, { cwd });
  expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  expect(stderr.replaceAll("\u00a0", " ")).toContain(message);
  expect(stderr.trimEnd().split("\n")).toHaveLength(1);
});

test("several ids are explained one after the other; with other words, they are looked for together", async () => {
  const { stdout } = await runCli(["explain", "1.1", "qual-e-pref:17.1", "preuve-perimee"], { cwd });
  expect(stdout.match(/^(Sous-engagement|Règle de quali) .*$/gm)).toEqual([
    "Sous-engagement 1.1 (quali-ate@2024-02-01)",
    "Sous-engagement 17.1 (qual-e-pref@2019-02-04)",
    "Règle de quali preuve-perimee",
  ]);
  const { trouve } = await explainJson(["courriel", "demande"], cwd);
  expect(trouve).toBe("mots");
});

test.each([
  ["22,2", "sous-engagement", "22.2"],
  ["Engagement 15", "engagement", "15"],
  ["module3", "module", "3"],
  ["M3", "module", "3"],
  ["a-qualifier", "mot", "a-qualifier"],
  ["À qualifier", "mot", "a-qualifier"],
  ["manquante", "mot", "manquant"],
  ["sans objet", "mot", "non-applicable"],
  ["surPlace", "cle", "surPlace"],
  ["consultele", "cle", "consulteLe"],
  ["cert", "fait", "cert"],
])("« %s » is the %s %s", async (demande, genre, id) => {
  const { correspondances } = await explainJson([demande], cwd);
  expect(correspondances).toMatchObject([{ genre, id }]);
});

test("every état and statut that check prints is explained", async () => {
  const words = [...Object.values(ETAT).map(({ mot }) => mot), ...Object.keys(ETAT), "a-qualifier"];
  for (const word of words) expect((await explainJson([word], cwd)).trouve, word).toBe("identifiant");
});

test.each(["natures", "faits", "regles", "règles", "etats", "cles", "modules", "engagements"])(
  "« %s » lists them all, each with what to type",
  async (nom) => {
    const { trouve, correspondances } = await explainJson([nom], cwd);
    expect(trouve).toBe("liste");
    const { stdout } = await runCli(["explain", nom], { cwd });
    for (const { commande } of correspondances) expect(stdout).toContain(`  ${commande} `);
  },
);

test("the fiche to copy concludes nothing", async () => {
  const { stdout } = await runCli(["explain", "15.3"], { cwd });
  expect(stdout).toContain("# evaluation:");
  expect(stdout).not.toMatch(/^\s*evaluation:/m);
});

test("a schema is written as the validators were made from it; without a name, all are listed", async () => {
  const { stdout } = await runCli(["schema", "fiche"]);
  expect(stdout).toBe(fs.readFileSync("src/schemas/fiche.schema.json", "utf8"));
  const list = await runCli(["schema"]);
  for (const file of fs.readdirSync("src/schemas")) {
    expect(list.stdout).toMatch(new RegExp(`^${file.replace(".schema.json", "")} +\\S`, "m"));
  }
});

test("no page is wider than 80 columns, whatever is explained", async () => {
  for (const id of [
    "1.1",
    "2.4",
    "7.3",
    "15.1",
    "16.1",
    "module-3",
    "module-8",
    "svi",
    "registre",
    "courriel",
  ]) {
    const { stdout } = await runCli(["explain", id], { cwd });
    const wide = stdout.split("\n").filter((line) => line.length > 80);
    expect(wide, id).toEqual([]);
  }
});

test("what answers a promise without method is told in words, as what answers a method", async () => {
  const { stdout } = await runCli(["explain", "qual-e-pref:3.2"], { cwd });
  expect(stdout).toContain("y répondent : enquete-satisfaction (enquête de satisfaction), bilan");
  const { correspondances } = await explainJson(["qual-e-pref:3.2"]);
  expect(correspondances[0].natures).toContainEqual({ id: "bilan", libelle: "Bilan ou rapport" });
});
