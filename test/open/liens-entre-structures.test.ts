import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { runCli } from "../cli/fake-io.ts";

// In a workspace a link of one structure leads to files of another, which nothing shares: they are not read, nor packed.
let racine = "";
const SECRET = "Réponse de l’autre structure";
const quali = (id: string) =>
  `version: 1\nstructure: { id: ${id}, nom: ${id}, type: prefecture, cert: false }\nreferentiel: quali-ate@2024-02-01\nmodules: [1, 2, 4, 8]\n`;
const FILES: Record<string, string> = {
  "quali-espace.yaml": "version: 1\nespace: { id: e, nom: E }\nstructures: [a, b]\npartage: [commun]\n",
  "commun/note.txt": "partagée",
  "a/quali.yaml": quali("a"),
  "b/quali.yaml": `${quali("b")}indicateurs:\n  - { definition: taux-courriels-dans-delai, source: donnees/r.csv, colonnes: { recu: Reçu, repondu: Répondu } }\n`,
  "a/donnees/r.csv": `Reçu;Répondu;${SECRET}\n2024-01-02;2024-01-03;${SECRET}\n`,
  "a/preuves/15.3/fiche.yaml": `version: 1\ncommentaire: ${SECRET}\n`,
  "a/preuves/15.3/piece.txt": SECRET,
  "a/plan-actions.yaml": `version: 1\nactions:\n  - { id: A, exigences: ["15.3"], action: ${SECRET}, etat: a-faire }\n`,
  "a/audits/2024-01-01.yaml": `version: 1\naudit: { date: 2024-01-01, genre: interne, organisme: ${SECRET} }\nconstats: []\n`,
};
const LIENS = [
  "donnees/r.csv",
  "preuves/15.3/fiche.yaml",
  "preuves/15.3/piece.txt",
  "plan-actions.yaml",
  "audits/2024-01-01.yaml",
];

beforeAll(() => {
  racine = fs.mkdtempSync(path.join(os.tmpdir(), "quali-entre-"));
  for (const [nom, texte] of Object.entries(FILES)) {
    fs.mkdirSync(path.dirname(path.join(racine, nom)), { recursive: true });
    fs.writeFileSync(path.join(racine, nom), texte);
  }
  for (const nom of LIENS) {
    const place = path.join(racine, "b", nom);
    fs.mkdirSync(path.dirname(place), { recursive: true });
    fs.symlinkSync(path.relative(path.dirname(place), path.join(racine, "a", nom)), place);
  }
});
afterAll(() => fs.rmSync(racine, { recursive: true, force: true }));

test("check tells each of them, and shows no word", async () => {
  const { stdout } = await runCli(["check", "b", "--format", "json"], { cwd: racine });
  const told = JSON.parse(stdout).diagnostics.filter(
    ({ regle, message }: { regle: string; message: string }) =>
      regle === "chemin-interdit" || /hors du dossier/.test(message),
  );
  const ou = told.map(
    ({ fichier, message }: { fichier: string; message: string }) => `${fichier} ${message}`,
  );
  for (const nom of LIENS) expect(ou.join("\n")).toContain(nom);
  expect(stdout).not.toContain(SECRET);
});

test("nor does a report, nor a pack, which says what it leaves out", async () => {
  const report = await runCli(["report", "b", "--type", "audit"], { cwd: racine });
  expect(report.stdout).not.toContain(SECRET);
  const { code, stdout } = await runCli(["pack", "b", "--no-pdf", "--output", "sac/"], { cwd: racine });
  expect([code, stdout]).toEqual([1, expect.stringContaining("PARTIEL")]);
  const files = fs.readdirSync(path.join(racine, "sac"), { recursive: true, withFileTypes: true });
  const texts = files
    .filter((file) => file.isFile())
    .map((file) => fs.readFileSync(path.join(file.parentPath, file.name), "utf8"));
  expect(texts.filter((texte) => texte.includes(SECRET))).toEqual([]);
});
