import type { DossierExigence } from "../../src/domain/structure.ts";
import { examineReferentiel } from "../../src/judgement/examen.ts";
import { referentiel } from "../support/referentiel.ts";
import { dossier, structure } from "../support/structure.ts";

const DATE = "2024-06-30";
export const PARTS = ["1.1-a.1", "1.1-a.2"].map((id) => ({
  id,
  objet: id,
  mots: id,
  natures: [] as string[],
}));

export function examine(
  dossiers: DossierExigence[],
  options: Parameters<typeof structure>[0] = {},
  ref = referentiel(),
) {
  const s = structure({ dossiers, ...options });
  const [un] = examineReferentiel(s, s.suivis[0] as never, ref, DATE).exigences;
  if (!un) throw new Error("1.1 is not there");
  return un;
}

export const judged = (...pieces: Parameters<typeof dossier>[1] & object) =>
  examine([dossier("1.1", pieces)]).jugee.preuves;
