import type { Confidences, Discretion } from "../domain/confidences.ts";
import { pieceKey } from "../domain/confidences.ts";
import type { Constat } from "../domain/constat.ts";
import { citer } from "../domain/francais.ts";

/** Shorter words are replaced only where they are quoted, or they would wreck any sentence. */
const COURT = 4;

/** A piece of more words than anyone writes is not told by them. */
const BEAUCOUP = 200;

/**
 * A finding as it may be told outside: where it is about a confidential piece or its file, the words of the piece give
 * way to its one name, and the place to where it is declared. `communs`: words that say nothing, ids of quali.yaml and
 * of the référentiels.
 */
export function tellOutside(
  constat: Constat,
  confidences: Confidences,
  communs: ReadonlySet<string>,
): Constat {
  const { lieu } = constat;
  if (!("source" in lieu)) {
    const discretion = confidences.fichiers.get(lieu.fichier);
    if (!discretion) return constat;
    const { source, pointeur } = discretion;
    return { ...reword(constat, [discretion], communs), lieu: { source, pointeur } };
  }
  if ("pointeur" in lieu) {
    const key = pieceKey(lieu.source, lieu.pointeur);
    const discretion = key !== null && confidences.pieces.get(key);
    return discretion ? reword(constat, [discretion], communs) : constat;
  }
  // A fault of syntax stands in no piece.
  const siennes = [...confidences.pieces.values()].filter(
    ({ source }) => source.fichier === lieu.source.fichier,
  );
  return reword(constat, siennes, communs);
}

function reword(constat: Constat, discretions: readonly Discretion[], communs: ReadonlySet<string>): Constat {
  const bavarde = discretions.find(({ mots }) => mots.length > BEAUCOUP);
  if (bavarde) {
    const message = `La pièce ${citer(bavarde.nom)} a un défaut.`;
    return {
      ...constat,
      message,
      aide: "Relisez la pièce dans sa fiche : ses mots ne sont pas répétés ici.",
    };
  }
  const hide = (text: string) => hideWords(text, discretions, communs);
  const { message, aide } = constat;
  return { ...constat, message: hide(message), ...(aide !== undefined && { aide: hide(aide) }) };
}

/** The text, with the outside name of each confidential piece where its words stood. */
export function hideWords(
  text: string,
  discretions: readonly Discretion[],
  communs: ReadonlySet<string>,
): string {
  return discretions.reduce(
    (said, { mots, nom }) =>
      mots.reduce((kept, mot) => {
        if (communs.has(mot)) return kept;
        return mot.length < COURT ? kept.replaceAll(citer(mot), citer(nom)) : kept.replaceAll(mot, nom);
      }, said),
    text,
  );
}
