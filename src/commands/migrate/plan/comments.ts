import { type Document, isMap, isNode, isPair, isScalar, isSeq, type Pair, visit } from "yaml";

/** Takes a key out of a document; answers the comments that stood with it, which are the user's to throw away. */
export function takeOut(document: Document, key: string): string[] {
  const pair = pairsOf(document).find((one) => keyOf(one) === key);
  if (!pair) return [];
  document.delete(key);
  return commentsIn(pair);
}

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

function pairsOf({ contents }: Document): readonly Pair[] {
  return isMap(contents) ? contents.items : [];
}

function keyOf({ key }: Pair): unknown {
  return isScalar(key) ? key.value : key;
}

function commentsIn(node: unknown): string[] {
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
