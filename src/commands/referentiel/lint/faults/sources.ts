import type { Constat } from "../../../../domain/constat.ts";
import type { Documents } from "../../../../load/referentiel/documents.ts";
import { type Passage, passagesOf } from "./passages.ts";

/** Texts of source documents, by the id that texte/referentiel.yaml gives them. */
export type TextesSources = ReadonlyMap<string, string>;

/**
 * Says each text of the text layer that a document said to hold it does not hold word for word. Documents that are
 * not at hand are taken at their word; what a document holds and the text layer leaves out is not seen.
 */
export function checkSources(documents: Documents, textes: TextesSources): Constat[] {
  const sources = new Map([...textes].map(([id, texte]) => [id, wordsOf(texte)]));
  const titles = new Map(documents.texte.referentiel.valeur.sources.map(({ id, titre }) => [id, titre]));
  return [...passagesOf(documents)].flatMap((passage): Constat[] => {
    const without = passage.documents.filter((id) => !isIn(passage, sources.get(id)));
    if (without.length === 0) return [];
    const { source, pointeur } = passage.noeud;
    const near = without
      .map((id) => parting(passage.texte, sources.get(id) ?? ""))
      .find((words) => words !== "");
    return [
      {
        regle: "texte-infidele",
        message: `Ce texte n’est pas mot pour mot dans ${without.map((id) => `« ${titles.get(id) ?? id} »`).join(", ")}${near ? ` : « ${near} »` : ""}.`,
        aide: "Recopiez la source, fautes comprises ; la correction se donne dans texte/errata.yaml, avec son motif.",
        sujet: `${source.fichier}#${pointeur.join("/")}`,
        lieu: passage.noeud,
      },
    ];
  });
}

/** True too where the document is not at hand. Documents that share a text may end it with a full stop or without. */
function isIn({ texte, genre }: Passage, source: string | undefined): boolean {
  const words = wordsOf(texte).replace(/\.? $/, "");
  if (source === undefined || words.trim() === "") return true;
  if (genre === "citation") return source.includes(words.trim());
  const fold = genre === "titre" ? withoutCapitals : (text: string) => text;
  return [" ", ". "].some((end) => fold(source).includes(fold(words + end)));
}

/** Headings in capitals often lose their accents. */
function withoutCapitals(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

/** The words at which the text leaves its document, after those that they still share. */
function parting(texte: string, source: string): string {
  const words = wordsOf(texte).trim().split(" ");
  let shared = 0;
  while (shared < words.length && source.includes(` ${words.slice(0, shared + 1).join(" ")} `)) shared += 1;
  return words.slice(Math.max(0, shared - 3), shared + 2).join(" ");
}

const ENTITIES = new Map([
  ["&nbsp;", " "],
  ["&lt;", "<"],
  ["&gt;", ">"],
  ["&quot;", '"'],
  ["&#39;", "'"],
  ["&amp;", "&"],
]);

/** Words with one space around each; tags, marks of Markdown, arrows and entities of a converted document left out. */
function wordsOf(texte: string): string {
  const plain = texte
    .replace(/^\s*(#+|-|•|➤)\s/gm, " ")
    .replace(/<\/?(b|i|u|em|strong|sup|sub|span)>/g, "")
    .replace(/<\/?[a-z][^<>]*>/g, " ")
    .replace(/&[a-z#0-9]+;/g, (entity) => ENTITIES.get(entity) ?? entity)
    .replace(/[*→]/g, (mark) => (mark === "→" ? " " : ""));
  return ` ${plain
    .split(/\s+/)
    .filter((word) => word !== "")
    .join(" ")} `;
}
