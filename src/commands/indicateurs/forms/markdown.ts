import { enToutesLettres } from "../../../domain/jour.ts";
import type { Indicateurs } from "../../../generated/indicateurs.ts";
import { markdownProse } from "../../../show/text/markdown.ts";
import { COLONNES, DEFINITIONS, rowsOf, rowsOfDefinitions, ruleOf } from "./tableau.ts";

/** The « tableau de suivi » of each structure, for a merge request or a wiki. */
export function formatIndicateursMarkdown({ date, structures }: Indicateurs): string {
  const parts = structures.map((structure) => {
    const fictif = structure.fictif ? "\n\nSTRUCTURE FICTIVE : ces données sont un exemple." : "";
    const head = `## Indicateurs : ${markdownProse(structure.nom)}, au ${enToutesLettres(date)}${fictif}`;
    const rule = ruleOf(structure);
    const definitions = rowsOfDefinitions(structure);
    const parts = [
      head,
      structure.indicateurs.length > 0 ? table(COLONNES, rowsOf(structure)) : "Aucun indicateur.",
      ...(definitions.length > 0 ? ["### Définitions", table(DEFINITIONS, definitions)] : []),
      ...(rule === "" ? [] : [markdownProse(rule)]),
    ];
    return `${parts.join("\n\n")}\n`;
  });
  return parts.join("\n");
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map(markdownProse).join(" | ")} |`;
  return [line(head), `|${head.map(() => " --- |").join("")}`, ...rows.map(line)].join("\n");
}
