import fs from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { runCli } from "../../cli/fake-io.ts";

export const QUALI = `version: 1
structure: { id: exemple, nom: Préfecture d'exemple, type: prefecture, cert: false, fictif: true }
referentiel: quali-ate@2024-02-01
modules: [1, 2, 4, 8]
services: [{ id: accueil, nom: Accueil, modules: [2] }, { id: vide, nom: Vide }]
`;
const FICHE = (nom: string) => `version: 1
evaluation: conforme
evalueLe: 2024-03-20
preuves:
  - { fichier: ${nom}, nature: registre, date: 2024-03-31 }
`;

/** A folder with evidence for 15.3, 9.2 and 20.1 (module 2). */
export function dossier(): string {
  const folder = fs.mkdtempSync(path.join(tmpdir(), "review-"));
  const files = {
    "quali.yaml": QUALI,
    "preuves/15.3/fiche.yaml": FICHE("registre.csv"),
    "preuves/15.3/registre.csv": "Reçu;Répondu\n2024-03-04;2024-03-06\n",
    "preuves/9.2/fiche.yaml": FICHE("revue.csv"),
    "preuves/9.2/revue.csv": "Page;Revue\n1;2024-03-02\n",
    "preuves/20.1/fiche.yaml": FICHE("liste.csv"),
    "preuves/20.1/liste.csv": "Agents\n12\n",
  };
  for (const [nom, texte] of Object.entries(files)) put(folder, nom, texte);
  return folder;
}

export function put(folder: string, nom: string, texte: string): void {
  fs.mkdirSync(path.dirname(path.join(folder, nom)), { recursive: true });
  fs.writeFileSync(path.join(folder, nom), texte);
}

export const lockOf = (folder: string) => fs.readFileSync(path.join(folder, "quali.lock"), "utf8");
export const PAR = ["--par", "référent qualité"];
export const review = (folder: string, ...argv: string[]) => runCli(["review", ...argv, "-C", folder]);
