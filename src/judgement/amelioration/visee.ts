import { type Suivi, suiviDesigne } from "../../domain/suivi.ts";
import type { Examen } from "../types.ts";
import type { Visee } from "./types.ts";

/** The exigence that a plan or an audit names: `24.4`, or `sp:8` of another référentiel than the principal one. */
export function viseeOf(nom: string, suivis: readonly Suivi[], examens: readonly Examen[]): Visee {
  const end = nom.lastIndexOf(":");
  const id = nom.slice(end + 1).trim();
  const suivi = suiviDesigne(suivis, end < 0 ? undefined : nom.slice(0, end).trim());
  const examen = examens.find((one) => one.suivi.referentiel === suivi?.referentiel);
  const exigence = examen?.parId.get(id);
  const choisie = exigence !== undefined && examen?.jugement.modules.includes(exigence.module.numero);
  return {
    nom,
    id,
    suivie: suivi !== undefined,
    choisie: choisie === true,
    ...(examen && { examen }),
    ...(exigence && { exigence }),
  };
}
