import { isMap, isNode, isSeq, type YAMLSeq } from "yaml";
import { openForEdit } from "../../../load/yaml/edit.ts";
import { commentsBeside } from "./comments.ts";
import { lineEndOf, lineStartOf } from "./lines.ts";
import type { Retouche } from "./retouche.ts";

/** The pieces and the words of a second fiche, after those of the first. */
export function append(fiche: Retouche, other: Retouche): void {
  const theirs = other.toString();
  const document = openForEdit(theirs);
  if (!document) return;
  const pieces = document.get("preuves", true);
  const own = fiche.document.get("preuves", true);
  const comments = commentsBeside(document);
  if (isSeq(pieces) && pieces.items.length > 0) {
    const column = fiche.columnOf("preuves");
    const lines = column === null ? null : linesOf(theirs, column, fiche.eol);
    if (isSeq(own)) addPieces(own, pieces);
    else fiche.document.set("preuves", pieces);
    if (lines === null) fiche.writeAnew("preuves");
    else fiche.addToList("preuves", lines);
  }
  for (const key of ["responsable", "commentaire"]) {
    const [mine, yours] = [fiche.document.get(key), document.get(key)];
    if (typeof yours !== "string" || yours === mine) continue;
    if (typeof mine === "string" && key === "responsable") {
      fiche.note(` Autre responsable : ${yours.replace(/\s+/g, " ")}`);
      continue;
    }
    fiche.document.set(key, typeof mine === "string" ? `${mine}\n${yours}` : yours);
    fiche.writeAnew(key);
  }
  for (const comment of comments) fiche.note(comment);
}

/** The lines of a block list of pieces, with the comments above its first one, moved to a column; null without one. */
function linesOf(texte: string, column: number, eol: string): string | null {
  const document = openForEdit(texte);
  const root = document?.contents;
  const list = document?.get("preuves", true);
  if (!isMap(root) || root.flow || !isSeq(list) || list.flow || !list.range) return null;
  const [start, end] = list.range;
  const key = root.items.find((pair) => isNode(pair.key) && String(pair.key) === "preuves")?.key;
  const from = isNode(key) && key.range ? lineEndOf(texte, key.range[0]) : start;
  const to = /[\r\n]/.test(texte[end - 1] ?? "") ? end : lineEndOf(texte, end);
  const shift = column - (start - lineStartOf(texte, start));
  const lines = texte
    .slice(from, to)
    .replace(/(?:\r\n|\r|\n)$/, "")
    .split(/\r\n|\r|\n/);
  return lines.map((line) => moved(line, shift) + eol).join("");
}

function moved(line: string, shift: number): string {
  if (line.trim() === "") return line;
  if (shift >= 0) return " ".repeat(shift) + line;
  const [blanks = ""] = /^ */.exec(line) ?? [];
  return line.slice(Math.min(-shift, blanks.length));
}

/** Pieces of another list; the comments before its first piece and after its last one follow them. */
function addPieces(own: YAMLSeq, pieces: YAMLSeq): void {
  const [first] = pieces.items;
  const lines = (...all: (string | null | undefined)[]) => all.filter(Boolean).join("\n");
  if (isNode(first)) first.commentBefore = lines(own.comment, pieces.commentBefore, first.commentBefore);
  own.comment = isNode(first)
    ? (pieces.comment ?? null)
    : lines(own.comment, pieces.commentBefore, pieces.comment);
  own.items.push(...pieces.items);
}
