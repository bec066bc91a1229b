import fs from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { carryLock } from "../../../../src/commands/migrate/plan/verrou.ts";
import { MemoryDepot } from "../../../../src/depot/memory.ts";
import { exigencesOf, type Referentiel } from "../../../../src/domain/referentiel.ts";
import { examineReferentiel } from "../../../../src/judgement/examen.ts";
import { loadStructure } from "../../../../src/load/structure/load.ts";
import { runCli } from "../../../cli/fake-io.ts";
import { engagement, methode, module, referentiel, sousEngagement } from "../../../support/referentiel.ts";
import { signIn } from "../../../support/signer.ts";

const temporary = fs.mkdtempSync(path.join(tmpdir(), "migrate-lock-"));
afterAll(() => fs.rmSync(temporary, { recursive: true }));

const QUALI = (version: string) => `version: 1
structure: { id: exemple, nom: Exemple, type: prefecture, cert: false, fictif: true }
referentiel: essai@${version}
modules: [1]
`;
const FICHE = `version: 1
evaluation: conforme
preuves:
  - { fichier: a.csv, nature: affichage, date: 2024-03-31, confidentiel: true }
  - { fichier: b.csv, nature: affichage, date: 2024-03-31 }
`;
const evidence = (id: string) => ({
  [`preuves/${id}/fiche.yaml`]: FICHE,
  [`preuves/${id}/a.csv`]: `a ${id}`,
  [`preuves/${id}/b.csv`]: `b ${id}`,
});
const promise = (id: string, texte: string, controle = "Examen") => ({
  ...sousEngagement(id, [{ ...methode(`${id}-a`), texte: `${controle} ${texte}` }]),
  texte,
  blocs: [texte],
});
const of = (version: string, ...promises: ReturnType<typeof promise>[]) =>
  referentiel([module(1, [engagement(1, promises)])], { version });

const DE = of(
  "1",
  promise("1.1", "du hall"),
  promise("1.2", "du site"),
  promise("1.3", "du standard"),
  promise("1.4", "du registre"),
);
const VERS = of(
  "2",
  promise("1.5", "du hall"),
  promise("1.1", "du site public"),
  promise("1.2", "autre chose"),
);
const CIBLES: Record<string, string[]> = { "1.1": ["1.5"], "1.2": ["1.1"], "1.3": ["1.1", "1.2"], "1.4": [] };
const newPath = (chemin: string) =>
  chemin.replace(/^preuves\/(1\.\d)\//, (_all, id: string) => `preuves/${CIBLES[id]?.[0] ?? "x"}/`);

/** Signs the four exigences of the old one, and carries the lock. */
function carry(spoil = (lock: string) => lock) {
  const fichiers = {
    "quali.yaml": QUALI("1"),
    ...evidence("1.1"),
    ...evidence("1.2"),
    ...evidence("1.3"),
    ...evidence("1.4"),
  };
  const lock = signIn(fichiers, ["1.1", "1.2", "1.3", "1.4"], { get: () => DE });
  const { structure } = loadStructure(new MemoryDepot({ ...fichiers, "quali.lock": spoil(lock) }), "");
  const [suivi] = structure?.suivis ?? [];
  if (!structure || !suivi) throw new Error("no structure");
  const byId = (ref: Referentiel) => new Map(exigencesOf(ref).map((one) => [one.id, one]));
  return carryLock(structure, suivi, {
    referentiels: { de: DE, vers: VERS },
    exigences: { de: byId(DE), vers: byId(VERS) },
    cibles: (id) => CIBLES[id] ?? [],
    newPath,
    files: Object.keys(fichiers),
  });
}

test("a signature follows its text: it stands where the words are the same, and is to be given again elsewhere", () => {
  const { texte, remarques } = carry();
  expect(remarques).toEqual([
    "quali.lock : la signature de 1.4 (référent qualité, 2024-06-30) n’a plus d’exigence ; ses lignes sont retirées.",
    "quali.lock : signées sous un autre texte, à signer de nouveau : 1.1.",
  ]);
  const moved = Object.fromEntries(Object.entries(evidence("1.1")).map(([nom, one]) => [newPath(nom), one]));
  const { structure } = loadStructure(
    new MemoryDepot({ "quali.yaml": QUALI("2"), ...moved, "quali.lock": texte ?? "" }),
    "",
  );
  const [suivi] = structure?.suivis ?? [];
  if (!structure || !suivi) throw new Error("no structure");
  const { exigences } = examineReferentiel(structure, suivi, VERS, "2024-06-30");
  const revueOf = (id: string) => exigences.find(({ exigence }) => exigence.id === id)?.revue;
  expect(revueOf("1.5")).toMatchObject({ revue: "a-jour", ecarts: [] });
  expect(revueOf("1.1")?.revue).toBe("a-revoir");
  expect(revueOf("1.1")?.ecarts.slice(0, 2)).toMatchObject([
    { genre: "migration", de: "essai@1 1.2, 1.3", vers: "essai@2" },
    { genre: "texte" },
  ]);
  expect(revueOf("1.2")?.revue).toBe("jamais");
});

test("lines that were not those that were signed do not become so, and a lock that cannot be read stays", () => {
  const cut = (lock: string) =>
    lock
      .split("\n")
      .filter((line) => !line.includes("preuves/1.1/b.csv"))
      .join("\n");
  const sealOf = (texte: string | null) => /exigence: "1\.5".*par: .*sceau: "([^"]*)"/.exec(texte ?? "")?.[1];
  expect(sealOf(carry(cut).texte)).not.toBe(sealOf(carry().texte));
  expect(carry((lock) => `<<<<<<< HEAD\n${lock}`)).toEqual({
    texte: null,
    remarques: [expect.stringContaining("ses signatures ne suivent pas")],
  });
});

