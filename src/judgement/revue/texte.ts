import { createHash } from "node:crypto";
import type { Exigence } from "../../domain/referentiel.ts";
import { wordsOf } from "../../mots/words.ts";

export function sha256OfText(texte: string): string {
  return createHash("sha256").update(texte).digest("hex");
}

/** SHA-256 of a text's words: typography, capitals and accents do not count, as they do not in `quali diff`. */
export function fingerprintOfWords(textes: readonly string[]): string {
  return sha256OfText(JSON.stringify(textes.map((texte) => wordsOf(texte).join(" "))));
}

/** Fingerprint of what an exigence asks: its official text and that of its control methods, in their order. */
export function fingerprintOfExigence({ texte, methodes }: Pick<Exigence, "texte" | "methodes">): string {
  return fingerprintOfWords([texte, ...methodes.map((methode) => methode.texte)]);
}
