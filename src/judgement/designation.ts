import { type Exigence, type MethodeControle, type Partie, partiesOf } from "../domain/referentiel.ts";
import type { PieceYaml } from "../domain/structure.ts";

type Designee = Pick<PieceYaml, "nature" | "methodes">;

/** The methods and parts that a piece names: an empty list names none, as no list does. */
export function namedBy({ methodes }: Designee): readonly string[] | null {
  return methodes && methodes.length > 0 ? methodes : null;
}

/** What a piece answers. */
export interface Designation {
  /** Methods, in whole or in part. */
  methodes: string[];
  /** Parts of those that have some. */
  parties: string[];
  /** Every part; a method without parts is one. */
  repondues: string[];
}

/**
 * The parts that a piece answers. A part that it names is answered, whatever its nature: someone said so. Of a method
 * that it names, or where it names none, its nature decides: the parts that it suits, but for those which it must name.
 */
export function answeredBy(piece: Designee, { methodes, parties = [] }: Exigence): Designation {
  if (methodes.length === 0) {
    const repondues = parties
      .filter((partie) => shows(piece, partie, namedBy(piece) === null))
      .map(({ id }) => id);
    return { methodes: [], parties: repondues, repondues };
  }
  const found: Designation = { methodes: [], parties: [], repondues: [] };
  for (const methode of methodes) {
    for (const partie of partiesOf(methode)) {
      if (!answers(piece, partie, methode)) continue;
      if (!found.methodes.includes(methode.id)) found.methodes.push(methode.id);
      if (methode.parties) found.parties.push(partie.id);
      found.repondues.push(partie.id);
    }
  }
  return found;
}

function answers(piece: Designee, partie: Partie, { id, controle }: MethodeControle): boolean {
  const named = namedBy(piece);
  return shows(piece, partie, named ? named.includes(id) : controle === "local");
}

/** Named, or of a nature that suits it where the whole is open to what does not name its part. */
function shows(piece: Designee, partie: Partie, ouverte: boolean): boolean {
  const { nature } = piece;
  if (namedBy(piece)?.includes(partie.id)) return true;
  return ouverte && nature !== undefined && partie.natures.includes(nature) && !mustName(nature, partie);
}

function mustName(nature: string, { aCiter = [] }: Partie): boolean {
  return aCiter.includes(nature);
}

/** Parts that a piece may answer, and does not because it does not name them. */
export function unnamedParts(piece: Designee, exigence: Exigence): Partie[] {
  const [{ nature }, named] = [piece, namedBy(piece)];
  if (nature === undefined) return [];
  const ouvertes = exigence.methodes
    .filter(({ id, controle }) => (named ? named.includes(id) : controle === "local"))
    .flatMap((methode) => partiesOf(methode));
  return [...ouvertes, ...(named ? [] : (exigence.parties ?? []))].filter(
    (partie) => mustName(nature, partie) && !named?.includes(partie.id),
  );
}
