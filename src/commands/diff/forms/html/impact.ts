import type { Diff, Impact, Travail } from "../../types.ts";
import { idsLabel } from "../words.ts";
import { byGeste, filesInWords, GESTE, gestesInWords, modulesInWords } from "../words-impact.ts";
import { safe } from "./safe.ts";

/** The work list of a structure, one table per gesture. */
export function impactSection(diff: Diff, impact: Impact): string {
  const { structure } = impact;
  const fictif = structure.fictif
    ? `<p class="fictif">Structure fictive : ces données sont un exemple.</p>\n`
    : "";
  const modules = modulesInWords(impact).map((text) => `<p>${safe(text)}</p>`);
  const texts = new Map(
    [...diff.engagements, ...diff.sousEngagements]
      .flatMap(({ textes }) => textes.vers)
      .map((t) => [t.id, t.texte]),
  );
  const tables = byGeste(impact).map(
    ({ geste, travaux }) => `<section aria-labelledby="${geste}">
<h3 id="${geste}">${GESTE[geste].titre} (${travaux.length})</h3>
<table class="taches">
<thead><tr><th scope="col">Exigences</th><th scope="col">Promesse</th><th scope="col">Pourquoi</th><th scope="col">Dossiers</th></tr></thead>
<tbody>
${travaux.map((travail) => row(travail, texts, diff.de)).join("\n")}
</tbody>
</table>
</section>`,
  );
  return `<section aria-labelledby="structure">
<h2 id="structure">${safe(structure.nom)}</h2>
${fictif}<p>${safe(gestesInWords(impact))}.</p>
${modules.join("\n")}
${tables.join("\n")}
</section>`;
}

function row(travail: Travail, texts: ReadonlyMap<string, string>, de: string): string {
  const promise = travail.vers.map((id) => `<p><b>${safe(id)}</b> ${safe(texts.get(id) ?? "")}</p>`).join("");
  const why = travail.ouvert
    ? `les sources de ${de} ne disent pas si elle existait`
    : travail.raisons.join(" ; ");
  const files = filesInWords(travail);
  const folders = [...travail.dossiers, ...(files ? [`(${files})`] : [])].map(safe).join("<br>");
  return `<tr><th scope="row">${safe(idsLabel(travail))}</th><td>${promise}</td><td>${safe(why)}</td><td>${folders}</td></tr>`;
}
