import { accorder, compter } from "../../../domain/francais.ts";
import { enToutesLettres, type Jour } from "../../../domain/jour.ts";
import type { ActionJugee } from "../../../domain/resultat.ts";
import type { Support } from "../../../session/formats.ts";
import { createFeuille, type PageDeTerminal } from "../../../show/text/feuille.ts";
import { withoutCiCommands } from "../../../show/text/safe.ts";
import { createStyle } from "../../../show/text/style.ts";
import type { ActionsDeStructure, ActionsListees } from "../types.ts";
import { dueOf, exigencesOfAction, SITUATIONS, standingOf } from "./words.ts";

export function formatActions(
  { date, structures }: ActionsListees,
  { couleur, largeur, quiet }: Support & { quiet: boolean },
): string {
  const feuille = createFeuille(createStyle(couleur), largeur);
  const blocks = structures.map((structure) => [
    ...(quiet ? [] : headOf(structure, date, feuille)),
    ...bodyOf(structure, date, feuille),
    ...(quiet || structure.actions.length === 0 ? [] : ["", ...feuille.text(countsOf(structure.actions))]),
  ]);
  return withoutCiCommands(`${blocks.map((lines) => lines.join("\n")).join("\n\n")}\n`);
}

function headOf({ nom, fictif }: ActionsDeStructure, date: Jour, { text, style }: PageDeTerminal): string[] {
  return [
    ...text(`Plan d’actions, ${nom}, au ${enToutesLettres(date)}`).map(style.fort),
    ...(fictif ? ["STRUCTURE FICTIVE : ces données sont un exemple."] : []),
    "",
  ];
}

function bodyOf({ plan, actions }: ActionsDeStructure, date: Jour, feuille: PageDeTerminal): string[] {
  if (!plan) {
    return feuille.text(
      "Pas de plan-actions.yaml ici. « quali actions proposer » en rédige le brouillon, à partir des constats du jour.",
    );
  }
  if (actions.length === 0) return ["Aucune action ne répond à ce qui est demandé."];
  return actions.flatMap((action, rang) => [...(rang > 0 ? [""] : []), ...linesOf(action, date, feuille)]);
}

const MARKS: Partial<Record<ActionJugee["situation"], string>> = {
  "en-retard": "!",
  ouverte: "○",
  "a-verifier": "?",
  close: "✓",
};

function linesOf(action: ActionJugee, date: Jour, { style, text, line }: PageDeTerminal): string[] {
  const { situation, id, responsable, ecart, motif, efficacite } = action;
  const mark = `${MARKS[situation] ?? "–"} `;
  const title = [id, standingOf(action), exigencesOfAction(action)].filter((part) => part !== "").join(" · ");
  const who = [responsable ?? "sans responsable", dueOf(action, date)].filter((part) => part !== null);
  const over = situation === "abandonnee" || situation === "remplacee" || situation === "close";
  return [
    ...line(title, mark).map(
      situation === "en-retard" ? style.avertissement : over ? style.faible : style.fort,
    ),
    ...text(action.action, "  "),
    ...text(who.join(" ; "), "  "),
    ...(ecart === undefined || over ? [] : text(`écart : ${ecart}`, "  ")),
    ...(situation === "abandonnee" && motif !== undefined ? text(`motif : ${motif}`, "  ") : []),
    ...(situation === "close" && efficacite ? text(checkOf(efficacite), "  ") : []),
  ];
}

function checkOf({ par, le, resultat }: NonNullable<ActionJugee["efficacite"]>): string {
  const by = par === undefined ? "" : ` par ${par}`;
  const when = le === undefined ? "" : ` le ${enToutesLettres(le)}`;
  return `vérifiée${by}${when}${resultat === undefined ? "" : ` : ${resultat}`}`;
}

/** « 15 actions : 2 en retard, 8 ouvertes… » */
function countsOf(actions: readonly ActionJugee[]): string {
  const counts = Object.entries(SITUATIONS).flatMap(([situation, [one, many]]) => {
    const n = actions.filter((action) => action.situation === situation).length;
    return n > 0 ? [`${n}\u00a0${accorder(n, one, many)}`] : [];
  });
  return `${compter(actions.length, "action")} : ${counts.join(", ")}.`;
}
