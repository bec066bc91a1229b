import { citer } from "../../domain/francais.ts";
import type { ExigenceJugee } from "../../domain/resultat.ts";
import { lieuDeLExigence } from "../lieux.ts";
import type { Regle, Trouvaille } from "../regle.ts";

export const evaluationContredite: Regle = {
  id: "evaluation-contredite",
  titre: "L’évaluation et les preuves ne disent pas la même chose",
  gravite: "avertissement",
  silencable: true,
  pourquoi:
    "L’auditeur compare l’évaluation et les pièces : un écart entre les deux fait douter de tout le dossier. Une évaluation prudente alors que chaque méthode a sa preuve n’est qu’une information : un document ne prouve pas la promesse.",
  remede: "Refaites l’évaluation, ou complétez les preuves.",
  exemple:
    "evaluation: partiel\nevalueLe: 2024-03-20\ncommentaire: Le registre ne couvre pas encore les annexes.",
  toutes: true,
  *checkExigence({ examen, examinee, cible }, { structure }) {
    const contradiction = contradictionOf(examinee.jugee);
    if (!contradiction) return;
    const lieu = lieuDeLExigence(examinee, "evaluation", examen, structure);
    yield { ...cible, ...contradiction, sujet: examinee.exigence.id, lieu };
  },
};

/** What is missing under a « conforme » is told by preuve-manquante and preuve-perimee. */
function contradictionOf(jugee: ExigenceJugee): Pick<Trouvaille, "gravite" | "message" | "aide"> | null {
  const { id, evaluation, applicabilite, couverture, methodes } = jugee;
  if (evaluation === undefined || evaluation === "non-applicable") return null;
  if (applicabilite === "non-applicable") {
    return {
      message: `La fiche dit ${citer(evaluation)}, et ${id} ne s’applique pas à la structure : ${jugee.motifApplicabilite ?? ""}.`,
      aide: `Corrigez le fait dans quali.yaml, ou écrivez ${citer("evaluation: non-applicable")}.`,
    };
  }
  if (applicabilite === "central") return null;
  const complete = couverture === "documente" && methodes.repondues === methodes.total;
  if (evaluation === "conforme" || !complete) return null;
  return {
    gravite: "info",
    message: `La fiche dit ${citer(evaluation)}, et ${whatIsShown(jugee)} une preuve valable.`,
    aide: `Refaites l’évaluation si plus rien ne manque ; sinon dites ce qui manque dans ${citer("commentaire")}.`,
  };
}

function whatIsShown({ id, detailMethodes, parties }: ExigenceJugee): string {
  if (detailMethodes.length > 0) return `chaque méthode de contrôle de ${id} a`;
  return parties ? `chaque promesse de ${id} a` : `${id} a`;
}
