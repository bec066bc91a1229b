import { latin } from "./formats.ts";

/** What stands in for a file that Git LFS keeps elsewhere. */
export interface PointeurLfs {
  /** SHA-256 of the file itself, its fingerprint; null where the pointer is spoilt. */
  oid: string | null;
  /** Bytes of the file itself. */
  taille: number;
}

/** Pointers are shorter than that, by their specification. */
const MAX = 1024;
/** What a pointer begins with. */
const V = 0x76;

/** The pointer that a file is; null for any other file. */
export function readPointeur(tete: Uint8Array, taille: number): PointeurLfs | null {
  if (taille >= MAX || tete[0] !== V) return null;
  const texte = latin(tete);
  if (!/^version https:\/\/(git-lfs\.github\.com|hawser\.github\.com)\/spec\//.test(texte)) return null;
  const oid = /^oid sha256:([0-9a-f]{64})\r?$/m.exec(texte)?.[1];
  const size = /^size (\d{1,15})\r?$/m.exec(texte)?.[1];
  if (oid === undefined || size === undefined) return { oid: null, taille };
  return { oid, taille: Number(size) };
}
