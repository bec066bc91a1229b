import { namedAs } from "../domain/proche.ts";
import type { LigneSelection, Referentiel } from "../domain/referentiel.ts";
import type { FaitsDeclares } from "./expression.ts";

export type SituationDuChoix =
  | { genre: "type-inconnu" }
  | { genre: "sans-regle" }
  /** The rows that could hold differ by facts that are not declared. */
  | { genre: "fait-manquant"; faits: string[] }
  | { genre: "ligne"; ligne: LigneSelection };

/** The kind that a structure bears: an id, or the words that quali shows for it; as written where it is neither. */
export function kindOf({ selection: { types } }: Pick<Referentiel, "selection">, type: string): string {
  const nommes = types.map(({ id, libelle }) => [id, libelle] as const);
  return namedAs(type, nommes) ?? type;
}

/** The row of the matrix that holds for a kind of structure with these facts. */
export function findLigne(referentiel: Referentiel, ecrit: string, faits: FaitsDeclares): SituationDuChoix {
  const { selection } = referentiel;
  const type = kindOf(referentiel, ecrit);
  if (selection.types.length > 0 && !selection.types.some(({ id }) => id === type)) {
    return { genre: "type-inconnu" };
  }
  const possibles = selection.lignes.filter(
    (ligne) => ligne.quand.type === type && !contradicted(ligne, faits),
  );
  const sure = possibles.find((ligne) => missingFaits(ligne, faits).length === 0);
  if (sure) return { genre: "ligne", ligne: sure };
  if (possibles.length === 0) return { genre: "sans-regle" };
  return { genre: "fait-manquant", faits: [...new Set(possibles.flatMap((l) => missingFaits(l, faits)))] };
}

/** What a row asks for beyond the kind of structure. */
function attendus({ quand }: LigneSelection): [fait: string, valeur: boolean | string][] {
  const entries = Object.entries(quand.faits ?? {}).flatMap(([id, valeur]) =>
    valeur === undefined ? [] : [[id, valeur] as [string, boolean | string]],
  );
  return quand.cert === undefined ? entries : [["cert", quand.cert], ...entries];
}

function contradicted(ligne: LigneSelection, faits: FaitsDeclares): boolean {
  return attendus(ligne).some(([id, valeur]) => faits.has(id) && faits.get(id) !== valeur);
}

function missingFaits(ligne: LigneSelection, faits: FaitsDeclares): string[] {
  return attendus(ligne).flatMap(([id]) => (faits.has(id) ? [] : [id]));
}
