import { enToutesLettres } from "../../../domain/jour.ts";
import { markdownProse } from "../../../show/text/markdown.ts";
import { withoutCiCommands } from "../../../show/text/safe.ts";
import type { ActionsDeStructure, ActionsListees } from "../types.ts";
import { exigencesOfAction, standingOf } from "./words.ts";

/** A table a structure, for a page or the minutes of a committee. */
export function formatActionsMarkdown({ date, structures }: ActionsListees): string {
  return withoutCiCommands(`${structures.map((structure) => pageOf(structure, date)).join("\n\n")}\n`);
}

function pageOf({ nom, fictif, plan, actions }: ActionsDeStructure, date: string): string {
  const head = [
    `## Plan d’actions, ${markdownProse(nom)}, au ${enToutesLettres(date)}`,
    ...(fictif ? ["", "Structure fictive : ces données sont un exemple."] : []),
    "",
  ];
  if (actions.length === 0) return [...head, plan ? "Aucune action." : "Pas de plan d’actions."].join("\n");
  const rows = actions.map((action) =>
    row([
      action.id,
      exigencesOfAction(action),
      action.ecart ?? "",
      action.action,
      action.responsable ?? "",
      action.echeance ?? "",
      standingOf(action),
    ]),
  );
  return [
    ...head,
    "| Action | Exigences | Écart | Ce qui est fait | Responsable | Échéance | État |",
    "|---|---|---|---|---|---|---|",
    ...rows,
  ].join("\n");
}

function row(cells: readonly string[]): string {
  return `| ${cells.map(markdownProse).join(" | ")} |`;
}
