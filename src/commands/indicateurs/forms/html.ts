import { createHash } from "node:crypto";
import { enToutesLettres } from "../../../domain/jour.ts";
import { sanitize } from "../../../domain/texte-sur.ts";
import { composer } from "../../../domain/typographie.ts";
import type { Indicateurs, StructureMesuree } from "../../../generated/indicateurs.ts";
import { escapeHtml } from "../../../show/templates/escape.ts";
import { COLONNES, DEFINITIONS, rowsOf, rowsOfDefinitions, ruleOf } from "./tableau.ts";

const STYLE =
  ":root{color-scheme:light dark}body{margin:2rem auto;max-width:72rem;padding:0 1rem;font:1rem/1.5 system-ui,sans-serif}" +
  ".defile{overflow-x:auto}table{border-collapse:collapse;width:100%}th,td{text-align:left;padding:.4rem .6rem;border-bottom:1px solid #888;vertical-align:top}" +
  "caption{text-align:left;font-weight:600;padding:.4rem 0}";

const safe = (text: string) => escapeHtml(sanitize(composer(text)));

/** The « tableau de suivi » as one page that asks nothing of the outside. */
export function formatIndicateursHtml({ date, structures }: Indicateurs): string {
  const hash = createHash("sha256").update(STYLE).digest("base64");
  return `<!DOCTYPE html>
<html lang="fr">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>Indicateurs, au ${safe(enToutesLettres(date))}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>Indicateurs, au ${safe(enToutesLettres(date))}</h1>
${structures.map(section).join("\n")}
</main>
</body>
</html>
`;
}

function section(structure: StructureMesuree): string {
  const { nom, fictif, indicateurs } = structure;
  const rule = ruleOf(structure);
  const parts = [
    `<h2>${safe(nom)}</h2>`,
    fictif ? "<p>Structure fictive : ces données sont un exemple.</p>" : "",
    indicateurs.length > 0
      ? table(`Tableau de suivi des indicateurs, ${nom}`, COLONNES, rowsOf(structure))
      : "<p>Aucun indicateur.</p>",
    indicateurs.length > 0
      ? table(`Définitions des indicateurs, ${nom}`, DEFINITIONS, rowsOfDefinitions(structure))
      : "",
    rule === "" ? "" : `<p>${safe(rule)}</p>`,
  ];
  return `<section>\n${parts.filter((part) => part !== "").join("\n")}\n</section>`;
}

function table(titre: string, colonnes: readonly string[], lignes: readonly (readonly string[])[]): string {
  const head = colonnes.map((colonne) => `<th scope="col">${safe(colonne)}</th>`).join("");
  const rows = lignes.map(([first = "", ...cells]) => {
    const rest = cells.map((cell) => `<td>${safe(cell)}</td>`).join("");
    return `<tr><th scope="row">${safe(first)}</th>${rest}</tr>`;
  });
  return `<div class="defile" role="region" aria-label="${safe(titre)}" tabindex="0">
<table>
<caption>${safe(titre)}</caption>
<thead><tr>${head}</tr></thead>
<tbody>
${rows.join("\n")}
</tbody>
</table>
</div>`;
}
