const FIRST = 1024;
const LAST = 40_000_000;

/** A fingerprint of 53 bits a row: two rows of five million share one by chance once in a thousand registers. */
export class Doublons {
  #view = new Float64Array(FIRST);
  #length = 0;
  /** Rows past what can be held are not compared. */
  complet = true;

  add(cellules: readonly string[]): void {
    if (this.#length === this.#view.length && !this.#grow()) return;
    this.#view[this.#length++] = fingerprint(cellules);
  }

  /** Rows that are the same as one before them. */
  count(): number {
    const sorted = this.#view.subarray(0, this.#length).sort();
    let twice = 0;
    for (let at = 1; at < sorted.length; at++) if (sorted[at] === sorted[at - 1]) twice++;
    return twice;
  }

  #grow(): boolean {
    if (this.#view.length >= LAST) {
      this.complet = false;
      return false;
    }
    const view = new Float64Array(Math.min(this.#view.length * 2, LAST));
    view.set(this.#view);
    this.#view = view;
    return true;
  }
}

/** Two 32-bit FNV-1a hashes of all cells, with different starts, as one exact number. */
function fingerprint(cellules: readonly string[]): number {
  let low = 0x811c9dc5;
  let high = 0x9dc5811c;
  for (const cellule of cellules) {
    for (let at = 0; at < cellule.length; at++) {
      const code = cellule.charCodeAt(at);
      low = Math.imul(low ^ code, 0x01000193);
      high = Math.imul(high ^ (code + at), 0x85ebca6b);
    }
    low = Math.imul(low ^ 31, 0x01000193);
    high = Math.imul(high ^ 37, 0xc2b2ae35);
  }
  return (high >>> 11) * 2 ** 32 + (low >>> 0);
}
