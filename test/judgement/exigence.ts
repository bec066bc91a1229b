import type { Engagement, MethodeControle } from "../../src/domain/referentiel.ts";
import type { DossierExigence } from "../../src/domain/structure.ts";
import { examineReferentiel } from "../../src/judgement/examen.ts";
import { engagement, module, referentiel, sousEngagement } from "../support/referentiel.ts";
import { structure } from "../support/structure.ts";

export const annuelle = { mois: 12, mots: "une fois par an" };
export const vue = (date: string, plus: object = {}) => ({
  observation: "Vue",
  nature: "affichage",
  date,
  ...plus,
});
export const partie = (id: string, plus: object = {}) => ({
  id,
  objet: id,
  mots: id,
  natures: ["affichage"],
  ...plus,
});

export type Options = Parameters<typeof structure>[0];

/** The first exigence of module 1, which holds this. */
export function examine(
  un: Engagement,
  dossiers: DossierExigence[] = [],
  options: Options = {},
  date = "2024-06-30",
) {
  const s = structure({ dossiers, ...options });
  const ref = referentiel([module(1, [un])]);
  const [examinee] = examineReferentiel(s, s.suivis[0] as never, ref, date).exigences;
  if (!examinee) throw new Error("no exigence");
  return examinee;
}

export const methods = (...methodes: MethodeControle[]) => engagement(1, [sousEngagement("1.1", methodes)]);
