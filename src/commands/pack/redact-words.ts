import { isScalar, isSeq, visit } from "yaml";
import { openForEdit } from "../../load/yaml/edit.ts";
import { withoutComments } from "./redact.ts";

/**
 * The text of the plan of actions, or of an audit, without the words of confidential pieces: `hide` gives a text without
 * them, `rename` the outside way to a file. Where it must change its comments go too; undefined where nothing has to,
 * null where it cannot be edited.
 */
export function redactWords(
  texte: string,
  hide: (text: string) => string,
  rename: (chemin: string) => string | undefined,
): string | null | undefined {
  const document = openForEdit(texte);
  if (!document) return hide(texte) === texte ? undefined : null;
  const edits: { debut: number; fin: number; texte: string }[] = [];
  visit(document, {
    Scalar(key, node, path) {
      if (key === "key" || typeof node.value !== "string" || !node.range) return;
      const list = path.at(-1);
      const pair = path.at(-2);
      const isPreuve =
        isSeq(list) &&
        pair !== undefined &&
        "key" in pair &&
        isScalar(pair.key) &&
        pair.key.value === "preuves";
      const said = (isPreuve && rename(node.value)) || hide(node.value);
      if (said === node.value) return;
      const [debut, fin] = node.range;
      const tail = /\s*$/.exec(texte.slice(debut, fin))?.[0] ?? "";
      edits.push({ debut, fin, texte: JSON.stringify(said) + tail });
    },
  });
  if (edits.length === 0 && hide(texte) === texte) return undefined;
  const edited = edits.reduceRight(
    (text, { debut, fin, texte: said }) => text.slice(0, debut) + said + text.slice(fin),
    texte,
  );
  const bare = withoutComments(edited);
  return openForEdit(bare) ? bare : null;
}
