import { POLICES } from "../../../../generated/polices.ts";
import { fontFaces } from "../../../../show/templates/font-faces.ts";
import { Glyphs, type Police } from "../../../../show/templates/glyphs.ts";
import { pageHtml } from "../../../../show/templates/page.ts";
import { NIVEAUX } from "../../facts/nodes.ts";
import { PORTEES } from "../../judgement/rules.ts";
import type { Diff } from "../../types.ts";
import type { FormatterDiff } from "../formatter.ts";
import { countsOf, NIVEAU, originOf, PORTEE, PORTEES_EN_CLAIR, sentenceOf, tally } from "../words.ts";
import { gestesInWords } from "../words-impact.ts";
import { impactContents, impactSection } from "./impact.ts";
import { levelSection } from "./level.ts";
import { safe } from "./safe.ts";
import { STYLE } from "./style.ts";

/** One page that asks nothing of the outside: no script, its style by its hash. */
export const formatDiffHtml: FormatterDiff = (diff) => pageOfDiff(diff);

/** « Qual-e-Pref (qual-e-pref@2019-02-04) → Quali-ATE (quali-ate@2024-02-01) ». */
export const titleOfDiff = ({ titres, de, vers }: Diff): string =>
  `${titres.de} (${de}) → ${titres.vers} (${vers})`;

/** With fonts for rarer characters, where the page must bring all that it draws, what no font draws is spelled. */
export function pageOfDiff(diff: Diff, secours: readonly Police[] = []): string {
  const glyphs = new Glyphs([...POLICES, ...secours]);
  const body = bodyOf(diff);
  const corps = secours.length > 0 ? glyphs.spelled(body) : body;
  glyphs.missing(corps);
  return pageHtml({
    titre: safe(titleOfDiff(diff)),
    style: `${fontFaces(glyphs.used())}\n${STYLE}`,
    corps,
    permis: ["font-src data:"],
  });
}

function bodyOf(diff: Diff): string {
  const { titres, de, vers, impact } = diff;
  // A structure reads its own figures; those of the whole comparison are not hers.
  const intro = impact
    ? [`${gestesInWords(impact)}.`, originOf(diff)]
    : [`${countsOf(diff)}.`, PORTEES_EN_CLAIR, originOf(diff)];
  const fictif = impact?.structure.fictif
    ? `<p class="fictif">Structure fictive : ces données sont un exemple.</p>\n`
    : "";
  return `<header>
${fictif}<h1>${impact ? `${safe(impact.structure.nom)} : ` : ""}${safe(titres.de)} <span class="ref">${safe(de)}</span> <span aria-hidden="true">→</span><span class="lu"> vers </span> ${safe(titres.vers)} <span class="ref">${safe(vers)}</span></h1>
${[...intro, ...diff.remarques].map((text) => `<p>${safe(text)}</p>`).join("\n")}
${impact ? contents(impactContents(impact)) : contents(levelContents(diff)) + filters(diff)}
</header>
<main>
${impact ? impactSection(diff, impact) : levels(diff)}
</main>
`;
}

function contents(items: readonly { ancre: string; titre: string }[]): string {
  const lines = items.map(({ ancre, titre }) => `<li><a href="#${ancre}">${safe(titre)}</a></li>`);
  return `<nav aria-labelledby="sommaire"><h2 id="sommaire">Sommaire</h2>\n<ul>${lines.join("")}</ul></nav>\n`;
}

function levelContents(diff: Diff): { ancre: string; titre: string }[] {
  const found = NIVEAUX.filter((niveau) => diff[niveau].length > 0).map((niveau) => ({
    ancre: niveau,
    titre: `${NIVEAU[niveau]} : ${tally(diff[niveau])}`,
  }));
  return diff.selection.length > 0 ? [...found, { ancre: "choix", titre: "Choix des modules" }] : found;
}

/** Shows the lines of one severity; without CSS, or on paper, all are there. */
function filters({ modules, engagements, sousEngagements }: Diff): string {
  const all = [...modules, ...engagements, ...sousEngagements].filter(({ nature }) => nature !== "identique");
  const choices = PORTEES.map((portee) => {
    const n = all.filter((one) => one.portee === portee).length;
    return `<label><input type="radio" name="portee" id="que-${portee}"> ${safe(PORTEE[portee].plusieurs)} (${n})</label>`;
  });
  return `<fieldset class="filtres"><legend>Ne montrer que les lignes</legend>
<label><input type="radio" name="portee" id="que-tout" checked> toutes (${all.length})</label> ${choices.join(" ")}</fieldset>`;
}

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
