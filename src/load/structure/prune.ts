import type { Constat } from "../../domain/constat.ts";
import type { Pointeur } from "../../domain/source.ts";
import { isFatal } from "./say.ts";

/** What is sound of a file that holds pieces. */
export interface PartieSaine<Piece> {
  /** The file's own keys, without the faulty ones. */
  cles: Record<string, unknown>;
  /** Pieces without fault, each with where it stands. */
  pieces: { piece: Piece; pointeur: Pointeur }[];
}

/**
 * Takes out of a value what the findings say is faulty: a key that is unknown or has a wrong value, a whole piece
 * with a wrong value (without its date or its expiry it would count for what it is not).
 */
export function prune<Piece extends object>(
  valeur: unknown,
  constats: readonly Constat[],
): PartieSaine<Piece> {
  const { preuves, ...cles } = isMap(valeur) ? valeur : {};
  const faulty = new Set<unknown>();
  const unknown = new Map<unknown, string[]>();
  for (const constat of constats) {
    if (!isFatal(constat) || !("pointeur" in constat.lieu)) continue;
    const [first, index, key] = constat.lieu.pointeur;
    if (first === "preuves" && constat.regle === "cle-inconnue" && key !== undefined) {
      unknown.set(index, [...(unknown.get(index) ?? []), String(key)]);
    } else if (first === "preuves") faulty.add(index);
    else if (first !== undefined) delete cles[first];
  }
  const pieces = (Array.isArray(preuves) ? preuves : []).flatMap((piece: Piece, index) => {
    if (faulty.has(index) || faulty.has(undefined)) return [];
    const strangers = unknown.get(index);
    return [{ piece: strangers ? without(piece, strangers) : piece, pointeur: ["preuves", index] }];
  });
  return { cles, pieces };
}

function without<Piece extends object>(piece: Piece, keys: readonly string[]): Piece {
  return Object.fromEntries(Object.entries(piece).filter(([key]) => !keys.includes(key))) as Piece;
}

/** True for a map of a YAML file. */
export function isMap(valeur: unknown): valeur is Record<string, unknown> {
  return typeof valeur === "object" && valeur !== null && !Array.isArray(valeur);
}
