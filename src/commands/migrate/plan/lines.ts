import { Document, isSeq, type Scalar } from "yaml";
import { Impossible } from "./nodes.ts";

export function lineStartOf(texte: string, at: number): number {
  let start = at;
  while (start > 0 && !/[\r\n]/.test(texte[start - 1] ?? "")) start -= 1;
  return start;
}

/** After the line's end, or at the end of the text. */
export function lineEndOf(texte: string, at: number): number {
  const [end] = /[^\r\n]*(?:\r\n|\r|\n)?/.exec(texte.slice(at)) ?? [""];
  return at + end.length;
}

/** `["1.1-a", 2]`: as it can stand anywhere in a YAML text, texts that look like ids in quotes. */
export function asFlow(valeurs: readonly (string | number)[]): string {
  const document = new Document([...valeurs]);
  if (isSeq(document.contents)) document.contents.flow = true;
  const options = { lineWidth: 0, flowCollectionPadding: false } as const;
  const ids = valeurs.some((one) => typeof one === "string" && /^\d/.test(one));
  return document.toString(ids ? { ...options, defaultStringType: "QUOTE_DOUBLE" } : options).trim();
}

/** A text between the same quotes as another. Throws `Impossible` where that one stands on lines of its own. */
export function quotedLike({ type }: Scalar, valeur: string): string {
  switch (type) {
    case "QUOTE_DOUBLE":
      return JSON.stringify(valeur);
    case "QUOTE_SINGLE":
      return `'${valeur.replaceAll("'", "''")}'`;
    case "PLAIN":
    case undefined: {
      const document = new Document([valeur]);
      if (isSeq(document.contents)) document.contents.flow = true;
      return document.toString({ lineWidth: 0, flowCollectionPadding: false }).trim().slice(1, -1);
    }
    default:
      throw new Impossible();
  }
}

/** A list in the brackets of another: with blanks inside where that one has them. */
export function flowLike(before: string, valeurs: readonly (string | number)[]): string {
  const written = asFlow(valeurs);
  return /^\[ /.test(before) ? `[ ${written.slice(1, -1)} ]` : written;
}

/** The items of a list on lines of their own, the first one where the list begins. */
export function blockOf(valeurs: readonly (string | number)[], column: number, eol: string): string {
  return valeurs.map((one) => `- ${asFlow([one]).slice(1, -1)}`).join(`${eol}${" ".repeat(column)}`);
}

/** Lines turned into comments at their own indent, under a first one that says why. */
export function asComments(texte: string, why: string, eol: string): string {
  const lines = texte.replace(/(?:\r\n|\r|\n)$/, "").split(/\r\n|\r|\n/);
  const [indent = ""] = /^ */.exec(lines[0] ?? "") ?? [];
  const said = [why, ...lines.map((line) => ` ${line.slice(indent.length)}`)];
  return said.map((line) => `${indent}#${line}${eol}`).join("");
}
