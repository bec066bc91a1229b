import { readable, withoutCiCommands } from "../../../../show/text/safe.ts";
import { createStyle } from "../../../../show/text/style.ts";
import { wrap } from "../../../../show/text/wrap.ts";
import { NIVEAUX, type Niveau } from "../../facts/nodes.ts";
import type { Diff, Entree } from "../../types.ts";
import type { FormatterDiff, OptionsDiff } from "../formatter.ts";
import {
  countsOf,
  idsLabel,
  NIVEAU,
  originOf,
  PORTEE,
  PORTEES_EN_CLAIR,
  sentenceOf,
  tally,
} from "../words.ts";
import { entryLines, lineWithText, type MiseEnPage } from "./entry.ts";
import { formatImpactPretty } from "./impact.ts";

/** For people: what it amounts to, then level by level, each promise with its words as they moved. */
export const formatDiffPretty: FormatterDiff = (diff, options) => {
  if (diff.impact) return formatImpactPretty(diff, diff.impact, options);
  const { couleur, largeur, verbose } = options;
  const cadre: MiseEnPage = { style: createStyle(couleur), largeur, verbose };
  const blocks = [
    heading(diff, cadre, options),
    ...NIVEAUX.map((niveau) => level(diff, niveau, cadre, options)),
    selection(diff, cadre),
    options.quiet || diff.publication.verdict === "sans-objet" ? [] : wrap(diff.publication.message, largeur),
  ];
  const lines = blocks
    .filter((block) => block.length > 0)
    .flatMap((block, rank) => (rank > 0 ? ["", ...block] : block));
  return withoutCiCommands(`${lines.join("\n")}\n`);
};

function heading(diff: Diff, { style, largeur }: MiseEnPage, { quiet }: OptionsDiff): string[] {
  const title = readable(`${diff.titres.de} (${diff.de}) → ${diff.titres.vers} (${diff.vers})`);
  const remarks = quiet ? [] : [PORTEES_EN_CLAIR, originOf(diff), ...diff.remarques];
  return [
    ...wrap(title, largeur).map(style.fort),
    ...wrap(`${countsOf(diff)}.`, largeur),
    ...remarks.flatMap((text) => wrap(readable(text), largeur)),
  ];
}

function level(diff: Diff, niveau: Niveau, cadre: MiseEnPage, { quiet, verbose }: OptionsDiff): string[] {
  if (diff[niveau].length === 0) return [];
  const title = wrap(`${NIVEAU[niveau]} : ${tally(diff[niveau])}`, cadre.largeur).map(cadre.style.fort);
  const entries = diff[niveau].filter((entree) => isShown(entree, quiet, verbose));
  const open = verbose ? [] : entries.filter(({ nature }) => nature === "indetermine");
  const compact = quiet || (niveau !== "sousEngagements" && !verbose);
  const lines = entries
    .filter((entree) => !open.includes(entree))
    .flatMap((entree) =>
      compact || isPlain(entree) ? lineWithText(entree, cadre) : entryLines(entree, cadre),
    );
  return quiet && entries.length === 0 ? [] : [...title, ...lines, ...openLines(open, cadre)];
}

function isShown({ portee, nature }: Entree, quiet: boolean, verbose: boolean): boolean {
  if (quiet) return portee === "rupture" || portee === "a-revoir";
  return verbose || nature !== "identique";
}

/** Nothing to read but one text. */
function isPlain({ de, vers, changements }: Entree): boolean {
  if (de.length === 0 || vers.length === 0) return true;
  return changements.every(({ type }) => type === "exigence-renumerotee");
}

function openLines(open: readonly Entree[], { largeur }: MiseEnPage): string[] {
  if (open.length === 0) return [];
  const text = `l’autre côté n’est pas dans les sources : ${open.map(idsLabel).join(", ")}`;
  return wrap(text, largeur, "  ? ", "    ");
}

function selection({ selection }: Diff, { style, largeur }: MiseEnPage): string[] {
  if (selection.length === 0) return [];
  const lines = selection.flatMap((change) =>
    wrap(sentenceOf(change), largeur, `  ${PORTEE[change.portee].icone} `, "    "),
  );
  return [style.fort("Choix des modules"), ...lines];
}
