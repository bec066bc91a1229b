import { citer } from "../../domain/francais.ts";
import type { ConstatExamine } from "../../judgement/amelioration/types.ts";
import type { Regle } from "../regle.ts";
import { cibleDe, constatsDAudit, nommerConstat } from "./parcours.ts";

export const constatSansAction: Regle = {
  id: "constat-sans-action",
  titre: "Un constat d’audit n’a pas d’action",
  gravite: "avertissement",
  silencable: true,
  pourquoi:
    "Au prochain audit, l’auditeur demande d’abord ce qui a été fait de ses constats. Un point fort n’appelle rien ; pour un point sensible ou une piste de progrès, ce n’est qu’une information.",
  remede: "Ajoutez une action à plan-actions.yaml, et son identifiant au constat.",
  exemple:
    "constats:\n  - { id: C1, gravite: nc-mineure, constat: Enquête non renouvelée, action: A-2024-07 }",
  *check(contexte) {
    for (const { audit, constat } of constatsDAudit(contexte)) {
      const { yaml, pointeur, action } = constat;
      // an action that does not exist is told when the file is read
      if (yaml.gravite === "point-fort" || (yaml.action !== undefined && !isGone(constat))) continue;
      const grave = yaml.gravite === "nc-majeure" || yaml.gravite === "nc-mineure";
      const id = action?.ecrite.yaml.id;
      yield {
        ...cibleDe(constat),
        ...(!grave && { gravite: "info" as const }),
        message:
          id === undefined
            ? `${nommerConstat(constat, audit)} n’a pas d’action.`
            : `${nommerConstat(constat, audit)} n’a plus d’action : ${citer(id)} est abandonnée.`,
        aide: `Ajoutez une action à plan-actions.yaml (${citer("quali actions proposer")} en donne le brouillon), et ${citer("action: …")} au constat.`,
        sujet: `${audit.ecrit.source.fichier} ${yaml.id}`,
        donnees: { audit: audit.ecrit.audit.date },
        lieu: { source: audit.ecrit.source, pointeur: [...pointeur, action ? "action" : "id"] },
      };
    }
  },
};

function isGone({ action }: ConstatExamine): boolean {
  return action?.situation === "abandonnee";
}
