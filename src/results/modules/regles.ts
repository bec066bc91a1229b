import { enumerer } from "../../domain/francais.ts";
import type { LigneSelection, Referentiel } from "../../domain/referentiel.ts";
import type { EtatModule, RegleDeChoix } from "./types.ts";

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

/** What a module is to a structure under this row. */
export function placeOf(ligne: LigneSelection | undefined, numero: number): EtatModule["place"] {
  if (!ligne) return "inconnue";
  if (ligne.obligatoires.includes(numero)) return "obligatoire";
  if (ligne.lectures?.some(({ modules }) => modules.includes(numero))) return "plusieurs-lectures";
  if (ligne.aConfirmer?.some(({ modules }) => modules.includes(numero))) return "a-confirmer";
  return ligne.auMoins?.parmi.includes(numero) ? "au-choix" : "libre";
}
