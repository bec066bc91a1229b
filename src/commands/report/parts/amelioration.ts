import { GENRES_D_AUDIT, GRAVITES_D_AUDIT } from "../../../domain/audits.ts";
import { accorder, compter, enumerer } from "../../../domain/francais.ts";
import { enToutesLettres } from "../../../domain/jour.ts";
import type { ActionJugee, StructureJugee } from "../../../domain/resultat.ts";
import { liste, objet, option, prose, texte, type Vue } from "../../../show/templates/shape.ts";

/** Earlier findings of auditors that are still open, and how the plan of actions stands. */
export const AMELIORATION = objet({
  plan: option(prose),
  constats: liste(objet({ id: texte, exigence: texte, gravite: texte, constat: prose, action: prose })),
  /** « Audit interne du 14 mai 2024 » of each that was held. */
  audits: option(prose),
});

/** The gravest first. */
const ORDRE = Object.keys(GRAVITES_D_AUDIT);

export function ameliorationOf({ actions, audits = [] }: StructureJugee): Vue<typeof AMELIORATION> {
  const held = audits.filter(({ aVenir }) => !aVenir);
  const parId = new Map((actions ?? []).map((action) => [action.id, action]));
  const open = held.flatMap((audit) => audit.constats.filter(({ leve }) => !leve));
  open.sort((a, b) => ORDRE.indexOf(a.gravite) - ORDRE.indexOf(b.gravite));
  return {
    plan: planInWords(actions),
    constats: open.map(({ id, exigence, gravite, constat, action }) => ({
      id,
      exigence: exigence?.nom ?? "",
      gravite: GRAVITES_D_AUDIT[gravite],
      constat,
      action: actionInWords(parId.get(action ?? "")),
    })),
    audits:
      held.length === 0
        ? null
        : enumerer(held.map(({ genre, date }) => `${GENRES_D_AUDIT[genre]} du ${enToutesLettres(date)}`)),
  };
}

function actionInWords(action: ActionJugee | undefined): string {
  if (!action) return "aucune action";
  const { id, situation, echeance } = action;
  if (situation === "abandonnee") return `${id}, abandonnée`;
  const pour = echeance === undefined ? "" : `, pour le ${enToutesLettres(echeance)}`;
  return `${id}${pour}${situation === "en-retard" ? ", en retard" : ""}`;
}

/** « 15 actions : 2 en retard (A-1 et A-2), 7 ouvertes, 2 à vérifier. »; null without a plan. */
export function planInWords(actions: readonly ActionJugee[] | undefined): string | null {
  if (!actions || actions.length === 0) return null;
  const of = (...situations: ActionJugee["situation"][]) =>
    actions.filter(({ situation }) => situations.includes(situation));
  const [late, open, done, closed] = [of("en-retard"), of("ouverte"), of("a-verifier"), of("close")];
  const parts = [
    late.length > 0 ? `${late.length} en retard (${enumerer(late.map(({ id }) => id))})` : "",
    open.length > 0 ? `${open.length} ${accorder(open.length, "ouverte")}` : "",
    done.length > 0 ? `${done.length} à vérifier` : "",
    closed.length > 0 ? `${closed.length} ${accorder(closed.length, "close")}` : "",
  ].filter((part) => part !== "");
  return `Plan d’actions, ${compter(actions.length, "action")}${parts.length > 0 ? ` : ${parts.join(", ")}` : ""}.`;
}
