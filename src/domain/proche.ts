import { citer } from "./francais.ts";
import { ordinaire, premierSigne, semblable } from "./signes.ts";

/** A thing that a person may mean: its id, and the names under which quali shows it. */
export type Nomme = readonly [id: string, ...noms: string[]];

/** Among more names than this nobody is helped by one that is near, and each mistake would be compared with all. */
export const TROP_DE_NOMS = 300;

/**
 * The candidate nearest to a word that is not one of them: for « vouliez-vous dire … ? ».
 * Nothing when every candidate is further than a third of the word's letters.
 */
export function nearest(mot: string, candidats: Iterable<string>): string | undefined {
  const word = bare(mot);
  let best: string | undefined;
  let least = Math.max(1, Math.floor(word.length / 3)) + 1;
  for (const candidat of candidats) {
    if (Math.abs(candidat.length - word.length) >= least) continue;
    const distance = editDistance(word, bare(candidat));
    if (distance < least) [best, least] = [candidat, distance];
  }
  return best;
}

/** « Vouliez-vous dire « x » ? »; what was written and looks the same is named by the sign that nobody sees in it. */
export function proposer(ecrit: string, proche: string): string {
  return `Vouliez-vous dire ${citer(proche)} ?${direSigne(ecrit, proche)}`;
}

/** « Ce qui est écrit contient une espace insécable. » after a blank, where that is all that parts the two. */
export function direSigne(ecrit: string, lu: string): string {
  const signe = semblable(ecrit) === semblable(lu) ? premierSigne(ecrit)?.signe.nom : undefined;
  return signe === undefined ? "" : ` Ce qui est écrit contient ${signe}.`;
}

/**
 * The id of what a text names just as quali shows it: by its id, by a name, or by both, « registre (tableau de suivi) ».
 * Capitals and signs of typography may differ, not letters.
 */
export function namedAs(texte: string, nommes: readonly Nomme[]): string | undefined {
  if (nommes.length > TROP_DE_NOMS) return undefined;
  const word = plain(texte);
  const shown = ([id, ...noms]: Nomme) => [id, ...noms, ...noms.map((nom) => `${id} (${nom})`)];
  return nommes.find((nomme) => shown(nomme).some((nom) => plain(nom) === word))?.[0];
}

function plain(texte: string): string {
  return ordinaire(texte).toLowerCase().replace(/\s+/g, " ").trim();
}

/** The id that is meant by a word: its own spelling nearly, a name shown for it, or the words of one. */
export function meant(mot: string, nommes: readonly Nomme[]): string | undefined {
  if (nommes.length > TROP_DE_NOMS) return undefined;
  const word = bare(mot);
  const same = nommes.find((nomme) => nomme.some((nom) => bare(nom) === word));
  if (same) return same[0];
  const ids = nommes.map(([id]) => id);
  return nearest(mot, ids) ?? byWords(word, nommes) ?? byName(mot, nommes);
}

/** One has all its words in the text, or all the text's words in its name: the one that says least beside, if one alone does. */
function byWords(texte: string, nommes: readonly Nomme[]): string | undefined {
  const words = wordsOf(texte);
  const held = nommes.filter(([id]) => isWithin(wordsOf(bare(id)), words));
  if (held.length > 0) return longest(held)?.[0];
  const holding = nommes.flatMap((nomme) => {
    const sizes = nomme.map((nom) => wordsOf(bare(nom))).filter((of) => isWithin(words, of));
    return sizes.length > 0 ? [{ id: nomme[0], size: Math.min(...sizes.map(({ size }) => size)) }] : [];
  });
  const least = Math.min(...holding.map(({ size }) => size));
  const shortest = holding.filter(({ size }) => size === least);
  return shortest.length === 1 ? shortest[0]?.id : undefined;
}

function byName(mot: string, nommes: readonly Nomme[]): string | undefined {
  const noms = new Map(nommes.flatMap(([id, ...others]) => others.map((nom) => [nom, id] as const)));
  return noms.get(nearest(mot, noms.keys()) ?? "");
}

function longest(nommes: readonly Nomme[]): Nomme | undefined {
  const size = ([id]: Nomme) => wordsOf(bare(id)).size;
  return nommes.reduce((best, one) => (size(one) > size(best) ? one : best), nommes[0] as Nomme);
}

function isWithin(some: ReadonlySet<string>, all: ReadonlySet<string>): boolean {
  return some.size > 0 && [...some].every((word) => all.has(word));
}

function wordsOf(texte: string): Set<string> {
  return new Set(texte.split(/[^\p{L}\p{N}]+/u).filter((word) => word.length > 1));
}

/** The same few candidates are compared with each mistake of a folder. */
const BARES = new Map<string, string>();
const MOST_KEPT = 2000;

/** What is compared: no capitals, accents, signs of typography nor quotes around. */
function bare(texte: string): string {
  const known = BARES.get(texte);
  if (known !== undefined) return known;
  if (BARES.size >= MOST_KEPT) BARES.clear();
  const plain = semblable(texte).replace(/^(["'])(.*)\1$/, "$2");
  BARES.set(texte, plain);
  return plain;
}

/** Letters to insert, remove or replace, or neighbours to swap, to go from `a` to `b`. */
function editDistance(a: string, b: string): number {
  let [before, last]: [number[], number[]] = [[], Array.from({ length: b.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      row[j] = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + cost);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) row[j] = Math.min(row[j] ?? 0, (before[j - 2] ?? 0) + 1);
    }
    [before, last] = [last, row];
  }
  return last[b.length] ?? 0;
}
