import { pageHtml } from "../../../../show/templates/page.ts";
import { NIVEAUX } from "../../facts/nodes.ts";
import type { Diff } from "../../types.ts";
import type { FormatterDiff } from "../formatter.ts";
import { countsOf, originOf, PORTEE, PORTEES_EN_CLAIR, sentenceOf } from "../words.ts";
import { impactSection } from "./impact.ts";
import { levelSection } from "./level.ts";
import { safe } from "./safe.ts";
import { STYLE } from "./style.ts";

/** One page that asks nothing of the outside: no script, its style by its hash. */
export const formatDiffHtml: FormatterDiff = (diff) => {
  const title = `${diff.titres.de} (${diff.de}) → ${diff.titres.vers} (${diff.vers})`;
  return pageHtml({
    titre: safe(title),
    style: STYLE,
    corps: `<header>
<h1>${safe(diff.titres.de)} <span class="ref">${safe(diff.de)}</span> <span aria-hidden="true">→</span><span class="lu"> vers </span> ${safe(diff.titres.vers)} <span class="ref">${safe(diff.vers)}</span></h1>
${[`${countsOf(diff)}.`, PORTEES_EN_CLAIR, originOf(diff), ...diff.remarques].map((text) => `<p>${safe(text)}</p>`).join("\n")}
</header>
<main>
${diff.impact ? impactSection(diff, diff.impact) : levels(diff)}
</main>
`,
  });
};

function levels(diff: Diff): string {
  const sections = NIVEAUX.filter((niveau) => diff[niveau].length > 0).map((niveau) =>
    levelSection(diff, niveau),
  );
  return [...sections, selection(diff), publication(diff)].filter((part) => part !== "").join("\n");
}

function selection({ selection }: Diff): string {
  if (selection.length === 0) return "";
  const lines = selection.map(
    (change) =>
      `<li><span class="${change.portee}">${PORTEE[change.portee].nom}</span> ${safe(sentenceOf(change))}</li>`,
  );
  return `<section aria-labelledby="choix">\n<h2 id="choix">Choix des modules</h2>\n<ul>\n${lines.join("\n")}\n</ul>\n</section>`;
}

function publication({ publication }: Diff): string {
  return publication.verdict === "sans-objet" ? "" : `<p>${safe(publication.message)}</p>`;
}
