import { GENRES_D_AUDIT, GRAVITES_D_AUDIT } from "../../../domain/audits.ts";
import { capitalise, compter, enumerer } from "../../../domain/francais.ts";
import { enToutesLettres } from "../../../domain/jour.ts";
import type { ActionJugee, AuditJuge } from "../../../domain/resultat.ts";
import { liste, objet, prose, texte, type Vue } from "../../../show/templates/shape.ts";
import { actionFinie } from "../parts/actions.ts";
import type { EntreeRapport } from "../report.ts";
import { isOfTheYear } from "./annee.ts";

/** What was done in the year, as the folder has it. */
export const FAIT = objet({
  evaluations: prose,
  closes: liste(prose),
  faites: liste(prose),
  abandonnees: liste(prose),
  audits: liste(
    objet({
      titre: prose,
      bilan: prose,
      constats: liste(objet({ id: texte, exigence: texte, gravite: prose, constat: prose, suite: prose })),
    }),
  ),
});

export function faitOf(entree: EntreeRapport): Vue<typeof FAIT> {
  const { structure, date } = entree;
  const actions = structure.actions ?? [];
  const of = (situation: ActionJugee["situation"]) => actions.filter((one) => one.situation === situation);
  // A day is known of what was verified alone; what has none is told, rather than left out.
  const recent = ({ efficacite }: ActionJugee) =>
    efficacite?.le === undefined || isOfTheYear(efficacite.le, date);
  const parId = new Map(actions.map((action) => [action.id, action]));
  return {
    evaluations: evaluationsOf(entree),
    closes: of("close").filter(recent).map(actionFinie),
    faites: of("a-verifier").map(actionFinie),
    abandonnees: [...of("abandonnee"), ...of("remplacee")].map(actionFinie),
    audits: (structure.audits ?? [])
      .filter((audit) => !audit.aVenir && isOfTheYear(audit.date, date))
      .map((audit) => auditOf(audit, parId)),
  };
}

function evaluationsOf({ structure, date }: EntreeRapport): string {
  const all = structure.jugements.flatMap(({ exigences }) => exigences);
  const done = all.filter(({ evalueLe }) => isOfTheYear(evalueLe, date)).length;
  return `${compter(done, "exigence")} sur ${all.length} ${done > 1 ? "ont été évaluées" : "a été évaluée"} dans l’année.`;
}

function auditOf(
  { date, genre, organisme, perimetre, constats, conformes = 0 }: AuditJuge,
  parId: ReadonlyMap<string, ActionJugee>,
) {
  const where = [organisme, perimetre].filter((one) => one !== undefined).join(", ");
  const counts = Object.entries(GRAVITES_D_AUDIT).flatMap(([code, mots]) => {
    const combien = constats.filter(({ gravite }) => gravite === code).length;
    return combien === 0 ? [] : [`${combien} ${combien > 1 ? plural(mots) : mots}`];
  });
  const inOrder =
    conformes === 0 ? [] : [compter(conformes, "point jugé conforme", "points jugés conformes")];
  return {
    titre: `${capitalise(GENRES_D_AUDIT[genre])} du ${enToutesLettres(date)}${where === "" ? "" : ` (${where})`}`,
    bilan: [counts.length === 0 ? "Aucun constat" : capitalise(enumerer(counts)), ...inOrder, ""]
      .join(". ")
      .trim(),
    constats: constats
      .filter(({ leve }) => !leve)
      .map(({ id, exigence, gravite, constat, reponse, action }) => ({
        id,
        exigence: exigence?.nom ?? "",
        gravite: GRAVITES_D_AUDIT[gravite],
        constat,
        suite: suiteOf(reponse, parId.get(action ?? "")),
      })),
  };
}

/** « points sensibles », « non-conformités mineures », « pistes de progrès ». */
function plural(mots: string): string {
  const [noun = "", ...others] = mots.split(" ");
  const end = others[0] === "de" ? others.join(" ") : others.map((one) => `${one}s`).join(" ");
  return `${noun}s ${end}`;
}

function suiteOf(reponse: string | undefined, action: ActionJugee | undefined): string {
  const due = action?.echeance === undefined ? "" : `, pour le ${enToutesLettres(action.echeance)}`;
  const told = action
    ? `${action.id}${due}${action.situation === "en-retard" ? ", en retard" : ""}`
    : "aucune action";
  return reponse === undefined ? capitalise(told) : `${reponse} (${told})`;
}
