import { citer } from "../../domain/francais.ts";
import { enToutesLettres, type Jour } from "../../domain/jour.ts";
import type { AuditExamine, ConstatExamine } from "../../judgement/amelioration/types.ts";
import type { Contexte, Regle } from "../regle.ts";
import { cibleDe, constatsDAudit, nommerConstat } from "./parcours.ts";

export const ncMajeureOuverte: Regle = {
  id: "nc-majeure-ouverte",
  titre: "Une non-conformité majeure n’est pas levée",
  gravite: "avertissement",
  silencable: true,
  pourquoi:
    "Une non-conformité majeure encore ouverte à l’audit suivant met le label en jeu : c’est alors une erreur. D’ici là, c’est une information si son action est prévue avant l’audit. Elle est levée quand son action est faite ou vérifiée.",
  remede: "Menez l’action à son terme, puis écrivez « etat: faite » avec ses preuves.",
  exemple: 'etat: faite\npreuves: ["preuves/22.2/enquete-2024.pdf"]',
  *check(contexte) {
    for (const { audit, constat } of constatsDAudit(contexte)) {
      if (constat.yaml.gravite !== "nc-majeure" || constat.leve) continue;
      const suivant = nextAudit(contexte, audit);
      const venu = suivant !== undefined && suivant <= contexte.date;
      const echeance = constat.action?.ecrite.yaml.echeance;
      const prevue = constat.action?.tient === true && (suivant === undefined || (echeance ?? "") <= suivant);
      yield {
        ...cibleDe(constat),
        ...(venu ? { gravite: "erreur" as const } : prevue && { gravite: "info" as const }),
        message: `${nommerConstat(constat, audit)} n’est pas levée${when(suivant, venu)}. ${whatIsDone(constat)}`,
        aide:
          constat.action && constat.action.situation !== "abandonnee"
            ? `Menez l’action à son terme, puis écrivez dans plan-actions.yaml ${citer("etat: faite")}, avec ses preuves.`
            : `Ajoutez une action à plan-actions.yaml, et ${citer("action: …")} au constat ; une fois menée, écrivez-y ${citer("etat: faite")}, avec ses preuves.`,
        sujet: `${audit.ecrit.source.fichier} ${constat.yaml.id}`,
        donnees: {
          audit: audit.ecrit.audit.date,
          ...(constat.action && { actions: [constat.action.ecrite.yaml.id] }),
        },
        lieu: { source: audit.ecrit.source, pointeur: [...constat.pointeur, "gravite"] },
      };
    }
  },
};

/** The first audit after this one: held, or the one that quali.yaml announces. */
function nextAudit({ amelioration, structure }: Contexte, { ecrit }: AuditExamine): Jour | undefined {
  const days = amelioration.audits.map((audit) => audit.ecrit.audit.date);
  const announced = structure.yaml.cycle?.prochainAudit;
  const later = [...days, ...(announced === undefined ? [] : [announced])].filter(
    (day) => day > ecrit.audit.date,
  );
  return later.sort()[0];
}

function when(suivant: Jour | undefined, venu: boolean): string {
  if (suivant === undefined) return "";
  return `${venu ? " à l’audit suivant, le " : " ; l’audit suivant est le "}${enToutesLettres(suivant)}`;
}

function whatIsDone({ action }: ConstatExamine): string {
  if (!action) return "Aucune action n’y répond.";
  const { id, echeance } = action.ecrite.yaml;
  const pour = echeance === undefined ? "sans échéance" : `prévue pour le ${enToutesLettres(echeance)}`;
  if (action.situation === "abandonnee") return `Son action ${citer(id)} est abandonnée.`;
  return `Son action ${citer(id)} est ${pour}${action.situation === "en-retard" ? ", en retard" : ""}.`;
}
