import { enumerer } from "../domain/francais.ts";
import type { LigneSelection, Referentiel } from "../domain/referentiel.ts";

/** A row of the matrix: what is asked of a kind of structure. */
export interface RegleDeChoix extends Omit<LigneSelection, "quand"> {
  /** « Préfecture sans CERT ». */
  structure: string;
  /** Whether it is the row of the structure judged. */
  ici: boolean;
}

/** What each row of the matrix asks; `ici`: the id of the one that holds. */
export function reglesOf(
  { selection: { types, lignes } }: Referentiel,
  ici: string | undefined,
): RegleDeChoix[] {
  const libelles = new Map(types.map(({ id, libelle }) => [id, libelle]));
  return lignes.map(({ quand, ...ligne }) => ({
    structure: nameOf(quand, libelles.get(quand.type) ?? quand.type),
    ici: ligne.id === ici,
    ...ligne,
  }));
}

/** « Préfecture avec CERT », « Mairie, espace-france-services : oui ». */
function nameOf({ cert, faits = {} }: LigneSelection["quand"], libelle: string): string {
  const suffixe = cert === undefined ? "" : cert ? " avec CERT" : " sans CERT";
  const autres = Object.entries(faits).map(
    ([fait, valeur]) => `${fait} : ${typeof valeur === "string" ? valeur : valeur ? "oui" : "non"}`,
  );
  return `${libelle}${suffixe}${autres.length > 0 ? `, ${enumerer(autres)}` : ""}`;
}
