import { GRAVITES_D_AUDIT } from "../../domain/audits.ts";
import { citer } from "../../domain/francais.ts";
import { enToutesLettres } from "../../domain/jour.ts";
import type { Lieu } from "../../domain/source.ts";
import type { ActionExaminee, AuditExamine, ConstatExamine } from "../../judgement/amelioration/types.ts";
import type { Alentour, Contexte, Trouvaille } from "../regle.ts";

/** Ways through the plan of actions and the audits, that their rules share. */

/** The actions of the plan, none where there is no plan. */
export function actionsDuPlan({ amelioration }: Contexte): readonly ActionExaminee[] {
  return amelioration.actions ?? [];
}

/** Those that someone has to carry out: begun or not, late or not. */
export function* actionsEnCours(contexte: Contexte): Generator<ActionExaminee> {
  for (const action of actionsDuPlan(contexte)) {
    if (action.situation === "ouverte" || action.situation === "en-retard") yield action;
  }
}

/** A finding about an action: what it is about (its exigence where it is about a single one), and the node that is wrong. */
export function surLAction(
  { structure }: Contexte,
  { ecrite: { yaml, pointeur }, vises }: ActionExaminee,
  cle: keyof ActionExaminee["ecrite"]["yaml"],
  sur: "cle" | "valeur" = "valeur",
): Pick<Trouvaille, "sujet" | "donnees" | "referentiel" | "exigence"> & { lieu: Lieu } {
  const { source } = structure.plan ?? structure;
  const exigences = vises.flatMap(({ examen, exigence }) =>
    examen && exigence ? [{ referentiel: examen.jugement.referentiel, exigence: exigence.id }] : [],
  );
  const [only] = exigences;
  const alone = vises.length === 1 && vises[0]?.choisie === true;
  return {
    ...(alone && only),
    sujet: yaml.id,
    donnees: { actions: [yaml.id], ...(exigences.length > 0 && !alone && { exigences }) },
    lieu: { source, pointeur: [...pointeur, cle], sur },
  };
}

/** `référentiel` and `exigence` of a finding about what is aimed at: they silence it, and narrow a run to it. */
export function cibleDe({
  visee,
}: Pick<ConstatExamine, "visee">): Pick<Trouvaille, "referentiel" | "exigence"> {
  if (!visee?.examen || !visee.exigence) return {};
  return { referentiel: visee.examen.jugement.referentiel, exigence: visee.exigence.id };
}

/** The findings of audits that have been held. */
export function* constatsDAudit({
  amelioration,
}: Contexte): Generator<{ audit: AuditExamine; constat: ConstatExamine }> {
  for (const audit of amelioration.audits) {
    if (audit.aVenir) continue;
    for (const constat of audit.constats) yield { audit, constat };
  }
}

/** The open action, not yet due, by which an exigence is being mended; the one that is due last. */
export function actionQuiTient({ actions }: Alentour): ActionExaminee | undefined {
  return (actions ?? []).filter(({ tient }) => tient).sort((a, b) => (dueOf(a) < dueOf(b) ? 1 : -1))[0];
}

function dueOf({ ecrite }: ActionExaminee): string {
  return ecrite.yaml.echeance ?? "";
}

/** « L’action A-1 est en cours, pour le 30 septembre 2024. » */
export function direActionQuiTient({ ecrite: { yaml } }: ActionExaminee): string {
  const etat = yaml.etat === "en-cours" ? "en cours" : "à faire";
  return `L’action ${citer(yaml.id)} est ${etat}, pour le ${enToutesLettres(yaml.echeance ?? "")}.`;
}

/** « C1 (non-conformité majeure) de l’audit du 19 novembre 2024 ». */
export function nommerConstat({ yaml }: ConstatExamine, { ecrit }: AuditExamine): string {
  return `${yaml.id} (${GRAVITES_D_AUDIT[yaml.gravite]}) de l’audit du ${enToutesLettres(ecrit.audit.date)}`;
}
