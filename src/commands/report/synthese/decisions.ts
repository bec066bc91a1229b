import { liste, objet, option, prose, texte, type Vue } from "../../../show/templates/shape.ts";
import type { ATraiter } from "../parts/a-traiter.ts";
import { ETIQUETTE } from "../parts/etiquette.ts";

/** What is asked of the person who answers for the commitments, in the one order of priorities. */
export const DECISIONS = objet({
  lignes: liste(objet({ nom: texte, etat: option(ETIQUETTE), quoi: prose, decision: prose, aQui: prose })),
  /** Those that the page has no room for, by number. */
  aussi: liste(texte),
});

const DIRECTION = "Secrétariat général";

export function decisionsOf({ lignes }: ATraiter, room: number): Vue<typeof DECISIONS> {
  return {
    lignes: lignes.slice(0, room).map(({ nom, etat, pourquoi, responsable, exigences, texte: promesse }) => ({
      nom: rangeOf(exigences) ?? nom,
      etat,
      quoi: exigences.length > 0 ? `${promesse} : aucune pièce` : pourquoi.replace(/\.$/, ""),
      decision: decisionOf(etat?.code, responsable),
      aQui: responsable ?? DIRECTION,
    })),
    aussi: [...new Set(lignes.slice(room).map(({ nom, exigences }) => rangeOf(exigences) ?? nom))],
  };
}

const PAR_ETAT: ReadonlyMap<string, string> = new Map([
  ["manquant", "Fixer une date"],
  ["perime", "Faire refaire"],
  ["a-revoir", "Faire compléter"],
  ["documente", "Faire renouveler"],
]);

function decisionOf(etat: string | undefined, responsable: string | null): string {
  if (etat === undefined) return "Répondre";
  if (responsable === null) return "Désigner un service";
  return PAR_ETAT.get(etat) ?? "Décider";
}

/** « 1.2 à 20.3 »; undefined of none. */
function rangeOf(exigences: readonly { id: string }[]): string | undefined {
  const [first, last] = [exigences[0]?.id, exigences.at(-1)?.id];
  return first === last ? first : `${first} à ${last}`;
}
