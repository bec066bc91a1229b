import type { Depot } from "../../depot/depot.ts";
import type { Correspondance } from "../../domain/correspondance.ts";
import type { ReferenceReferentiel } from "../../domain/referentiel.ts";
import { checksum, INDEX } from "../referentiel/registry.ts";

/** The crosswalks compiled at build, read only when one is asked for. */
export interface Correspondances {
  /** `<de>--<vers>`, sorted by code unit. */
  noms(): string[];
  /** Null where no editor wrote one. Throws where an installed file was altered. */
  between(de: ReferenceReferentiel, vers: ReferenceReferentiel): Correspondance | null;
}

/** Name of the crosswalk from one référentiel to another. */
export function nomCorrespondance(de: ReferenceReferentiel, vers: ReferenceReferentiel): string {
  return `${de}--${vers}`;
}

/** Opens a folder that the build wrote: an index and one `<de>--<vers>.json` each. */
export function openCorrespondances(depot: Depot): Correspondances {
  const index = new Map<string, string>(Object.entries(JSON.parse(readText(depot, INDEX))));
  const opened = new Map<string, Correspondance>();
  return {
    noms: () => [...index.keys()].sort(),
    between(de, vers) {
      const nom = nomCorrespondance(de, vers);
      const known = opened.get(nom);
      if (known) return known;
      const expected = index.get(nom);
      if (expected === undefined) return null;
      const texte = readText(depot, `${nom}.json`);
      if (checksum(new TextEncoder().encode(texte)) !== expected) {
        throw new Error(`La correspondance ${nom} installée avec quali a été modifiée : réinstallez quali.`);
      }
      const correspondance = JSON.parse(texte) as Correspondance;
      opened.set(nom, correspondance);
      return correspondance;
    },
  };
}

function readText(depot: Depot, chemin: string): string {
  return new TextDecoder().decode(depot.read(chemin, depot.stat(chemin).taille));
}
