import { citer } from "../../domain/francais.ts";
import { enToutesLettres } from "../../domain/jour.ts";
import type { ActionExaminee } from "../../judgement/amelioration/types.ts";
import type { Regle } from "../regle.ts";
import { actionsDuPlan, surLAction } from "./parcours.ts";

export const actionSansVerification: Regle = {
  id: "action-sans-verification",
  titre: "Personne n’a vérifié l’effet d’une action",
  gravite: "avertissement",
  silencable: true,
  pourquoi:
    "Une action faite n’a pas toujours l’effet voulu : quelqu’un d’autre que son responsable le vérifie. Une action dite vérifiée sans que rien ne dise par qui est un avertissement ; une action faite dont l’échéance est passée, une information.",
  remede: "Faites vérifier l’effet de l’action, et écrivez par qui, quand, et ce qui a été constaté.",
  exemple:
    "etat: verifiee\nefficacite: { par: référent qualité, le: 2024-10-15, resultat: Le plan est en ligne }",
  *check(contexte) {
    for (const action of actionsDuPlan(contexte)) {
      const { id, efficacite, echeance, responsable } = action.ecrite.yaml;
      if (action.situation === "close") {
        const par = verifierOf(action);
        const alone = par !== "" && par === responsable?.trim();
        if (par !== "" && !alone) continue;
        yield {
          ...surLAction(contexte, action, efficacite === undefined ? "etat" : "efficacite"),
          ...(alone && { gravite: "info" as const }),
          message: alone
            ? `L’action ${citer(id)} est vérifiée par qui la porte.`
            : `L’action ${citer(id)} est dite vérifiée, et rien ne dit par qui.`,
          aide: alone
            ? `Faites vérifier son effet par une autre fonction, et écrivez-la dans ${citer("par")}, sous ${citer("efficacite")}.`
            : `Écrivez ${citer("efficacite: { par: …, le: AAAA-MM-JJ, resultat: … }")}.`,
        };
      } else if (action.situation === "a-verifier" && echeance !== undefined && echeance < contexte.date) {
        yield {
          ...surLAction(contexte, action, "etat"),
          gravite: "info",
          message: `L’action ${citer(id)}, due le ${enToutesLettres(echeance)}, est faite : son effet reste à vérifier.`,
          aide: `Une fois vérifié, écrivez ${citer("etat: verifiee")} et ${citer("efficacite: { par: …, le: AAAA-MM-JJ, resultat: … }")}.`,
        };
      }
    }
  },
};

function verifierOf({ ecrite }: ActionExaminee): string {
  const { efficacite } = ecrite.yaml;
  return typeof efficacite === "object" ? (efficacite.par?.trim() ?? "") : "";
}
