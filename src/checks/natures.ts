import { capitalise, citer } from "../domain/francais.ts";
import { naturesNommees } from "../domain/natures.ts";
import type { Referentiel } from "../domain/referentiel.ts";

/** The natures that may answer, as they are written in a fiche, each with its name where that says more. */
export function naturesAttendues(ids: Iterable<string>, { natures, avis }: Referentiel): string {
  const listees = naturesNommees(ids, natures).join(" ; ");
  return `Ce qui peut y répondre, à écrire sous ${citer("nature")} : ${listees}. ${capitalise(avis)}.`;
}
