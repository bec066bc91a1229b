import type { ContenuEnMemoire } from "../../src/depot/memory.ts";
import { MemoryDepot } from "../../src/depot/memory.ts";
import type { Constat } from "../../src/domain/constat.ts";
import { loadStructure } from "../../src/load/structure/load.ts";
import { placeOf } from "./yaml.ts";

export const QUALI = `version: 1
structure: { id: essai, nom: Préfecture d’essai, type: prefecture }
referentiel: quali-ate@2024-02-01
`;

/** Loads a folder held in memory; `quali.yaml` is a sound one unless given. */
export function load(fichiers: Record<string, ContenuEnMemoire>, racine = "") {
  const prefix = racine === "" ? "" : `${racine}/`;
  const depot = new MemoryDepot({ [`${prefix}quali.yaml`]: QUALI, ...fichiers });
  const { structure, constats } = loadStructure(depot, racine);
  return { structure, constats, told: constats.map(tell).sort() };
}

/** « preuves/1.1/fiche.yaml:3:5 cle-inconnue La clé… », plain spaces. */
function tell(constat: Constat): string {
  const place = placeOf(constat);
  const fichier = "source" in constat.lieu ? constat.lieu.source.fichier : constat.lieu.fichier;
  const where = place ? `${fichier}:${place.ligne}:${place.colonne}` : fichier;
  return `${where} ${constat.regle} ${constat.message}`.replaceAll("\u00a0", " ");
}
