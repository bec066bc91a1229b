import fs from "node:fs";
import path from "node:path";
import { inflateSync } from "node:zlib";
import { beforeAll, expect, test } from "vitest";
import { lectureOf } from "../../src/depot/tree.ts";
import { readArchive } from "../../src/depot/zip/archive.ts";
import { ZipDepot } from "../../src/depot/zip/depot.ts";
import type { Resultat } from "../../src/domain/resultat.ts";
import { runCli } from "../cli/fake-io.ts";

const EXAMPLES = "examples";
const files = fs
  .readdirSync(EXAMPLES, { recursive: true, encoding: "utf8" })
  .map((name) => path.join(EXAMPLES, name))
  .filter((file) => fs.statSync(file).isFile());
const evidence = files.filter(
  (file) => /[\\/](preuves|partage|donnees)[\\/]/.test(file) && !file.endsWith(".yaml"),
);

let resultat: Resultat;

beforeAll(async () => {
  const { stdout } = await runCli(["check", EXAMPLES, "--date", "2024-06-30", "--format", "json"]);
  resultat = JSON.parse(stdout) as Resultat;
});

test("the examples stand as they were meant to", () => {
  const lines = resultat.structures.flatMap(({ id, jugements }) =>
    jugements.map(({ referentiel, selection, synthese }) => {
      const { exigences, controlees, documentees, perimees, manquantes, aRevoir } = synthese;
      const figures = `${exigences} exigences, ${controlees} contrôlées : ${documentees} documentées, ${perimees} périmées, ${manquantes} manquantes, ${aRevoir} à revoir`;
      return `${id} ${referentiel} ${selection.valide ? "valide" : "invalide"} ${figures}`;
    }),
  );
  expect(lines).toMatchInlineSnapshot(`
    [
      "sous-prefecture-etampes qual-e-pref@2019-02-04 valide 84 exigences, 76 contrôlées : 15 documentées, 0 périmées, 61 manquantes, 0 à revoir",
      "sous-prefecture-palaiseau qual-e-pref@2019-02-04 valide 81 exigences, 75 contrôlées : 13 documentées, 0 périmées, 62 manquantes, 0 à revoir",
      "prefecture-essonne qual-e-pref@2019-02-04 valide 99 exigences, 96 contrôlées : 34 documentées, 0 périmées, 62 manquantes, 0 à revoir",
      "mediatheque-des-tilleuls mediatheque-accueillante@2023 valide 6 exigences, 5 contrôlées : 4 documentées, 1 périmées, 0 manquantes, 0 à revoir",
      "prefecture-loire qual-e-pref@2019-02-04 valide 72 exigences, 66 contrôlées : 21 documentées, 0 périmées, 45 manquantes, 0 à revoir",
      "prefecture-savoie quali-ate@2024-02-01 valide 120 exigences, 112 contrôlées : 101 documentées, 4 périmées, 3 manquantes, 3 à revoir",
      "prefecture-savoie services-publics-plus@2021 valide 8 exigences, 8 contrôlées : 6 documentées, 1 périmées, 1 manquantes, 0 à revoir",
      "prefecture-seine-maritime qual-e-pref@2019-02-04 valide 76 exigences, 76 contrôlées : 31 documentées, 2 périmées, 43 manquantes, 0 à revoir",
    ]
  `);
});

test("only Savoie has faults that fail, and those are true to life", () => {
  const erreurs = resultat.diagnostics
    .filter(({ gravite }) => gravite === "erreur")
    .map(({ structure, exigence, regle }) => `${structure} ${exigence} ${regle}`);
  expect(erreurs.sort()).toEqual([
    "prefecture-savoie 22.2 preuve-perimee",
    "prefecture-savoie 24.4 preuve-absente",
  ]);
});

test("no piece of Savoie is called history that an auditor would count, and two parts are honestly missing", () => {
  const [savoie] = resultat.structures.filter(({ id }) => id === "prefecture-savoie");
  const exigences = savoie?.jugements.flatMap((jugement) => jugement.exigences) ?? [];
  const history = exigences.flatMap(({ id, preuves }) =>
    preuves.filter(({ statut }) => statut === "ancienne").map(({ designation }) => `${id} ${designation}`),
  );
  expect(history).toEqual([]);
  const missing = exigences.flatMap(({ detailMethodes }) =>
    detailMethodes.flatMap(({ parties = [] }) => parties.filter(({ etat }) => etat === "sans-reponse")),
  );
  expect(missing.map(({ id }) => id)).toEqual(["16.1-a.3", "20.3-a.2"]);
});

test("Seine-Maritime has the 27 engagements that its policy counts", async () => {
  const { stdout } = await runCli(["check", `${EXAMPLES}/prefecture-seine-maritime`, "--date", "2024-06-30"]);
  expect(stdout).toContain("27\u00a0engagements, 76\u00a0exigences dans les modules choisis");
});

test("every structure says that it is fictitious", () => {
  expect(resultat.structures.length).toBeGreaterThan(5);
  expect(resultat.structures.filter(({ fictif }) => fictif !== true)).toEqual([]);
});

test("every document says that it is fictitious", () => {
  expect(evidence.length).toBeGreaterThan(150);
  const unmarked = evidence.filter((file) => !/\.(png|jpg)$/.test(file) && !/fictif/i.test(textOf(file)));
  expect(unmarked).toEqual([]);
});

test("documents are what their names say, and small", () => {
  const heads = new Map([
    [".pdf", "%PDF-1.4"],
    [".png", "\x89PNG\r\n\x1a\n"],
    [".jpg", "\xff\xd8\xff"],
  ]);
  for (const file of evidence) {
    const bytes = fs.readFileSync(file);
    const head = heads.get(path.extname(file)) ?? "";
    expect(bytes.subarray(0, head.length).toString("latin1"), file).toBe(head);
    if (file.endsWith(".pdf")) expect(bytes.length, file).toBeLessThanOrEqual(5 * 1024);
  }
  const total = files.reduce((sum, file) => sum + fs.statSync(file).size, 0);
  expect(total).toBeLessThan(1.5 * 1024 * 1024);
});

/** Text of a file; of a PDF, that of its only page. */
function textOf(file: string): string {
  const bytes = fs.readFileSync(file);
  if (file.endsWith(".xlsx")) return wordsOfWorkbook(bytes);
  if (!file.endsWith(".pdf")) return bytes.toString("utf8");
  const start = bytes.indexOf("stream\n") + "stream\n".length;
  return inflateSync(bytes.subarray(start, bytes.indexOf("\nendstream"))).toString("latin1");
}

function wordsOfWorkbook(bytes: Uint8Array): string {
  const lecture = lectureOf(bytes);
  const words = new ZipDepot(lecture, readArchive(lecture)).read("xl/sharedStrings.xml", 1 << 20);
  return Buffer.from(words).toString("utf8");
}
