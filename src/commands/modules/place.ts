import type { LigneSelection } from "../../domain/referentiel.ts";
import type { EtatModule } from "./types.ts";

/** What a module is to a structure under this row. */
export function placeOf(ligne: LigneSelection | undefined, numero: number): EtatModule["place"] {
  if (!ligne) return "inconnue";
  if (ligne.obligatoires.includes(numero)) return "obligatoire";
  if (ligne.lectures?.some(({ modules }) => modules.includes(numero))) return "plusieurs-lectures";
  if (ligne.aConfirmer?.some(({ modules }) => modules.includes(numero))) return "a-confirmer";
  return ligne.auMoins?.parmi.includes(numero) ? "au-choix" : "libre";
}
