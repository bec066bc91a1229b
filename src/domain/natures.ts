import { decapitalise } from "./francais.ts";
import { composer } from "./typographie.ts";

/** Natures as they are written in a fiche, each with its name where that says more: « photo (photographie) ». */
export function naturesNommees(
  ids: Iterable<string>,
  natures: readonly { id: string; libelle: string }[],
): string[] {
  const libelles = new Map(natures.map(({ id, libelle }) => [id, libelle]));
  return [...ids].map((id) => {
    const libelle = libelles.get(id);
    const nom = libelle === undefined ? id : decapitalise(libelle);
    return nom === id || plain(nom) === id ? id : `${id} (${composer(nom)})`;
  });
}

/** A name without accents, hyphens for spaces: what an id is made of. */
function plain(nom: string): string {
  return nom
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[ '’]+/g, "-");
}
