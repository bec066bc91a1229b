import { spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";

// A pipe that nobody writes into stands where a file is read: in the folder, or named by the user. Nothing waits for it.
let dossier = "";
const BIN = path.resolve("bin/quali.js");
const PLANTES = [
  "quali.lock",
  "gouvernance.yaml",
  ".gitattributes",
  "plan-actions.yaml",
  "preuves/15.3/piece.pdf",
  "logo.png",
  "donnees/r.csv",
  "preuves/_commun/preuves.yaml",
  "preuves/2.1/fiche.yaml",
];

const QUALI =
  "version: 1\nstructure: { id: d, nom: D, type: prefecture, cert: false }\nreferentiel: quali-ate@2024-02-01\nmodules: [1, 2, 4, 8]\n";
const REGLAGES =
  "apparence: { logo: logo.png }\nindicateurs:\n  - { definition: taux-courriels-dans-delai, source: donnees/r.csv, colonnes: { recu: a, repondu: b } }\n";
const FICHE =
  "version: 1\nevaluation: partiel\nevalueLe: 2024-03-01\npreuves:\n  - { fichier: piece.txt, nature: registre, date: 2024-02-01 }\n  - { observation: x, resultat: y, nature: registre, date: 2024-02-01 }\n";

/** A process of its own: one that waits is killed. */
function run(line: string) {
  return spawnSync(process.execPath, [BIN, ...line.split(" ")], {
    cwd: dossier,
    encoding: "utf8",
    timeout: 20_000,
    killSignal: "SIGKILL",
    input: "",
  });
}

beforeAll(() => {
  dossier = fs.mkdtempSync(path.join(os.tmpdir(), "quali-attente-"));
  const write = (nom: string, texte: string) => {
    fs.mkdirSync(path.dirname(path.join(dossier, nom)), { recursive: true });
    fs.writeFileSync(path.join(dossier, nom), texte);
  };
  write("quali.yaml", `${QUALI}${REGLAGES}`);
  write("preuves/15.3/fiche.yaml", FICHE.replace("piece.txt", "piece.pdf"));
  for (const nom of [
    ...PLANTES,
    "tube",
    "modeles/audit/rapport.hbs",
    "sac/data/piece.pdf",
    "sac/bagit.txt",
  ]) {
    fs.mkdirSync(path.dirname(path.join(dossier, nom)), { recursive: true });
    spawnSync("mkfifo", [path.join(dossier, nom)]);
  }
  fs.mkdirSync(path.join(dossier, ".git"));
  // One that is sound, but for what git reads.
  write("sain/quali.yaml", QUALI);
  write("sain/preuves/15.3/fiche.yaml", FICHE);
  write("sain/preuves/15.3/piece.txt", "une pièce");
  write("sain.zip", "");
  run("-C sain pack . --no-pdf --output ../sain.zip");
  spawnSync("mkfifo", [path.join(dossier, "sain/.gitattributes")]);
});
afterAll(() => fs.rmSync(dossier, { recursive: true, force: true }));

test.each([
  "check .",
  "check tube",
  "check . --baseline tube",
  "check . --baseline tube --update-baseline",
  "check . --since HEAD",
  "modules .",
  "explain 15.3",
  "indicateurs .",
  "indicateurs . --lignes --indicateur taux-courriels-dans-delai",
  "historique .",
  "merge tube",
  "diff tube quali-ate",
  "diff qual-e-pref quali-ate --impact .",
  "migrate . --to qual-e-pref@2019-02-04 --allow-dirty --dry-run",
  "referentiel lint tube",
  "referentiel lint quali-ate --source tube",
  "referentiel show tube",
  "report . --type audit --output r.html",
  "report . --type audit --templates tube --output r.html",
  "report . --type audit --templates modeles --output r.html",
  "report . --type national --from tube --output n.html",
  "review 15.3 --par référent",
  "review --verify",
  "-C sain review 15.3 --par référent",
  "-C sain check",
  "pack . --no-pdf --output p.zip",
  "pack . --no-pdf --output p2.zip --signer tube",
  "verify tube",
  "verify sac",
  "verify sain.zip --signature tube --signataires tube",
  "templates export tube",
])("quali %s", (line) => {
  const { status, signal, stderr } = run(line);
  expect({ signal, bug: /interne|\n {4}at /.test(stderr) ? stderr : "" }).toEqual({ signal: null, bug: "" });
  expect([0, 1, 2]).toContain(status);
});
