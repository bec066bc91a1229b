import { createHash } from "node:crypto";
import { enToutesLettres } from "../../../domain/jour.ts";
import { sanitize } from "../../../domain/texte-sur.ts";
import { composer } from "../../../domain/typographie.ts";
import type { Indicateurs, StructureMesuree } from "../../../generated/indicateurs.ts";
import { escapeHtml } from "../../../show/templates/escape.ts";
import { COLONNES, rowsOf } from "./tableau.ts";

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
  const [first = "", ...others] = COLONNES;
  const head = [first, ...others].map((titre) => `<th scope="col">${safe(titre)}</th>`).join("");
  const rows = rowsOf(structure).map(([titre = "", ...cells]) => {
    const rest = cells.map((cell) => `<td>${safe(cell)}</td>`).join("");
    return `<tr><th scope="row">${safe(titre)}</th>${rest}</tr>`;
  });
  const fictif = structure.fictif ? "<p>Structure fictive : ces données sont un exemple.</p>\n" : "";
  const table = `<div class="defile" role="region" aria-label="Indicateurs de ${safe(structure.nom)}" tabindex="0">
<table>
<caption>Tableau de suivi des indicateurs</caption>
<thead><tr>${head}</tr></thead>
<tbody>
${rows.join("\n")}
</tbody>
</table>
</div>`;
  return `<section>\n<h2>${safe(structure.nom)}</h2>\n${fictif}${structure.indicateurs.length > 0 ? table : "<p>Aucun indicateur.</p>"}\n</section>`;
}
