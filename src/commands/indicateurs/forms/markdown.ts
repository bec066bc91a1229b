import { enToutesLettres } from "../../../domain/jour.ts";
import type { Indicateurs } from "../../../generated/indicateurs.ts";
import { markdownText } from "../../../show/text/markdown.ts";
import { COLONNES, rowsOf } from "./tableau.ts";

/** The « tableau de suivi » of each structure, for a merge request or a wiki. */
export function formatIndicateursMarkdown({ date, structures }: Indicateurs): string {
  const line = (cells: readonly string[]) => `| ${cells.map(markdownText).join(" | ")} |`;
  const parts = structures.map((structure) => {
    const fictif = structure.fictif ? "\n\nSTRUCTURE FICTIVE : ces données sont un exemple." : "";
    const head = `## Indicateurs : ${markdownText(structure.nom)}, au ${enToutesLettres(date)}${fictif}`;
    const table = [
      line(COLONNES),
      `|${COLONNES.map(() => " --- |").join("")}`,
      ...rowsOf(structure).map(line),
    ];
    return `${head}\n\n${structure.indicateurs.length > 0 ? table.join("\n") : "Aucun indicateur."}\n`;
  });
  return parts.join("\n");
}
