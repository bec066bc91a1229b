import type { Hachage } from "../../domain/hachage.ts";
import type { LigneDeVerrou } from "../../domain/verrou.ts";
import type { PieceLue } from "../types.ts";
import {
  hashOf,
  hashOfLines,
  hiddenName,
  isHidden,
  nameInLine,
  type PieceDuJour,
  pieceDuJour,
} from "./pieces.ts";

/** A piece of today, with what it was read from. */
export interface PiecePresente extends PieceDuJour {
  lue: PieceLue;
}

/** The pieces of today to which no signed line answers yet. */
export class Restantes {
  readonly #left = new Set<PiecePresente>();
  readonly #byName = new Map<string, PiecePresente[]>();
  #byHidden: Map<string, PiecePresente[]> | undefined;
  #byBytes: Map<string, PiecePresente> | undefined;

  constructor(
    lues: readonly PieceLue[],
    private readonly hachage: Hachage,
  ) {
    const seen = new Set<string>();
    for (const lue of lues) {
      const presente = { ...pieceDuJour(lue), lue };
      // a piece that a fiche declares twice is one
      const key = JSON.stringify([presente.cle, presente.nom, presente.dit]);
      if (seen.has(key)) continue;
      seen.add(key);
      this.#left.add(presente);
      addTo(this.#byName, keyOf(presente.cle, presente.nom), presente);
      // the same words, written otherwise
      const { mots } = presente.dit;
      if (mots !== undefined) addTo(this.#byName, keyOf(presente.cle, mots), presente);
    }
  }

  all(): Iterable<PiecePresente> {
    return this.#left;
  }

  take(presente: PiecePresente): void {
    this.#left.delete(presente);
  }

  /** Those that a signed line names. */
  named(signee: LigneDeVerrou): PiecePresente[] {
    const { cle, nom } = nameInLine(signee);
    const named = isHidden(nom) ? this.#hidden().get(keyOf(cle, nom)) : this.#byName.get(keyOf(cle, nom));
    const worded = signee.mots === undefined ? [] : this.#byName.get(keyOf(cle, signee.mots));
    return [...(worded ?? []), ...(named ?? [])].filter((presente) => this.#left.has(presente));
  }

  /** The same bytes, or the same lines, under another name. */
  sameBytes(signee: LigneDeVerrou): PiecePresente | undefined {
    if (signee.fichier === undefined) return undefined;
    const found = [signee.sha256, signee.lignes].flatMap((hash) => this.#bytes().get(hash ?? "") ?? []);
    return found.find((presente) => this.#left.has(presente));
  }

  /** The only piece of words left, where one is gone: it was worded anew. */
  reworded(signee: LigneDeVerrou, gone: readonly LigneDeVerrou[]): PiecePresente | undefined {
    const { cle } = nameInLine(signee);
    if (cle !== "observation" && cle !== "surPlace") return undefined;
    const alike = [...this.#left].filter((presente) => presente.cle === cle);
    return alike.length === 1 && gone.filter((one) => nameInLine(one).cle === cle).length === 1
      ? alike[0]
      : undefined;
  }

  #hidden(): Map<string, PiecePresente[]> {
    if (this.#byHidden) return this.#byHidden;
    const hidden = new Map<string, PiecePresente[]>();
    for (const presente of this.#left) addTo(hidden, keyOf(presente.cle, hiddenName(presente.nom)), presente);
    this.#byHidden = hidden;
    return hidden;
  }

  #bytes(): Map<string, PiecePresente> {
    if (this.#byBytes) return this.#byBytes;
    const bytes = new Map<string, PiecePresente>();
    for (const presente of this.#left) {
      const { cle, fichier, empeche } = presente;
      if (cle !== "fichier" || !fichier || empeche) continue;
      const hash = hashOf(fichier, this.hachage);
      if (!("sha256" in hash)) continue;
      for (const one of [hash.sha256, hashOfLines(fichier, this.hachage)])
        if (one !== null) bytes.set(one, presente);
    }
    this.#byBytes = bytes;
    return bytes;
  }
}

function keyOf(cle: string, nom: string): string {
  return `${cle} ${nom}`;
}

function addTo<T>(map: Map<string, T[]>, key: string, value: T): void {
  const known = map.get(key);
  if (known) known.push(value);
  else map.set(key, [value]);
}
