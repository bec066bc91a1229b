import { citer } from "../../domain/francais.ts";
import { enVigueur, examenDesigne } from "../../judgement/exclusion.ts";
import type { Examen } from "../../judgement/types.ts";
import { sujetDe } from "../reglages.ts";
import type { Regle } from "../regle.ts";

export const exclusionInutile: Regle = {
  id: "exclusion-inutile",
  titre: "Une exclusion n’écarte rien",
  gravite: "avertissement",
  silencable: false,
  pourquoi:
    "Elle s’imprime en tête de chaque sortie comme si une promesse était écartée, alors que rien ne l’est.",
  remede: "Retirez l’exclusion.",
  *check({ structure, examens, date }) {
    const vues = new Set<string>();
    for (const [rang, exclusion] of (structure.yaml.exclusions ?? []).entries()) {
      const examen = examenDesigne(exclusion.referentiel, examens);
      if (!examen || !enVigueur(exclusion, date)) continue;
      const cle = `${examen.jugement.referentiel} ${exclusion.exigence}`;
      const raison = vues.has(cle) ? "elle est déjà exclue plus haut" : whyIdle(exclusion.exigence, examen);
      vues.add(cle);
      if (raison === null) continue;
      yield {
        message: `L’exclusion de ${citer(exclusion.exigence)} n’écarte rien : ${raison}.`,
        aide: "Retirez l’exclusion.",
        sujet: sujetDe(exclusion),
        lieu: { source: structure.source, pointeur: ["exclusions", rang, "exigence"] },
      };
    }
  },
};

function whyIdle(id: string, { parId, exigences, jugement }: Examen): string | null {
  const exigence = parId.get(id);
  if (!exigence) return null;
  if (!jugement.modules.includes(exigence.module.numero)) {
    return `elle relève du module ${exigence.module.numero}, qui n’est pas choisi`;
  }
  const jugee = exigences.find(({ jugee }) => jugee.id === id)?.jugee;
  if (jugee?.applicabilite === "central") return "elle n’est pas contrôlée dans la structure";
  if (jugee?.applicabilite === "non-applicable") return "elle ne s’applique pas à la structure";
  return null;
}
