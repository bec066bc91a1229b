/** Counts of values, so that a median costs no memory of its own: values are whole numbers. */
export class Histogramme {
  readonly #counts = new Map<number, number>();
  #total = 0;
  #sum = 0;
  /** Values and their counts, by value. */
  #inOrder: readonly (readonly [value: number, count: number])[] | null = null;

  add(value: number): void {
    this.#inOrder = null;
    this.#counts.set(value, (this.#counts.get(value) ?? 0) + 1);
    this.#total++;
    this.#sum += value;
  }

  get mean(): number | null {
    return this.#total === 0 ? null : this.#sum / this.#total;
  }

  /** The smallest value that `share` of all do not exceed; for 0.5 of an even count, the mean of the two in the middle. */
  quantile(share: number): number | null {
    if (this.#total === 0) return null;
    const rank = share * this.#total;
    const upper = this.#at(Math.floor(rank) + 1);
    const exact = Number.isInteger(rank) && share === 0.5;
    return exact ? (this.#at(rank) + upper) / 2 : this.#at(Math.ceil(rank));
  }

  /** The value of the nth, from 1. */
  #at(n: number): number {
    let seen = 0;
    let last = 0;
    this.#inOrder ??= [...this.#counts].sort(([a], [b]) => a - b);
    for (const [value, count] of this.#inOrder) {
      last = value;
      seen += count;
      if (seen >= n) return value;
    }
    return last;
  }
}
