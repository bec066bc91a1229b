import { citer } from "../../domain/francais.ts";
import type { Referentiel, Variante } from "../../domain/referentiel.ts";
import type { Remarque } from "./types.ts";

interface Endroit {
  /** Places of the text: `15.3`, `15-m3`, `module-3`. */
  ou: ReadonlySet<string>;
  /** The exigence that a correction of a shared cell touches. */
  exigence?: string;
  /** True for the ids that the place may be lacking. */
  peutManquer?(id: string): boolean;
  variantes?: readonly Variante[] | undefined;
}

/** Corrections, doubts, gaps, disagreements and other readings of these places. */
export function remarquesOf(referentiel: Referentiel, endroit: Endroit): Remarque[] {
  const here = ({ ou, exigence }: { ou: string; exigence?: string }) =>
    endroit.ou.has(ou) || (exigence !== undefined && exigence === endroit.exigence);
  const { errata, doutes, lacunes, desaccords = [] } = referentiel;
  return [
    ...errata.filter(here).map(({ ou, source, corrige, motif }): Remarque => {
      return { genre: "erratum", ou, texte: `${citer(source)} corrigé en ${citer(corrige)}. ${motif}` };
    }),
    ...doutes.filter(here).map(({ ou, lecture, motif }): Remarque => {
      return { genre: "doute", ou, texte: lecture ? `${citer(lecture)} : ${motif}` : motif };
    }),
    ...lacunes
      .filter(
        ({ ou, couvre = [] }) =>
          endroit.ou.has(ou) || couvre.some((id) => endroit.peutManquer?.(id) ?? false),
      )
      .map(({ ou, motif }): Remarque => ({ genre: "lacune", ou, texte: motif })),
    ...desaccords.filter(here).map(({ ou, objet, lectures, choix }): Remarque => {
      const dits = lectures.map(variante).join(" ; ");
      return { genre: "desaccord", ou, texte: `${objet}. ${dits}. Retenu : ${choix}` };
    }),
    ...(endroit.variantes ?? []).map((one): Remarque => {
      return { genre: "variante", ou: one.source, texte: variante(one) };
    }),
  ];
}

function variante({ source, lieu, texte }: Variante): string {
  return `${source}${lieu ? ` (${lieu})` : ""} : ${citer(texte)}`;
}
