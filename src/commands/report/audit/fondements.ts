import { exigencesOf, type Referentiel } from "../../../domain/referentiel.ts";
import { faitsDecisifs } from "../../../selection/faits.ts";
import { liste, objet, option, prose, texte, type Vue } from "../../../show/templates/shape.ts";
import type { EntreeRapport } from "../report.ts";

/** The documents and the declared facts that the judgement rests on. */
export const SOURCES = liste(objet({ titre: texte, date: option(texte), note: option(prose) }));
export const FAITS = liste(objet({ question: prose, reponse: texte, mots: prose }));

export function sourcesOf(referentiel: Referentiel): Vue<typeof SOURCES> {
  return referentiel.sources.map(({ titre, date, note }) => ({
    titre,
    date: date ?? null,
    note: note ?? null,
  }));
}

/** Facts that change something for these modules, and those that are declared all the same. */
export function declaredFaits(
  referentiel: Referentiel,
  modules: readonly number[],
  { declaree }: EntreeRapport,
): Vue<typeof FAITS> {
  const declared = new Map(Object.entries(declaree.faits ?? {}));
  const decisifs = faitsDecisifs(exigencesOf(referentiel, new Set(modules)));
  const dits = referentiel.faits.filter(({ id }) => decisifs.has(id) || declared.has(id));
  return dits.map(({ id, question, mots }) => ({
    question,
    mots,
    reponse: answer(declared.get(id)),
  }));
}

function answer(value: boolean | string | undefined): string {
  if (value === undefined) return "non déclaré";
  if (typeof value === "string") return value;
  return value ? "oui" : "non";
}
