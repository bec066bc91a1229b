import type { Referentiel } from "../../../domain/referentiel.ts";
import { liste, objet, prose, texte, type Vue } from "../../../show/templates/shape.ts";

const LECTURE = objet({ document: texte, texte: prose });

/** Where the official text was corrected, is doubtful, incomplete, or told otherwise by another document. */
export const ANNEXE_TEXTE = objet({
  errata: liste(objet({ ou: texte, source: prose, corrige: prose, motif: prose })),
  doutes: liste(objet({ ou: texte, lecture: prose, motif: prose })),
  lacunes: liste(objet({ ou: texte, motif: prose })),
  desaccords: liste(objet({ ou: texte, objet: prose, choix: prose, lectures: liste(LECTURE) })),
  variantes: liste(objet({ ou: texte, lectures: liste(LECTURE) })),
});

export function annexeTexteOf(referentiel: Referentiel): Vue<typeof ANNEXE_TEXTE> {
  const titles = new Map(referentiel.sources.map(({ id, titre }) => [id, titre]));
  const told = (lectures: readonly { source: string; texte: string }[]) =>
    lectures.map(({ source, texte }) => ({ document: titles.get(source) ?? source, texte }));
  const engagements = referentiel.modules.flatMap((module) => module.engagements);
  const units = engagements.flatMap(({ numero, variantes, sousEngagements }) => [
    { id: String(numero), variantes },
    ...sousEngagements,
  ]);
  return {
    errata: referentiel.errata.map((erratum) => ({ ...erratum, ou: placeOf(erratum) })),
    doutes: referentiel.doutes.map((doute) => ({ ...doute, ou: placeOf(doute) })),
    lacunes: referentiel.lacunes.map((lacune) => ({ ...lacune, ou: placeOf(lacune) })),
    desaccords: (referentiel.desaccords ?? []).map(({ ou, objet, choix, lectures }) => ({
      ou: placeOf({ ou }),
      objet,
      choix,
      lectures: told(lectures),
    })),
    variantes: units.flatMap(({ id, variantes }) =>
      variantes?.length ? [{ ou: id, lectures: told(variantes) }] : [],
    ),
  };
}

const WORDS: ReadonlyMap<string, string> = new Map([
  ["referentiel", "Référentiel"],
  ["preambule", "Préambule"],
]);

/** « 2.1 », « Module 2 », « Préambule ». */
function placeOf({ ou, exigence }: { ou: string; exigence?: string }): string {
  return exigence ?? WORDS.get(ou) ?? ou.replace(/^module-(?=\d+$)/, "Module\u00a0");
}
