import { type Document, isMap, isNode, isPair, isScalar, isSeq, type Pair, visit } from "yaml";
import { openForEdit } from "../../../load/yaml/edit.ts";

/** The comments of a document, but for those inside its list of pieces, which go with the pieces. */
export function commentsBeside(document: Document): string[] {
  const contents = document.contents;
  return [
    document.commentBefore,
    contents?.commentBefore,
    ...pairsOf(document).flatMap((pair) =>
      keyOf(pair) === "preuves" && isSeq(pair.value) ? commentsIn(pair.key) : commentsIn(pair),
    ),
    contents?.comment,
    document.comment,
  ].filter((comment): comment is string => Boolean(comment));
}

/** Every line of comment of a document. */
function commentsOf(document: Document): string[] {
  const all = [document.commentBefore, ...commentsIn(document.contents), document.comment];
  return all.flatMap((comment) => comment?.split("\n") ?? []).map((line) => line.trim());
}

function pairsOf({ contents }: Document): readonly Pair[] {
  return isMap(contents) ? contents.items : [];
}

function keyOf({ key }: Pair): unknown {
  return isScalar(key) ? key.value : key;
}

/** The comments of a node or pair, and of all below it. */
export function commentsIn(node: unknown): string[] {
  if (isPair(node)) return [...commentsIn(node.key), ...commentsIn(node.value)];
  if (!isNode(node)) return [];
  const said: string[] = [];
  visit(node, {
    Node: (_, { commentBefore, comment }) => {
      for (const one of [commentBefore, comment]) if (one) said.push(one);
    },
  });
  return said;
}

/** True where every comment of a document stands in a text. */
export function keepsComments(edited: string, meant: Document): boolean {
  const found = openForEdit(edited);
  const kept = new Set(found && commentsOf(found));
  return commentsOf(meant).every((line) => kept.has(line));
}
