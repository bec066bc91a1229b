import { DepotError } from "./depot.ts";

/** Code points that HFS+ ignores when it compares names: `.g\u200cit` opens `.git` there. */
const IGNORED = /[\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]/g;

/** A quick look that spares nearly every name the long one. */
const MAY_BE_GIT = /^(\.|git~|[^\0-\x7f])/i;

/** True for a name by which some file system opens `.git`. */
export function isGitName(nom: string): boolean {
  if (!MAY_BE_GIT.test(nom)) return false;
  const plain = (nom.normalize("NFKC").replace(IGNORED, "").split(":", 1)[0] ?? "").toLowerCase();
  return /^(\.git|git~\d+)[. ]*$/.test(plain);
}

/** True for a name that can stand between two `/` of a path. */
export function isPathName(nom: string): boolean {
  return nom !== "" && !/[\\/\0]/.test(nom) && !isGitName(nom);
}

/**
 * The names of a path below the root, `.` and `..` resolved in the text alone.
 * Throws `hors-racine` for what climbs above the root, is absolute, bears a `\` or a drive, or enters `.git`.
 */
export function splitPath(chemin: string): string[] {
  const outside = () => new DepotError("hors-racine", chemin);
  if (isAbsolute(chemin)) throw outside();
  const names: string[] = [];
  for (const name of chemin.split("/")) {
    if (name === "" || name === ".") continue;
    if (name === "..") {
      if (names.pop() === undefined) throw outside();
    } else if (isPathName(name)) names.push(name);
    else throw outside();
  }
  return names;
}

/** True for a path from the top of a disk, under any system. */
export function isAbsolute(chemin: string): boolean {
  return /^([A-Za-z]:|\/)/.test(chemin);
}

/** Names are sorted by code unit, whatever the medium's order. */
export function byName(a: { nom: string }, b: { nom: string }): number {
  return a.nom < b.nom ? -1 : a.nom > b.nom ? 1 : 0;
}

/** A name as text; one that is not UTF-8 has its odd bytes written out: `\\xe9` can be no name here. */
export function writtenOut(name: Buffer): string {
  const text = name.toString("utf8");
  if (Buffer.from(text).equals(name)) return text;
  return name.toString("latin1").replace(/[\x80-\xff]/g, (octet) => `\\x${octet.charCodeAt(0).toString(16)}`);
}
