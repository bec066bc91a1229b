import { nearest } from "../../domain/proche.ts";
import type { Pointeur } from "../../domain/source.ts";
import { schemaAt } from "../validate/schema.ts";
import type { Gabarit } from "../validate/shape.ts";
import { bareKey } from "../validate/signs.ts";

/** What is sound of a file that holds a list: of pieces, of actions… */
export interface PartieSaine<Piece> {
  /** The file's own keys, without the faulty ones. */
  cles: Record<string, unknown>;
  /** Names of the faulty ones. */
  clesEcartees: string[];
  /** Pieces without fault, each with where it stands. */
  pieces: { piece: Piece; ecrite: object; pointeur: Pointeur }[];
  /** Pieces left out: what they name is named all the same. */
  ecartees: { piece: Record<string, unknown>; pointeur: Pointeur }[];
}

/**
 * Takes out of a value what is faulty: a key that is unknown or has a wrong value, a whole piece with a wrong value
 * (without its date or its expiry it would count for what it is not). An unknown key leaves the rest of its piece, but
 * for one that stands, misspelt, for what decides of its worth. `liste`: the key of the list.
 */
export function prune<Piece extends object>(
  valeur: unknown,
  fautes: readonly Pointeur[],
  { schema }: Gabarit,
  liste = "preuves",
): PartieSaine<Piece> {
  const carte = isMap(valeur) ? valeur : {};
  const items = carte[liste];
  const cles = without(carte, liste);
  const clesEcartees = new Set<string>();
  const faulty = new Set<unknown>();
  const unknown = new Map<unknown, Set<string>>();
  for (const faute of fautes) {
    const [first, index, key] = faute;
    if (first !== liste) {
      if (first !== undefined) {
        delete cles[first];
        clesEcartees.add(String(first));
      }
    } else if (schemaAt(schema, faute) === null) {
      const keys = unknown.get(index) ?? new Set();
      unknown.set(index, keys.add(String(key)));
      if (isDecisive(String(key), Array.isArray(items) ? items[Number(index)] : undefined)) faulty.add(index);
    } else faulty.add(index);
  }
  const parties: PartieSaine<Piece> = { cles, clesEcartees: [...clesEcartees], pieces: [], ecartees: [] };
  for (const [index, piece] of (Array.isArray(items) ? items : []).entries()) {
    const pointeur = [liste, index];
    const strangers = unknown.get(index);
    if (!faulty.has(index))
      parties.pieces.push({
        piece: strangers ? withoutAll(piece, strangers) : piece,
        ecrite: piece,
        pointeur,
      });
    else if (isMap(piece)) parties.ecartees.push({ piece, pointeur });
  }
  return parties;
}

/** What says when, until when, of what and for whom a piece counts, and who may read it. */
const DECISIVES = [
  "date",
  "du",
  "au",
  "consulteLe",
  "expire",
  "nature",
  "methodes",
  "service",
  "confidentiel",
];

/** `Date`, `expir`, `date:2024-02-01`: a key of these that the piece lacks, written otherwise. */
function isDecisive(key: string, piece: unknown): boolean {
  const meant = nearest(bareKey(key.split(":", 1)[0] ?? ""), DECISIVES);
  return meant !== undefined && isMap(piece) && !Object.hasOwn(piece, meant);
}

function withoutAll<Piece extends object>(piece: Piece, keys: ReadonlySet<string>): Piece {
  return Object.fromEntries(Object.entries(piece).filter(([key]) => !keys.has(key))) as Piece;
}

/** The keys but one, and but the one that would change what the copy is. Copied one by one: the language's own way is slow. */
function without(carte: Record<string, unknown>, but: string): Record<string, unknown> {
  const cles: Record<string, unknown> = {};
  for (const cle of Object.keys(carte)) if (cle !== but && cle !== "__proto__") cles[cle] = carte[cle];
  return cles;
}

/** True for a map of a YAML file. */
export function isMap(valeur: unknown): valeur is Record<string, unknown> {
  return typeof valeur === "object" && valeur !== null && !Array.isArray(valeur);
}
