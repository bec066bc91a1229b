import type { Classement, LigneClassee } from "./formatter.ts";

/** Keeps the first of many lines, by rank then in the order they came, as long as they fit: the others are counted. */
export class Palmares {
  #lignes: LigneClassee[] = [];
  #length = 0;
  readonly #parRang = new Map<number, number>();

  constructor(private readonly place: number) {}

  add(lignes: readonly LigneClassee[]): void {
    for (const ligne of lignes) {
      this.#parRang.set(ligne.rang, (this.#parRang.get(ligne.rang) ?? 0) + 1);
      this.#lignes.push(ligne);
      this.#length += lengthOf(ligne);
      if (this.#length > 2 * this.place) this.#cut();
    }
  }

  result(): Classement {
    this.#cut();
    return { lignes: this.#lignes, parRang: this.#parRang };
  }

  #cut(): void {
    const ordered = this.#lignes.toSorted((a, b) => a.rang - b.rang);
    let length = 0;
    const end = ordered.findIndex((ligne) => {
      length += lengthOf(ligne);
      return length > this.place;
    });
    this.#lignes = end < 0 ? ordered : ordered.slice(0, end);
    this.#length = this.#lignes.reduce((sum, ligne) => sum + lengthOf(ligne), 0);
  }
}

/** With the end of the line. */
function lengthOf({ texte }: LigneClassee): number {
  return texte.length + 1;
}
