import { markdownProse } from "../../../show/text/markdown.ts";
import { withoutCiCommands } from "../../../show/text/safe.ts";
import { NIVEAUX, type Niveau } from "../facts/nodes.ts";
import { PORTEES } from "../judgement/rules.ts";
import type { Diff, Entree, Impact } from "../types.ts";
import type { FormatterDiff } from "./formatter.ts";
import { type Marques, mark } from "./marks.ts";
import {
  countsOf,
  idsLabel,
  NATURE,
  NIVEAU,
  originOf,
  PORTEE,
  PORTEES_EN_CLAIR,
  reasonsOf,
  sentenceOf,
  tally,
} from "./words.ts";
import {
  byGeste,
  filesInWords,
  GESTE,
  gestesInWords,
  modulesInWords,
  newOnes,
  promisesOf,
} from "./words-impact.ts";

/** For a merge request: the gravest in sight, the rest folded. */
export const formatDiffMarkdown: FormatterDiff = (diff) => {
  const title = `## ${markdownProse(diff.titres.de)} (${markdownProse(diff.de)}) → ${markdownProse(diff.titres.vers)} (${markdownProse(diff.vers)})`;
  // A structure reads its own figures, further down.
  const whole = diff.impact ? [] : [`${countsOf(diff)}.`, PORTEES_EN_CLAIR];
  const intro = [...whole, originOf(diff), ...diff.remarques].map(markdownProse);
  const body = diff.impact ? impactBlocks(diff, diff.impact) : levelBlocks(diff);
  const publication =
    diff.publication.verdict === "sans-objet" ? [] : [markdownProse(diff.publication.message)];
  return withoutCiCommands(`${[title, ...intro, ...body, ...publication].join("\n\n")}\n`);
};

function levelBlocks(diff: Diff): string[] {
  const levels = NIVEAUX.filter((niveau) => diff[niveau].length > 0).flatMap((niveau) => level(diff, niveau));
  if (diff.selection.length === 0) return levels;
  const rules = diff.selection.map(
    (change) => `- ${PORTEE[change.portee].nom} : ${markdownProse(sentenceOf(change))}`,
  );
  return [...levels, "### Choix des modules", rules.join("\n")];
}

function level(diff: Diff, niveau: Niveau): string[] {
  const changed = diff[niveau].filter(({ nature }) => nature !== "identique");
  const title = `### ${NIVEAU[niveau]} : ${tally(diff[niveau])}`;
  const blocks = [...PORTEES, null].flatMap((portee) => {
    const entries = changed.filter((entree) => entree.portee === portee);
    if (entries.length === 0) return [];
    const lines = entries.map(entryLine).join("\n");
    return portee === "rupture"
      ? [lines]
      : [folded(`${portee ? PORTEE[portee].nom : "sans changement"} (${entries.length})`, lines)];
  });
  return [title, ...blocks];
}

function folded(summary: string, lines: string): string {
  return `<details><summary>${summary}</summary>\n\n${lines}\n\n</details>`;
}

const MARKS: Marques = {
  egal: markdownProse,
  retire: (text) => `~~${markdownProse(text)}~~`,
  ajoute: (text) => `**${markdownProse(text)}**`,
};

function entryLine(entree: Entree): string {
  const said = [NATURE[entree.nature].mot, entree.portee ? PORTEE[entree.portee].nom : ""].filter(
    (word) => word,
  );
  const moved = entree.changements.find(({ sujet, mots }) => mots && sujet === undefined);
  const text = moved?.mots
    ? mark(moved.mots, MARKS)
    : markdownProse((entree.textes.vers[0] ?? entree.textes.de[0])?.texte ?? "");
  const others = entree.changements
    .filter(({ sujet }) => sujet !== undefined)
    .map((change) => `  - ${PORTEE[change.portee].nom} : ${markdownProse(sentenceOf(change))}`);
  const reasons = reasonsOf(entree.liens).map((reason) => `  - ${markdownProse(reason)}`);
  return [
    `- **${markdownProse(idsLabel(entree))}** (${said.join(", ")}) : ${text}`,
    ...others,
    ...reasons,
  ].join("\n");
}

function impactBlocks(diff: Diff, impact: Impact): string[] {
  const { de } = diff;
  const { structure } = impact;
  const promises = promisesOf(diff);
  const who = `### ${markdownProse(structure.nom)}${structure.fictif ? " (structure fictive)" : ""}`;
  const sections = byGeste(impact).flatMap(({ geste, travaux }) => {
    const { centrales } = newOnes(travaux);
    const asked = travaux.filter((one) => !centrales.includes(one));
    const lines = asked.map((travail) => {
      const files = filesInWords(travail);
      const why = travail.ouvert ? [`les sources de ${de} ne disent pas si elle existait`] : travail.raisons;
      const details = [files, ...why].filter((part) => part).map(markdownProse);
      const promise = travail.vers.map((id) => promises.get(id) ?? "").join(" ");
      const said = [promise && markdownProse(promise), ...details].filter((part) => part);
      return `- [ ] **${markdownProse(idsLabel(travail))}**${said.length > 0 ? ` : ${said.join(" ; ")}` : ""}`;
    });
    const nothing =
      centrales.length > 0
        ? [
            `Rien à faire, sans contrôle en préfecture : ${centrales.map(idsLabel).map(markdownProse).join(", ")}.`,
          ]
        : [];
    return asked.length > 0
      ? [`#### ${GESTE[geste].titre} (${asked.length})`, lines.join("\n"), ...nothing]
      : nothing;
  });
  return [
    who,
    markdownProse(`${gestesInWords(impact)}.`),
    ...modulesInWords(impact).map(markdownProse),
    ...sections,
  ];
}
