import type { PieceLue } from "./types.ts";

type Jugee = PieceLue["jugee"];

/** What is said of any piece, be it confidential: days, ids of the référentiel, what it is worth. */
const DITES = [
  "type",
  "date",
  "origineDate",
  "enCours",
  "du",
  "au",
  "consulteLe",
  "parties",
  "contenu",
] as const satisfies readonly (keyof Jugee)[];

/** Said only where the word is one of the référentiel or of quali.yaml. */
const CONNUES = ["nature", "service"] as const;

/** A confidential piece as it may be told outside: by its name, and by none of its own words. */
export function outside(jugee: Jugee, nom: string, mots: ReadonlySet<string>): Jugee {
  const { rang, type, methodes, declaree } = jugee;
  const said: Record<string, unknown> = {};
  for (const cle of DITES) if (jugee[cle] !== undefined) said[cle] = jugee[cle];
  for (const cle of CONNUES) if (mots.has(jugee[cle] ?? "")) said[cle] = jugee[cle];
  return { ...said, rang, type, designation: nom, methodes, declaree, confidentiel: true };
}
