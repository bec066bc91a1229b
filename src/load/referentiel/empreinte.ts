import { createHash } from "node:crypto";
import type { Document, Documents } from "./documents.ts";

/**
 * SHA-256 of the text layer, of what its files say: comments, line ends and order of keys do not count.
 * Two texts with the same edition have the same one.
 */
export function fingerprintTexte({ texte }: Documents): string {
  const { referentiel, modules, errata, lacunes, desaccords } = texte;
  return fingerprint([referentiel, ...modules, errata, lacunes, desaccords]);
}

/** SHA-256 of the reading, in the same way: two readings that judge alike because they say the same have the same one. */
export function fingerprintLecture({ lecture }: Documents): string {
  const { modules, selection, faits, natures, delais, indicateurs } = lecture;
  return fingerprint([...modules, selection, faits, natures, delais, indicateurs]);
}

function fingerprint(files: readonly (Document<unknown> | null)[]): string {
  const said = files.map((file) => file?.valeur ?? null);
  return createHash("sha256").update(canonicalJson(said)).digest("hex");
}

function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, node) => {
    if (node === null || typeof node !== "object" || Array.isArray(node)) return node;
    return Object.fromEntries(Object.entries(node).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}
