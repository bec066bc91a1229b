import { type Depot, DepotError } from "../../depot/depot.ts";
import { sha256Of } from "../../depot/sha256.ts";
import type { Confidences } from "../../domain/confidences.ts";
import type { StructureJugee } from "../../domain/resultat.ts";
import { join } from "../../load/structure/folders.ts";
import type { Empreinte } from "./report.ts";

/**
 * SHA-256 of every file that the judged pieces name, captures included, by path relative to the structure.
 * A confidential piece names none: its file goes by its outside name.
 * Read by pieces of a mebibyte, once each. A file that cannot be read has no fingerprint: the judgement says why.
 */
export function fingerprintsOf(
  depot: Depot,
  dossier: string,
  structure: StructureJugee,
  confidences: Confidences | undefined,
): Map<string, Empreinte> {
  const empreintes = new Map<string, Empreinte>();
  const add = (nom: string, chemin: string) => {
    if (empreintes.has(nom)) return;
    const empreinte = fingerprint(depot, join(dossier, chemin));
    if (empreinte) empreintes.set(nom, empreinte);
  };
  for (const [chemin, { nom }] of confidences?.fichiers ?? []) add(nom, chemin);
  for (const { exigences } of structure.jugements) {
    for (const { preuves } of exigences) {
      for (const { fichier, capture } of preuves) {
        for (const chemin of [fichier, capture]) if (chemin !== undefined) add(chemin, chemin);
      }
    }
  }
  return empreintes;
}

function fingerprint(depot: Depot, chemin: string): Empreinte | null {
  try {
    const lecture = depot.open(chemin);
    try {
      return sha256Of(lecture);
    } finally {
      lecture.close();
    }
  } catch (error) {
    if (error instanceof DepotError) return null;
    throw error;
  }
}
