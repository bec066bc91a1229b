import { readdirSync, readFileSync } from "node:fs";
import { parse } from "yaml";
import { wordsOf } from "../../../src/mots/words.ts";

/** What a document published by a préfecture states, and the report that is to state it too. */
export interface ListeDeFaits {
  nom: string;
  rapport: string;
  exemple: string;
  date: string;
  faits: { fait: string; dit: string[] }[];
  /** What cannot be had, and why. */
  absents?: { fait: string; motif: string }[];
}

const FOLDER = "test/commands/report/faits";

export const FAITS: readonly ListeDeFaits[] = readdirSync(FOLDER)
  .sort()
  .map((file) => ({
    nom: file.replace(".yaml", ""),
    date: "2024-06-30",
    ...parse(readFileSync(`${FOLDER}/${file}`, "utf8")),
  }));

/** The text of a page, without its tags. */
export function textOfHtml(html: string): string {
  return html
    .replace(/^[\s\S]*<body[^>]*>/, "")
    .replace(/<[^>]*>/g, " ")
    .replaceAll("&nbsp;", " ")
    .replaceAll("&amp;", "&")
    .replaceAll("&quot;", '"')
    .replaceAll("&#x27;", "'");
}

/** Facts that a text does not state, with the words that are missing; typography, capitals and accents do not count. */
export function missingFrom({ faits }: ListeDeFaits, texte: string): string[] {
  const whole = folded(texte);
  return faits.flatMap(({ fait, dit }) => {
    const missing = dit.filter((words) => !whole.includes(folded(words)));
    return missing.length > 0 ? [`${fait} : ${missing.map((one) => `« ${one} »`).join(", ")}`] : [];
  });
}

function folded(texte: string): string {
  return ` ${wordsOf(texte).join(" ")} `;
}
