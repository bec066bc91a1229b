import { cibleAtteinte, ecartEnMots, partEnMots, valeurEnMots } from "../../../domain/chiffres.ts";
import type { StructureJugee } from "../../../domain/resultat.ts";
import { nameOfPeriod } from "../../../indicateurs/periodes.ts";
import { liste, objet, option, prose, texte, type Vue } from "../../../show/templates/shape.ts";

/** Each indicator in a row: its last closed period, the same one a year before, its target. */
export const TABLEAU_D_INDICATEURS = liste(
  objet({
    titre: prose,
    periode: prose,
    valeur: prose,
    part: prose,
    avant: prose,
    evolution: prose,
    cible: option(prose),
    /** Met or missed; the reason where there is no figure. */
    verdict: option(objet({ code: texte, mots: prose })),
  }),
);

export function tableauOf({ indicateurs = [] }: StructureJugee): Vue<typeof TABLEAU_D_INDICATEURS> {
  return indicateurs.map(({ titre, unite, periodicite, close, anneePrecedente, cible, sens, motif }) => {
    const { valeur, petit } = close;
    const before = motif === undefined ? (anneePrecedente?.valeur ?? null) : null;
    return {
      titre,
      periode: nameOfPeriod(periodicite, close.du),
      valeur: motif === undefined ? valeurEnMots(valeur, unite) + (petit ? " *" : "") : "–",
      part: motif === undefined ? partEnMots(close) : "",
      avant: valeurEnMots(before, unite),
      evolution: motif === undefined ? ecartEnMots(valeur, before, unite) || "–" : "–",
      cible: cible === undefined ? null : valeurEnMots(cible, unite),
      verdict: verdictOf(motif, valeur, cible, sens),
    };
  });
}

function verdictOf(
  motif: string | undefined,
  valeur: number | null,
  cible: number | undefined,
  sens: "hausse" | "baisse",
): { code: string; mots: string } | null {
  if (motif !== undefined) return { code: "manquant", mots: motif };
  const met = cibleAtteinte(valeur, cible, sens);
  if (met === null) return null;
  return met ? { code: "documente", mots: "Atteinte" } : { code: "manquant", mots: "Manquée" };
}
