import { capitalise, citer, decapitalise } from "../domain/francais.ts";
import type { Referentiel } from "../domain/referentiel.ts";
import { composer } from "../domain/typographie.ts";

/** The natures that may answer, as they are written in a fiche, each with its name where that says more. */
export function naturesAttendues(ids: Iterable<string>, { natures, avis }: Referentiel): string {
  const libelles = new Map(natures.map(({ id, libelle }) => [id, libelle]));
  const listees = [...ids].map((id) => {
    const libelle = libelles.get(id);
    const nom = libelle === undefined ? id : decapitalise(libelle);
    return nom === id || plain(nom) === id ? id : `${id} (${composer(nom)})`;
  });
  return `Ce qui peut y répondre, à écrire sous ${citer("nature")} : ${listees.join(" ; ")}. ${capitalise(avis)}.`;
}

/** A name without accents, hyphens for spaces: what an id is made of. */
function plain(nom: string): string {
  return nom
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[ '’]+/g, "-");
}