test("quali.lock, gouvernance.yaml, the plan of actions and the audits go along with the folder", async () => {
  fs.cpSync("examples/prefecture-seine-maritime", temporary, { recursive: true });
  const at = (nom: string) => path.join(temporary, nom);
  fs.writeFileSync(
    at("gouvernance.yaml"),
    'version: 1\n# qui pilote\ncopil: { exigences: ["17.1", "22.1"] }\ncalendrier:\n  - { quand: mars, exigence: "20.3", modules: [1, 2, 7] }\n',
  );
  const PLAN = (exigences: string, preuve: string) =>
    `version: 1\n# le plan\nactions:\n  - { id: A-1, exigences: [${exigences}], action: Refaire, ouverteLe: 2024-05-02, etat: faite, preuves: [${preuve}, "https://www.exemple.fr/"] } # suivie\n`;
  const AUDIT = (exigence: string) =>
    `version: 1\naudit: { date: 2024-05-14, genre: interne }\nconstats:\n  - { id: C1, exigence: "${exigence}", gravite: nc-mineure, constat: "Voir 17.1", action: A-1 }\n`;
  fs.mkdirSync(at("audits"));
  fs.writeFileSync(at("plan-actions.yaml"), PLAN('"17.1", "22.1"', "preuves/20.3/bilan-editorial-2022.pdf"));
  fs.writeFileSync(at("audits/2024-05-14.yaml"), AUDIT("20.3"));
  fs.writeFileSync(at("audits/2024-05-14.pdf"), "%PDF-1.4 rapport");
  const review = (...argv: string[]) => runCli(["review", ...argv, "-C", temporary]);
  expect((await review("5.2", "20.3", "--par", "référent qualité")).code).toBe(0);
  const migrated = await runCli(["migrate", temporary, "--to", "quali-ate@2024-02-01", "--allow-dirty"]);
  expect(migrated).toMatchObject({ code: 0, stderr: "" });
  expect(fs.readFileSync(at("gouvernance.yaml"), "utf8")).toBe(
    'version: 1\n# qui pilote\ncopil: { exigences: ["15.2", "29.1"] }\ncalendrier:\n  - { quand: mars, exigence: "13.3", modules: [1, 2, 3, 8] }\n',
  );
  const moved = "preuves/13.3/bilan-editorial-2022.pdf";
  expect(fs.existsSync(at(moved))).toBe(true);
  expect(fs.readFileSync(at("plan-actions.yaml"), "utf8")).toBe(PLAN('"15.2", "29.1"', moved));
  expect(fs.readFileSync(at("audits/2024-05-14.yaml"), "utf8")).toBe(AUDIT("13.3"));
  expect(fs.readFileSync(at("audits/2024-05-14.pdf"), "utf8")).toBe("%PDF-1.4 rapport");
  const lock = fs.readFileSync(at("quali.lock"), "utf8");
  const signed = [...lock.matchAll(/exigence: "([^"]*)", referentiel: "([^"]*)", par/g)].map(
    ([, ...one]) => one,
  );
  expect(signed).toEqual([
    ["4.3", "quali-ate@2024-02-01"],
    ["13.3", "quali-ate@2024-02-01"],
  ]);
  expect(lock).not.toContain("preuves/5.2/");
  const { code: verdict, stdout } = await review("--verify");
  expect(verdict).toBe(1);
  expect(stdout.replace(/\s+/g, " ")).toContain("elle a été portée de qual-e-pref@2019-02-04 5.2");
});

test("a plan or an audit that cannot be read stays as it is, and is told", async () => {
  const folder = path.join(temporary, "fautif");
  fs.cpSync("examples/prefecture-loire", folder, { recursive: true });
  const broken = "version: 1\nactions: [";
  fs.writeFileSync(path.join(folder, "plan-actions.yaml"), broken);
  fs.mkdirSync(path.join(folder, "audits"));
  fs.writeFileSync(path.join(folder, "audits/2024-05-14.yaml"), broken);
  const { code, stdout } = await runCli(["migrate", folder, "--to", "quali-ate@2024-02-01", "--allow-dirty"]);
  expect(code).toBe(0);
  for (const nom of ["plan-actions.yaml", "audits/2024-05-14.yaml"]) {
    expect(fs.readFileSync(path.join(folder, nom), "utf8")).toBe(broken);
    expect(stdout.replace(/\s+/g, " ")).toContain(`${nom} a des défauts : il reste tel quel`);
  }
});
