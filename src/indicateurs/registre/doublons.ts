const FIRST = 1024;
/** Past it, the list grows in place and by as much: twice its size, copied, would be most of the memory of a large register. */
const STEP = 1_000_000;
const LAST = 40_000_000;
const BYTES = Float64Array.BYTES_PER_ELEMENT;

/** Different rows that are looked for again; there may be more. */
const MOST_FOUND = 10_000;

/** A fingerprint of 53 bits a row: two rows of five million share one by chance once in a thousand registers. */
export class Doublons {
  #view = new Float64Array(FIRST);
  #length = 0;
  #inOrder = false;
  /** Rows past what can be held are not compared. */
  complet = true;

  add(cellules: readonly string[]): void {
    if (this.#length === this.#view.length && !this.#grow()) return;
    this.#view[this.#length++] = fingerprint(cellules);
  }

  /** How many rows are the same as one before them. */
  count(): number {
    const sorted = this.#sorted();
    let twice = 0;
    for (let at = 1; at < sorted.length; at++) if (sorted[at] === sorted[at - 1]) twice++;
    return twice;
  }

  /** Tells, of rows gone through once more in their order, those that are the same as one before them. */
  finder(): (cellules: readonly string[]) => boolean {
    const sorted = this.#sorted();
    const several = new Set<number>();
    for (let at = 1; at < sorted.length; at++)
      if (sorted[at] === sorted[at - 1] && several.size < MOST_FOUND) several.add(sorted[at] ?? 0);
    const seen = new Set<number>();
    return (cellules) => {
      const one = fingerprint(cellules);
      if (!several.has(one)) return false;
      if (seen.has(one)) return true;
      seen.add(one);
      return false;
    };
  }

  #sorted(): Float64Array {
    const rows = this.#view.subarray(0, this.#length);
    if (!this.#inOrder) rows.sort();
    this.#inOrder = true;
    return rows;
  }

  #grow(): boolean {
    const { buffer, length } = this.#view;
    if (length >= LAST) {
      this.complet = false;
      return false;
    }
    const next = length < STEP ? Math.min(length * 2, STEP) : length + STEP;
    if (buffer.resizable) {
      buffer.resize(next * BYTES);
      return true;
    }
    const view =
      next < STEP
        ? new Float64Array(next)
        : new Float64Array(new ArrayBuffer(next * BYTES, { maxByteLength: LAST * BYTES }));
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
