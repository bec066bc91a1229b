import { readable } from "../../../../show/text/safe.ts";
import type { Style } from "../../../../show/text/style.ts";
import { wholeIfWide, wrap } from "../../../../show/text/wrap.ts";
import type { Changement, Entree, Segment } from "../../types.ts";
import { type Marques, mark } from "../marks.ts";
import { idsLabel, NATURE, PORTEE, reasonsOf, sentenceOf } from "../words.ts";
import { sideBySide } from "./columns.ts";

export interface MiseEnPage {
  style: Style;
  largeur: number;
  verbose: boolean;
}

const INDENT = "     ";

/** One group: its ids, what became of it, its words as they moved, and what else changed. */
export function entryLines(entree: Entree, cadre: MiseEnPage): string[] {
  return [headLine(entree, cadre), ...textLines(entree, cadre), ...otherLines(entree, cadre)];
}

/** « ✗ 17.1 → 15.2  reformulé, rupture ». */
function headLine({ portee, nature, ...ids }: Entree, { style }: MiseEnPage): string {
  const icone = portee ? PORTEE[portee].icone : " ";
  const said = portee ? `${NATURE[nature].mot}, ${PORTEE[portee].nom}` : NATURE[nature].mot;
  return `  ${icone} ${style.fort(idsLabel(ids))}  ${said}`;
}

/** The same with the text, where nothing follows. */
export function lineWithText(entree: Entree, cadre: MiseEnPage): string[] {
  const text = readable((entree.textes.vers[0] ?? entree.textes.de[0])?.texte ?? "");
  const after = { next: INDENT, colour: cadre.style.faible };
  return wholeIfWide(text, cadre.largeur, `${headLine(entree, cadre)} : `, after);
}

function textLines(entree: Entree, cadre: MiseEnPage): string[] {
  const { textes } = entree;
  const moved = entree.changements.find(({ sujet, mots }) => mots && sujet === undefined);
  if (moved?.mots) return rewriting(moved.mots, cadre);
  const one = textes.de.length + textes.vers.length === 1;
  const same = textes.de.length === 1 && textes.vers.length === 1;
  if (same && !cadre.verbose) return [];
  if (same || one) return paragraph((textes.vers[0] ?? textes.de[0])?.texte ?? "", cadre);
  const write = ({ id, texte }: { id: string; texte: string }) => `${id} ${texte}`;
  return sideBySide(textes.de.map(write), textes.vers.map(write), INDENT, cadre.largeur);
}

const PLAIN: Marques = { egal: (t) => t, retire: (t) => `[-${t}-]`, ajoute: (t) => `{+${t}+}` };

function rewriting(mots: readonly Segment[], cadre: MiseEnPage): string[] {
  const { style, largeur } = cadre;
  if (largeur >= WIDE) {
    return sideBySide([mark(mots, PLAIN, "ajoute")], [mark(mots, PLAIN, "retire")], INDENT, largeur);
  }
  const lines = wrap(mark(mots, PLAIN), largeur, INDENT);
  return lines.map((line) =>
    line
      .replace(/\[-.*?-\]/g, (text) => style.erreur(text))
      .replace(/\{\+.*?\+\}/g, (text) => style.bon(text)),
  );
}

/** Columns from which both sides stand beside each other. */
const WIDE = 100;

function otherLines({ changements, liens }: Entree, cadre: MiseEnPage): string[] {
  const others = changements
    .filter((change) => !isOutcome(change))
    .flatMap((change) => changeLines(change, cadre));
  return [
    ...others,
    ...reasonsOf(liens).flatMap((text) => wrap(text, cadre.largeur, `${INDENT}– `, `${INDENT}  `)),
  ];
}

/** Already said by the head line or by the text. */
function isOutcome({ sujet }: Changement): boolean {
  return sujet === undefined;
}

function changeLines(change: Changement, cadre: MiseEnPage): string[] {
  const icone = PORTEE[change.portee].icone;
  const head = wrap(sentenceOf(change), cadre.largeur, `${INDENT}${icone} `, `${INDENT}  `);
  return change.mots
    ? [...head, ...rewriting(change.mots, { ...cadre, largeur: Math.min(cadre.largeur, WIDE - 1) })]
    : head;
}

function paragraph(text: string, { style, largeur }: MiseEnPage): string[] {
  return wrap(readable(text), largeur, INDENT).map(style.faible);
}
