import { enToutesLettres } from "../../../domain/jour.ts";
import { sanitize } from "../../../domain/texte-sur.ts";
import { composer } from "../../../domain/typographie.ts";
import type { Indicateurs, StructureMesuree } from "../../../generated/indicateurs.ts";
import { escapeHtml } from "../../../show/templates/escape.ts";
import { pageHtml } from "../../../show/templates/page.ts";
import { COLONNES, DEFINITIONS, rowsOf, rowsOfDefinitions, ruleOf, tendanceEnMots } from "./tableau.ts";

const STYLE =
  ":root{color-scheme:light dark}body{margin:2rem auto;max-width:72rem;padding:0 1rem;font:1rem/1.5 system-ui,sans-serif}" +
  ".defile{overflow-x:auto}table{border-collapse:collapse;width:100%}th,td{text-align:left;padding:.4rem .6rem;border-bottom:1px solid #888;vertical-align:top}" +
  "caption{text-align:left;font-weight:600;padding:.4rem 0}";

const safe = (text: string) => escapeHtml(sanitize(composer(text)));

/** The « tableau de suivi » as one page that asks nothing of the outside. */
export function formatIndicateursHtml({ date, structures }: Indicateurs): string {
  const titre = `Indicateurs, au ${safe(enToutesLettres(date))}`;
  const corps = `<main>\n<h1>${titre}</h1>\n${structures.map(section).join("\n")}\n</main>\n`;
  return pageHtml({ titre, style: STYLE, corps });
}

function section(structure: StructureMesuree): string {
  const { nom, fictif, indicateurs } = structure;
  const rule = ruleOf(structure);
  const parts = [
    `<h2>${safe(nom)}</h2>`,
    fictif ? "<p>Structure fictive : ces données sont un exemple.</p>" : "",
    indicateurs.length > 0
      ? table(`Tableau de suivi des indicateurs, ${nom}`, COLONNES, followed(structure))
      : "<p>Aucun indicateur.</p>",
    indicateurs.length > 0
      ? table(
          `Définitions des indicateurs, ${nom}`,
          DEFINITIONS,
          rowsOfDefinitions(structure).map((row) => row.map(safe)),
        )
      : "",
    rule === "" ? "" : `<p>${safe(rule)}</p>`,
  ];
  return `<section>\n${parts.filter((part) => part !== "").join("\n")}\n</section>`;
}

/** The rows of the follow-up, the drawing of each trend told in words to who does not see it. */
function followed(structure: StructureMesuree): string[][] {
  return rowsOf(structure).map((row, rank) => {
    const words = structure.indicateurs[rank] ? tendanceEnMots(structure.indicateurs[rank]) : "";
    const cells = row.map(safe);
    if (words === "") return cells;
    return [...cells.slice(0, -1), `<span role="img" aria-label="${safe(words)}">${cells.at(-1)}</span>`];
  });
}

/** `lignes`: cells that are HTML already. */
function table(titre: string, colonnes: readonly string[], lignes: readonly (readonly string[])[]): string {
  const head = colonnes.map((colonne) => `<th scope="col">${safe(colonne)}</th>`).join("");
  const rows = lignes.map(([first = "", ...cells]) => {
    const rest = cells.map((cell) => `<td>${cell}</td>`).join("");
    return `<tr><th scope="row">${first}</th>${rest}</tr>`;
  });
  return `<section class="defile" aria-label="${safe(titre)}" tabindex="0">
<table>
<caption>${safe(titre)}</caption>
<thead><tr>${head}</tr></thead>
<tbody>
${rows.join("\n")}
</tbody>
</table>
</section>`;
}
