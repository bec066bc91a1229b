import { createHash } from "node:crypto";
import type { Documents } from "./documents.ts";

/**
 * SHA-256 of the text layer, of what its files say: comments, line ends and order of keys do not count.
 * Two texts with the same edition have the same one.
 */
export function fingerprintTexte({ texte }: Documents): string {
  const { referentiel, modules, errata, lacunes, desaccords } = texte;
  const said = [referentiel, ...modules, errata, lacunes, desaccords].map((file) => file?.valeur ?? null);
  return createHash("sha256").update(canonicalJson(said)).digest("hex");
}

function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, node) => {
    if (node === null || typeof node !== "object" || Array.isArray(node)) return node;
    return Object.fromEntries(Object.entries(node).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}
