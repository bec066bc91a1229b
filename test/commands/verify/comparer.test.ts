import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { Ajv } from "ajv";
import { beforeAll, expect, test } from "vitest";
import type { ComparaisonDePaquets } from "../../../src/generated/verification.ts";
import { runCli } from "../../cli/fake-io.ts";
import { makeDossier } from "../pack/dossier.ts";

const FICHE = (evaluation: string, expire: string) => `version: 1
evaluation: ${evaluation}
evalueLe: 2024-05-02
preuves:
  - { fichier: registre.csv, titre: Registre, nature: registre, date: 2024-03-31, expire: ${expire} }
  - { fichier: note.txt, nature: procedure, date: 2024-03-31, methodes: ["15.3-a"], expire: ${expire} }
`;
const AVANT = {
  "preuves/15.3/fiche.yaml": FICHE("conforme", "2024-07-10"),
  "preuves/15.3/note.txt": "une note",
  "preuves/16.1/2024-03-01-ancienne.txt": "déplacée",
  "preuves/16.1/2024-03-01-changee.txt": "avant",
  "preuves/16.1/2024-03-01-retiree.txt": "retirée",
};
const APRES = {
  "preuves/15.3/fiche.yaml": FICHE("partiel", "2024-07-10"),
  "preuves/15.3/note.txt": "une note",
  "preuves/16.1/2024-03-01-nouvelle.txt": "déplacée",
  "preuves/16.1/2024-03-01-changee.txt": "après",
  "preuves/16.2/2024-03-01-ajoutee.txt": "ajoutée",
};

const pack = async (dossier: string, nom: string, date: string, ...options: string[]) => {
  const sortie = path.join(dossier, nom);
  await runCli(["pack", dossier, "--date", date, "--no-pdf", "--output", sortie, ...options]);
  return sortie;
};
const compare = (paquet: string, autre: string, ...options: string[]) =>
  runCli(["verify", paquet, "--compare", autre, ...options]).then(({ stdout, ...rest }) => ({
    ...rest,
    stdout: stdout.replace(/[\u00a0\u202f]/g, " "),
  }));
const said = async (paquet: string, autre: string): Promise<ComparaisonDePaquets> =>
  JSON.parse((await compare(paquet, autre, "--format", "json")).stdout).comparaison;

let avant: string;
let apres: string;
let plusTard: string;

beforeAll(async () => {
  const dossier = makeDossier(AVANT);
  avant = await pack(dossier, "avant.zip", "2024-06-30");
  plusTard = await pack(dossier, "plus-tard.zip", "2024-09-30");
  apres = await pack(makeDossier(APRES), "apres.zip", "2024-06-30");
}, 120_000);

test("files that came, went, changed or moved; the fiche; the evaluation; the verdicts", async () => {
  const { fichiers, evaluations, exigences, rejuge, date, referentiels } = await said(apres, avant);
  expect(fichiers).toEqual([
    { genre: "fiche", changement: "modifie", chemin: "preuves/15.3/fiche.yaml" },
    { genre: "piece", changement: "modifie", chemin: "preuves/16.1/2024-03-01-changee.txt" },
    {
      genre: "piece",
      changement: "deplace",
      chemin: "preuves/16.1/2024-03-01-nouvelle.txt",
      de: "preuves/16.1/2024-03-01-ancienne.txt",
    },
    { genre: "piece", changement: "retire", chemin: "preuves/16.1/2024-03-01-retiree.txt" },
    { genre: "piece", changement: "ajoute", chemin: "preuves/16.2/2024-03-01-ajoutee.txt" },
  ]);
  expect(evaluations).toEqual([
    { referentiel: "quali-ate@2024-02-01", exigence: "15.3", avant: "conforme", apres: "partiel" },
  ]);
  expect({ rejuge, date, referentiels }).toEqual({
    rejuge: false,
    date: { avant: "2024-06-30", apres: "2024-06-30" },
    referentiels: [],
  });
  expect(exigences.every(({ sens }) => sens !== "calendrier")).toBe(true);
  const { stdout, code } = await compare(apres, avant);
  expect(code).toBe(0);
  for (const words of [
    "+ preuves/16.2/2024-03-01-ajoutee.txt",
    "- preuves/16.1/2024-03-01-retiree.txt",
    "~ preuves/15.3/fiche.yaml",
    "(les mêmes octets,",
    "15.3 : « conforme », devenue « partiel »",
  ])
    expect(stdout).toContain(words);
});

test("what the calendar alone did stands apart, the older pack judged on the day of the newer", async () => {
  const { rejuge, fichiers, exigences, constats } = await said(plusTard, avant);
  expect([rejuge, fichiers]).toEqual([true, []]);
  expect(new Set([...exigences, ...constats].map(({ sens }) => sens))).toEqual(new Set(["calendrier"]));
  const { stdout } = await compare(plusTard, avant);
  expect(stdout).toContain("Jugé au 2024-06-30, puis au 2024-09-30");
  expect(stdout).toContain("Par le seul passage du temps");
  expect((await compare(avant, plusTard)).stdout).toContain("jugé plus tard");
});

test("a pack is the same as itself; a narrowed or partial one says what it leaves out", async () => {
  expect((await compare(avant, avant)).stdout).toContain("Rien n’a changé.");
  const sans = await pack(makeDossier(AVANT), "sans.zip", "2024-06-30", "--no-evidence", "--module", "1");
  const { complet, portee, fichiers } = await said(sans, avant);
  expect({ complet, portee }).toEqual({
    complet: { avant: true, apres: false },
    portee: { avant: [], apres: ["module 1"] },
  });
  expect(fichiers.every(({ changement }) => changement === "sorti")).toBe(true);
}, 60_000);

test("what is not there gives 2; what is no sound pack of ours gives 1, and why", async () => {
  expect((await compare(avant, "/nowhere.zip")).code).toBe(2);
  const faux = path.join(makeDossier(), "faux.zip");
  writeFileSync(faux, "rien");
  for (const [paquet, autre] of [
    [avant, faux],
    [faux, avant],
  ] as const) {
    const { code, stdout } = await compare(paquet, autre, "--format", "json");
    expect([code, JSON.parse(stdout).comparaison]).toEqual([1, undefined]);
    expect(JSON.parse(stdout).sansComparaison).toMatch(/n’est pas cohérent/);
  }
});

test("the comparison is of its schema", async () => {
  const schema = JSON.parse(readFileSync("src/schemas/verification.schema.json", "utf8"));
  const validate = new Ajv({ allowUnionTypes: true }).compile(schema);
  for (const other of [avant, plusTard, "/dev/null"]) {
    const { stdout } = await compare(apres, other, "--format", "json");
    if (stdout) expect([validate(JSON.parse(stdout)), validate.errors]).toEqual([true, null]);
  }
});
