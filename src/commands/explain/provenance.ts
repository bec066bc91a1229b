import type { Referentiel } from "../../domain/referentiel.ts";
import type { Explique } from "./types.ts";

/** The documents that give a text: those it names, else those of the official text. */
export function provenanceOf(
  { sources }: Referentiel,
  ids: readonly string[] | undefined,
): Explique["sources"] {
  const wanted = ids?.length
    ? sources.filter(({ id }) => ids.includes(id))
    : sources.filter(({ texte }) => texte === true);
  return wanted.map(({ id, titre, document, externe }) => ({
    id,
    titre,
    ...(document !== undefined && { document }),
    ...(externe !== undefined && { externe }),
  }));
}
