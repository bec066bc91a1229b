import { citer } from "../../domain/francais.ts";
import { enToutesLettres } from "../../domain/jour.ts";
import type { Regle } from "../regle.ts";
import { actionsDuPlan, surLAction } from "./parcours.ts";

export const actionDatesIncoherentes: Regle = {
  id: "action-dates-incoherentes",
  titre: "Les dates d’une action se contredisent",
  gravite: "avertissement",
  silencable: true,
  ecrit: true,
  pourquoi:
    "Une échéance ou une vérification d’avant l’ouverture est une faute de frappe, et le plan ne dit plus ce qui est dû. Une vérification d’après le jour du jugement n’a pas encore eu lieu.",
  remede: "Corrigez l’une des dates.",
  exemple:
    "ouverteLe: 2024-05-02\necheance: 2024-09-30\nefficacite: { par: référent qualité, le: 2024-10-15 }",
  *check(contexte) {
    for (const action of actionsDuPlan(contexte)) {
      const { id, ouverteLe = "", echeance, efficacite } = action.ecrite.yaml;
      const verifiee = typeof efficacite === "object" ? efficacite.le : undefined;
      const ouverte = `avant son ouverture (${enToutesLettres(ouverteLe)})`;
      if (echeance !== undefined && echeance < ouverteLe) {
        yield {
          ...surLAction(contexte, action, "echeance"),
          message: `L’action ${citer(id)} est due le ${enToutesLettres(echeance)}, ${ouverte}.`,
          aide: `Corrigez ${citer("echeance")} ou ${citer("ouverteLe")}.`,
          sujet: `${id} echeance`,
        };
      }
      const tooSoon = verifiee !== undefined && verifiee < ouverteLe;
      const tooLate = verifiee !== undefined && verifiee > contexte.date;
      if (!tooSoon && !tooLate) continue;
      yield {
        ...surLAction(contexte, action, "efficacite"),
        message: `L’action ${citer(id)} est vérifiée le ${enToutesLettres(verifiee)}, ${tooSoon ? ouverte : "un jour qui n’est pas encore venu"}.`,
        aide: `Corrigez ${citer("le")}, sous ${citer("efficacite")}${tooSoon ? `, ou ${citer("ouverteLe")}` : ""}.`,
        sujet: `${id} efficacite`,
      };
    }
  },
};
