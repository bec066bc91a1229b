import { ordinaire, SIGNES, type Signe } from "./signes.ts";

// Narrow blanks that hold two words together stay so.
const HELD = /[\u2007\u202f]/g;
// What converted PDFs leave for two or three letters.
const LIGATURE = /[\ufb00-\ufb06]/g;

const has = (sign: string) => (signe: Signe) => new RegExp(`[${signe.points}]`, "u").test(sign);
/** No-break spaces, and the joiners that some scripts and emoji are written with. */
const KEPT = SIGNES.filter((signe) => has("\u00a0")(signe) || has("\u200d")(signe));
const isUnseen = (signe: Signe) => signe.ordinaire.trim() === "" && !KEPT.includes(signe);

/** The text as it is drawn, in NFC: nothing unseen, blanks of one width, ligatures as letters. Lines stay. */
export function visible(text: string): string {
  const held = text.replace(HELD, "\u00a0").replace(/\r\n?/g, "\n").replaceAll("\t", " ");
  return ordinaire(held, isUnseen)
    .replace(LIGATURE, (sign) => sign.normalize("NFKC"))
    .replaceAll("\u02bc", "\u2019")
    .normalize("NFC");
}
