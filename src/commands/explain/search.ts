import { nearest } from "../../domain/proche.ts";
import { fold, foldedWords } from "./fold.ts";
import { entriesOfGroup } from "./groupes.ts";
import { numberOf } from "./numeros.ts";
import type { EntreeExplicable, Explication } from "./types.ts";

export interface EntreesTrouvees {
  trouve: Exclude<Explication["trouve"], "identifiants">;
  entrees: EntreeExplicable[];
}

/** Entries that bear this id (« module 3 » is `module-3`); else those whose texts hold all its words. */
export function search(entrees: readonly EntreeExplicable[], demande: string): EntreesTrouvees | null {
  const exact = exactly(entrees, demande) ?? exactly(entrees, numberOf(demande)) ?? [];
  const group = entriesOfGroup(entrees, demande);
  if (group.length > 0) return { trouve: "liste", entrees: [...group, ...exact] };
  if (exact.length > 0) return { trouve: "identifiant", entrees: exact };
  if (demande.includes("_")) return null;
  if (isNearlyAnId(entrees, demande)) return null;
  const words = foldedWords(demande).map(stem);
  // Of numbers and letters alone every text holds some.
  if (!words.some((word) => word.length >= SHORTEST)) return null;
  const found = entrees.filter(({ textes }) => holds(textes, words));
  return found.length > 0 ? { trouve: "mots", entrees: found } : null;
}

function exactly(entrees: readonly EntreeExplicable[], nom: string): EntreeExplicable[] | null {
  const wanted = key(nom);
  const found = entrees.filter((entree) => keysOf(entree).includes(wanted));
  return found.length > 0 ? found : null;
}

/** `preuve-perime` is a slip of the hand on `preuve-perimee`, not two words; `rendez-vous` is near no id. */
function isNearlyAnId(entrees: readonly EntreeExplicable[], demande: string): boolean {
  return /^\S*[-_.]\S*$/.test(demande) && nearestId(entrees, demande) !== undefined;
}

/** The id, or else the word of the texts, that was perhaps meant. */
export function didYouMean(entrees: readonly EntreeExplicable[], demande: string): string | undefined {
  const id = nearestId(entrees, demande);
  if (id !== undefined) return id;
  const words = entrees.flatMap(({ textes }) => textes).flatMap(foldedWords);
  return nearest(
    fold(demande),
    new Set(words.filter((word) => word.length > SHORTEST && /^\p{Letter}/u.test(word))),
  );
}

function nearestId(entrees: readonly EntreeExplicable[], demande: string): string | undefined {
  return nearest(
    demande,
    entrees.map(({ id }) => id),
  );
}

/** What to type for this entry alone: its id, or its kind and id where another bears the same. */
export function entryName({ id, genre }: EntreeExplicable, entrees: readonly EntreeExplicable[]): string {
  const bearers = exactly(entrees, id) ?? [];
  return bearers.length > 1 ? `${genre}-${id}` : id;
}

const SHORTEST = 3;

/** Every name that an entry may be asked by, folded. */
export function keysOf({ id, genre, alias }: EntreeExplicable): string[] {
  return [id, `${genre}-${id}`, ...alias].map(key);
}

function key(nom: string): string {
  return fold(nom).trim().replace(/\s+/g, "-");
}

/** Without the mark of the plural, so that « courriels » finds « courriel ». */
function stem(word: string): string {
  return word.length > SHORTEST ? word.replace(/[sx]$/, "") : word;
}

function holds(textes: readonly string[], words: readonly string[]): boolean {
  const all = textes.flatMap(foldedWords);
  return words.every((wanted) => all.some((word) => word.startsWith(wanted)));
}
