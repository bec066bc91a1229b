import type { Diagnostic } from "../../../domain/resultat.ts";
import { objet, option, prose, texte, type Vue } from "../../../show/templates/shape.ts";
import { ETIQUETTE, ETIQUETTES_DE_GRAVITE } from "./etiquette.ts";

export const CONSTAT = objet({
  gravite: ETIQUETTE,
  regle: texte,
  message: prose,
  aide: option(prose),
  exigence: option(texte),
  /** `preuves/9.2/fiche.yaml, ligne 3`. */
  lieu: option(texte),
  /** What silenced it. */
  sommeil: option(prose),
});
export type ConstatVu = Vue<typeof CONSTAT>;

const SOMMEIL = {
  derogation: "Dérogation",
  exclusion: "Exclusion",
  "regle-desactivee": "Règle désactivée",
  baseline: "Baseline",
} as const;

export function constatOf(diagnostic: Diagnostic): ConstatVu {
  const { fichier, ligne, suppression } = diagnostic;
  return {
    gravite: ETIQUETTES_DE_GRAVITE[diagnostic.gravite],
    regle: diagnostic.regle,
    message: diagnostic.message,
    aide: diagnostic.aide ?? null,
    exigence: diagnostic.exigence ?? null,
    lieu: fichier ? `${fichier}${ligne ? `, ligne ${ligne}` : ""}` : null,
    sommeil: suppression
      ? [SOMMEIL[suppression.par], suppression.motif].filter(Boolean).join("\u00a0: ")
      : null,
  };
}

const ORDER = ["erreur", "avertissement", "info"];

/** The worst first; otherwise in the order of the result. */
export function bySeverity(a: ConstatVu, b: ConstatVu): number {
  return ORDER.indexOf(a.gravite.code) - ORDER.indexOf(b.gravite.code);
}
