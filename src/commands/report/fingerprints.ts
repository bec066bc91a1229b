import { type Depot, DepotError } from "../../depot/depot.ts";
import { sha256Of } from "../../depot/sha256.ts";
import type { StructureJugee } from "../../domain/resultat.ts";
import type { Empreinte } from "./report.ts";

/**
 * SHA-256 of every file that the judged pieces name, captures included, by path relative to the structure.
 * Read by pieces of a mebibyte, once each. A file that cannot be read has no fingerprint: the judgement says why.
 */
export function fingerprintsOf(
  depot: Depot,
  dossier: string,
  structure: StructureJugee,
): Map<string, Empreinte> {
  const empreintes = new Map<string, Empreinte>();
  for (const { exigences } of structure.jugements) {
    for (const { preuves } of exigences) {
      for (const { fichier, capture } of preuves) {
        for (const chemin of [fichier, capture]) {
          if (chemin === undefined || empreintes.has(chemin)) continue;
          const empreinte = fingerprint(depot, dossier === "" ? chemin : `${dossier}/${chemin}`);
          if (empreinte) empreintes.set(chemin, empreinte);
        }
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
