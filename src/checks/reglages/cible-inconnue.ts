import { citer, enumerer } from "../../domain/francais.ts";
import { direNumero } from "../../domain/numero.ts";
import { examenDesigne } from "../../judgement/exclusion.ts";
import type { Examen } from "../../judgement/types.ts";
import { sujetDe } from "../reglages.ts";
import type { Contexte, Regle, Trouvaille } from "../regle.ts";

export const cibleInconnue: Regle = {
  id: "cible-inconnue",
  ecrit: true,
  titre: "Une exclusion ou une dérogation vise une exigence ou un référentiel qui n’existe pas",
  gravite: "avertissement",
  silencable: false,
  pourquoi: "Elle est sans effet, alors qu’on la croit appliquée.",
  remede: "Corrigez le numéro de l’exigence ou le nom du référentiel, ou retirez la ligne.",
  exemple: 'exclusions:\n  - exigence: "37.3"\n    referentiel: quali-ate',
  *check({ structure, examens, suivisInconnus }: Contexte) {
    if (suivisInconnus.length > 0) return;
    for (const liste of ["exclusions", "derogations"] as const) {
      for (const [rang, ecart] of (structure.yaml[liste] ?? []).entries()) {
        const faute = faultOf(ecart, examens);
        if (!faute) continue;
        const { cle, ...texte } = faute;
        const lieu = { source: structure.source, pointeur: [liste, rang, cle] };
        yield { ...texte, sujet: `${liste} ${sujetDe(ecart)}`, lieu };
      }
    }
  },
};

function faultOf(
  { exigence, referentiel }: { exigence?: string; referentiel?: string },
  examens: readonly Examen[],
): (Pick<Trouvaille, "message" | "aide"> & { cle: string }) | null {
  const examen = examenDesigne(referentiel, examens);
  if (!examen) {
    const noms = examens.map(({ suivi }) => suivi.nom);
    return {
      cle: "referentiel",
      message: `La structure ne suit pas le référentiel ${citer(referentiel ?? "")} : cette ligne est sans effet.`,
      aide: `Écrivez ${enumerer(noms.map(citer), "ou")}, ou retirez la ligne.`,
    };
  }
  if (exigence === undefined || examen.parId.has(exigence)) return null;
  return {
    cle: "exigence",
    message: `L’exigence ${citer(exigence)} n’existe pas dans ${examen.jugement.referentiel} : cette ligne est sans effet.`,
    aide: direNumero(exigence, examen.parId.keys()) ?? "Corrigez ce numéro, ou retirez la ligne.",
  };
}
