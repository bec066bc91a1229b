import { composer } from "../../domain/typographie.ts";
import { visible } from "../../domain/visible.ts";
import { contrastOf, legibleOn } from "../../show/templates/colours.ts";
import { compileTemplate, type Faute } from "../../show/templates/compile.ts";
import { escapeHtml } from "../../show/templates/escape.ts";
import { fontFaces } from "../../show/templates/font-faces.ts";
import { Glyphs, type Police } from "../../show/templates/glyphs.ts";
import { iconSprite } from "../../show/templates/icons.ts";
import { hashInPolicy, pageHtml } from "../../show/templates/page.ts";
import { prepare, type SansGlyphe } from "../../show/templates/prepare.ts";
import { jour } from "../../show/templates/typography.ts";
import { empreinteDuDossier, enGroupes } from "./parts/empreinte.ts";
import type { EntreeRapport, Rapport } from "./report.ts";

export interface Moyens {
  /** Templates, styles and script by path, those of the user in place of ours. */
  modeles: ReadonlyMap<string, string>;
  polices: readonly Police[];
  /** Fonts for rarer characters, where the page must bring all its own: what they lack is spelled. */
  secours?: readonly Police[];
}

export type RapportRendu =
  /** With the characters that no embedded font draws: a browser finds them among the reader's fonts. */
  | { html: string; sansGlyphe: SansGlyphe[] }
  /** A template asks for what does not exist. */
  | { fautes: Faute[] };

/** The report as one HTML file that asks nothing of the outside. Same input, same bytes. */
export function renderRapport(rapport: Rapport, entree: EntreeRapport, moyens: Moyens): RapportRendu {
  const compiled = compileTemplate(rapport.modele, rapport.forme, moyens.modeles);
  if ("fautes" in compiled) return compiled;
  const { polices, secours } = moyens;
  const glyphs = new Glyphs([...polices, ...(secours ?? [])]);
  const { vue, sansGlyphe } = prepare(rapport.vue(entree), rapport.forme, glyphs);
  const draw = (text: string) => (secours ? glyphs.spelled(text) : text);
  const body = draw(compiled.rendu(vue));
  const foot = draw(boxes(rapport, entree));
  // Now that all that is shown is known: the fonts that it takes.
  const own = new Glyphs(glyphs.polices);
  own.missing(body + foot);
  const style = styleOf(rapport, entree, moyens, [fontFaces(own.used()), foot]);
  return { html: document(rapport, entree, body, style, moyens), sansGlyphe };
}

function document(
  rapport: Rapport,
  entree: EntreeRapport,
  body: string,
  style: string,
  { modeles }: Moyens,
): string {
  const { structure, date, essai } = entree;
  const script = rapport.script === undefined ? "" : (modeles.get(rapport.script) ?? "");
  const title = escapeHtml(composer(visible(`${rapport.titre} – ${structure.nom} – ${jour(date)}`)));
  return pageHtml({
    titre: title,
    style,
    classe: `rapport-${rapport.type}${essai?.serre ? " serre" : ""}`,
    permis: [`script-src ${script ? hashInPolicy(script) : "'none'"}`, "font-src data:", "img-src data:"],
    corps: `${iconSprite()}\n${body.trim()}\n${dataOf(rapport, entree)}${script ? `<script>${script}</script>\n` : ""}`,
  });
}

/** A block that no browser runs. Signs that HTML knows are written by number: it cannot end before its time. */
function dataOf({ donnees }: Rapport, entree: EntreeRapport): string {
  if (!donnees) return "";
  const json = JSON.stringify(donnees(entree)).replace(
    /[<>&\u2028\u2029]/g,
    (sign) => `\\u${hex(sign.codePointAt(0) ?? 0).padStart(4, "0")}`,
  );
  return `<script type="application/json" id="donnees">${json}</script>\n`;
}

function styleOf(
  rapport: Rapport,
  entree: EntreeRapport,
  { modeles }: Moyens,
  [faces, foot]: readonly [string, string],
): string {
  const { feuilles = [], type } = rapport;
  const sheets = ["commun/base.css", "commun/impression.css", ...feuilles, `${type}/style.css`];
  const own = sheets.map((sheet) => modeles.get(sheet) ?? "");
  return [faces, colours(entree), ...own, foot].join("\n");
}

/** On paper, at the head and the foot of each page but the first. A report of one page has none. */
function boxes({ titre, unePage }: Rapport, entree: EntreeRapport): string {
  if (unePage) return "";
  const { structure, date } = entree;
  const face = "font:400 8pt Inter,Secours,sans-serif;color:#4a5560";
  const print = enGroupes(empreinteDuDossier(entree)).slice(0, 17);
  const right = [structure.fictif ? "Structure fictive" : "", `État au ${jour(date)}`];
  const named = (place: string, text: string) => `@${place}{content:${cssString(text)};${face}}`;
  return `@page{${named("top-left", composer(visible(`${structure.nom} · ${titre}`)))}${named("top-right", right.filter((part) => part !== "").join(" · "))}${named("bottom-left", `Empreinte du dossier : ${print}`)}@bottom-right{content:counter(page) " / " counter(pages);${face}}}
@page couverture{@top-left{content:""}@top-right{content:""}@bottom-left{content:""}@bottom-right{content:""}}`;
}

/** Text as a CSS string that cannot end before its time, nor end the style element. */
function cssString(text: string): string {
  const escaped = text.replace(/["\\<>&]/g, (sign) => `\\${hex(sign.codePointAt(0) ?? 0)} `);
  return `"${escaped}"`;
}

const hex = (point: number) => point.toString(16).toUpperCase();

const ACCENT = "#1f4a6b";
const ACCENT_SOMBRE = "#8cc4de";
/** The grounds that the accent is read on: keep in step with `commun/base.css`. */
const CLAIR = "#f1f3f5";
const SOMBRE = "#22272c";

/** The accent in both schemes, always legible, and the ink of text on it. */
function colours({ declaree }: EntreeRapport): string {
  const { couleur = ACCENT, couleurSombre } = declaree.apparence ?? {};
  const light = legibleOn(CLAIR, couleur);
  const dark = legibleOn(SOMBRE, couleurSombre ?? (couleur === ACCENT ? ACCENT_SOMBRE : couleur));
  return `:root{--accent-clair:${light};--accent-sombre:${dark};--encre-sur-sombre:${inkOn(dark)}}`;
}

function inkOn(ground: string): string {
  return contrastOf(ground, "#14171a") > contrastOf(ground, "#ffffff") ? "#14171a" : "#ffffff";
}
