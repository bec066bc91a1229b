import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";

/** Eight structures in a folder: two share an id, one cannot be read, one lacks a file; in a workspace with a fault. */
export function makePays(): string {
  const dossier = mkdtempSync(path.join(os.tmpdir(), "quali-pays-"));
  const write = (chemin: string, texte: string) => {
    mkdirSync(path.dirname(path.join(dossier, chemin)), { recursive: true });
    writeFileSync(path.join(dossier, chemin), texte);
  };
  for (let n = 1; n <= 8; n++) {
    const id = n === 3 || n === 6 ? "deux-fois" : `structure-${n}`;
    write(
      `s${n}/quali.yaml`,
      n === 5
        ? "version: 1\n  structure: [\n"
        : `version: 1\nstructure: { id: ${id}, nom: Structure ${n}, type: prefecture, cert: true }\nreferentiel: quali-ate@2024-02-01\nmodules: [1, 2, 3, 4]\n`,
    );
    write(
      `s${n}/preuves/15.3/fiche.yaml`,
      `version: 1\nevaluation: conforme\npreuves:\n  - { fichier: registre.csv, nature: registre, date: 2024-0${1 + (n % 5)}-01 }\n`,
    );
    if (n !== 7) write(`s${n}/preuves/15.3/registre.csv`, `a;b\n${n};1\n`);
  }
  write("quali-espace.yaml", "version: 1\nstructures: [s1, s2, absente]\n");
  return dossier;
}
