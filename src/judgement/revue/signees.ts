import { remembered } from "../../domain/souvenir.ts";
import type { Suivi } from "../../domain/suivi.ts";
import { cleDeRevue, genreDeLigne, type LigneDeVerrou, type Verrou } from "../../domain/verrou.ts";
import type { LignesSignees } from "./types.ts";

const AUCUNE: readonly LigneDeVerrou[] = [];

/** Lines of the lock by exigence of one référentiel: those of its version, else of another version of it. */
export function signeesOf(
  verrou: Pick<Verrou, "lignes"> | undefined,
  suivi: Pick<Suivi, "referentiel">,
  suivis: readonly Pick<Suivi, "referentiel">[],
): Map<string, LignesSignees> {
  const groups = groupLignes(verrou?.lignes ?? AUCUNE);
  const found = new Map<string, LignesSignees>();
  const exact = new Set<string>();
  for (const { referentiel, exigence, lignes } of groups.values()) {
    if (referentiel === suivi.referentiel) exact.add(exigence);
    else if (exact.has(exigence) || followerOf(referentiel, suivis) !== suivi.referentiel) continue;
    found.set(exigence, sortOut(lignes));
  }
  return found;
}

/** The référentiel followed to which a line belongs; undefined where none, or several, could be meant. */
export function followerOf(
  referentiel: string,
  suivis: readonly Pick<Suivi, "referentiel">[],
): string | undefined {
  if (suivis.some((suivi) => suivi.referentiel === referentiel)) return referentiel;
  const alike = suivis.filter((suivi) => idOf(suivi.referentiel) === idOf(referentiel));
  return alike.length === 1 ? alike[0]?.referentiel : undefined;
}

function idOf(reference: string): string {
  return reference.split("@", 1)[0] ?? reference;
}

/** Lines about one exigence, as the lock names it. */
export interface GroupeDeLignes {
  referentiel: string;
  exigence: string;
  lignes: LigneDeVerrou[];
}

export const groupLignes = remembered(
  (lignes: readonly LigneDeVerrou[]): ReadonlyMap<string, GroupeDeLignes> => {
    const groups = new Map<string, GroupeDeLignes>();
    for (const ligne of lignes) {
      const { referentiel, exigence } = ligne;
      const key = cleDeRevue(ligne);
      const group = groups.get(key) ?? { referentiel, exigence, lignes: [] };
      group.lignes.push(ligne);
      groups.set(key, group);
    }
    return groups;
  },
);

/** Lines by what they say; one that is there twice counts once. */
const sortOut = remembered((lignes: readonly LigneDeVerrou[]): LignesSignees => {
  const once = [...new Map(lignes.map((ligne) => [JSON.stringify(sortedKeys(ligne)), ligne])).values()];
  const of = (...genres: string[]) => once.filter((ligne) => genres.includes(genreDeLigne(ligne)));
  return {
    signatures: of("par"),
    textes: of("dit"),
    pieces: of("fichier", "lien", "indicateur", "observation", "surPlace"),
  };
});

function sortedKeys(ligne: LigneDeVerrou): [string, unknown][] {
  return Object.entries(ligne).sort(([a], [b]) => (a < b ? -1 : 1));
}
