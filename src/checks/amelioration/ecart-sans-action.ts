import { citer } from "../../domain/francais.ts";
import type { ActionExaminee } from "../../judgement/amelioration/types.ts";
import type { ExigenceExaminee } from "../../judgement/types.ts";
import { lieuDeLExigence } from "../lieux.ts";
import type { Regle } from "../regle.ts";

export const ecartSansAction: Regle = {
  id: "ecart-sans-action",
  titre: "Un écart reconnu n’a pas d’action",
  gravite: "avertissement",
  silencable: true,
  pourquoi:
    "Le référentiel demande un plan d’actions (22.4) et des mesures correctives (19.3) : dire « partiel » ou « non-conforme » sans rien décider laisse l’écart où il est. Une action abandonnée, remplacée, ou vérifiée avant l’évaluation ne compte pas. Sans plan-actions.yaml dans le dossier, ce n’est qu’une information.",
  remede: "Ajoutez une action à plan-actions.yaml ; « quali actions proposer » en écrit le brouillon.",
  exemple:
    'actions:\n  - { id: A-2024-07, exigences: ["24.4"], ecart: Plan non publié, action: Publier le plan, responsable: SGCD, ouverteLe: 2024-05-02, echeance: 2024-09-30, etat: en-cours }',
  *checkExigence({ examen, examinee, cible }, { structure, actions }) {
    const { evaluation } = examinee.jugee;
    if (evaluation !== "partiel" && evaluation !== "non-conforme") return;
    if (actions?.some((action) => mends(action, examinee))) return;
    const [former] = actions ?? [];
    const reste = former
      ? ` : ${citer(former.ecrite.yaml.id)} ne compte pas, elle est ${whyNot(former)}`
      : "";
    yield {
      ...cible,
      ...(actions === null && { gravite: "info" as const }),
      message: `La fiche de ${examinee.exigence.id} dit ${citer(evaluation)}, et aucune action n’y répond${reste}.`,
      aide: `Ajoutez une action à plan-actions.yaml (${citer("quali actions proposer")} en donne le brouillon), ou refaites l’évaluation.`,
      sujet: examinee.exigence.id,
      lieu: lieuDeLExigence(examinee, "evaluation", examen, structure),
    };
  },
};

/** An action that was verified mended the gap that there was then: not one that was found since. */
function mends({ situation, ecrite }: ActionExaminee, { jugee }: ExigenceExaminee): boolean {
  if (situation === "ouverte" || situation === "en-retard" || situation === "a-verifier") return true;
  if (situation !== "close") return false;
  const { efficacite } = ecrite.yaml;
  const le = typeof efficacite === "object" ? efficacite.le : undefined;
  return le === undefined || jugee.evalueLe === undefined || jugee.evalueLe <= le;
}

function whyNot({ situation, remplaceePar }: ActionExaminee): string {
  if (situation === "close") return "vérifiée depuis avant l’évaluation";
  if (situation === "a-venir") return "à ouvrir plus tard";
  return situation === "remplacee" ? `remplacée par ${citer(remplaceePar ?? "")}` : "abandonnée";
}
