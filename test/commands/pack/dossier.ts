import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

const QUALI = `version: 1
structure: { id: prefecture-paquet, nom: Préfecture du Paquet, type: prefecture, fictif: true }
referentiel: quali-ate@2024-02-01
modules: [1, 2, 4, 8]
services:
  - { id: dcl, nom: Direction de la citoyenneté }
`;

const FICHE = `version: 1
evaluation: conforme
evalueLe: 2024-05-02
preuves:
  - { fichier: registre.csv, titre: Registre des courriels, nature: registre, date: 2024-03-31 }
`;

/** A structure on disk, with these files beside a small sound folder. */
export function makeDossier(fichiers: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const folder = mkdtempSync(path.join(tmpdir(), "quali-paquet-"));
  const all = {
    "quali.yaml": QUALI,
    "preuves/15.3/fiche.yaml": FICHE,
    "preuves/15.3/registre.csv": "Reçu;Répondu\n2024-03-01;2024-03-04\n",
    ...fichiers,
  };
  for (const [nom, contenu] of Object.entries(all)) {
    mkdirSync(path.join(folder, path.dirname(nom)), { recursive: true });
    writeFileSync(path.join(folder, nom), contenu);
  }
  return folder;
}
