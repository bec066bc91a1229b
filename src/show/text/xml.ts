import { oneLine, wellFormed } from "./safe.ts";

const ENTITES: ReadonlyMap<string, string> = new Map([
  ["&", "&amp;"],
  ["<", "&lt;"],
  [">", "&gt;"],
  ['"', "&quot;"],
  ["'", "&apos;"],
]);

/** A text from outside, on one line, for an element or a quoted attribute of XML. */
export function xmlText(text: string): string {
  return wellFormed(oneLine(text))
    .replace(/[\ufffe\uffff]/g, "\ufffd")
    .replace(/[&<>"']/g, (sign) => ENTITES.get(sign) ?? sign);
}

/** The same as a token of XML Schema: no blank at its ends, none after another, and never empty. */
export function xmlToken(text: string): string {
  return xmlText(text).replace(/ +/g, " ").trim() || "?";
}
