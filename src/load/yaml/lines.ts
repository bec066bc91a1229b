import type { Position } from "../../domain/source.ts";

/** Lines of a text, to turn offsets into places. LF, CRLF and a lone CR end a line. */
export class Lines {
  readonly #starts: number[] = [0];

  constructor(readonly texte: string) {
    for (const match of texte.matchAll(/\r\n?|\n/g)) this.#starts.push(match.index + match[0].length);
  }

  /** Place of a stretch of text, cut at the end of its line; at least one unit is underlined. */
  place(debut: number, fin: number): Position {
    const offset = Math.max(0, Math.min(debut, this.texte.length));
    const index = this.#lineOf(offset);
    const start = this.#starts[index] ?? 0;
    const end = this.#endOf(index);
    const from = Math.min(offset, end);
    const longueur = Math.max(1, Math.min(fin, end) - from);
    return { ligne: index + 1, colonne: from - start + 1, longueur };
  }

  /** The line of an offset and so many above it, from the top, without what ends them. */
  upTo(offset: number, above: number): { debut: number; line: string }[] {
    const last = this.#lineOf(offset);
    const lines: { debut: number; line: string }[] = [];
    for (let index = Math.max(0, last - above); index <= last; index++) {
      const debut = this.#starts[index] ?? 0;
      lines.push({ debut, line: this.texte.slice(debut, this.#endOf(index)) });
    }
    return lines;
  }

  #lineOf(offset: number): number {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((this.#starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  #endOf(index: number): number {
    let end = this.#starts[index + 1] ?? this.texte.length;
    while (end > (this.#starts[index] ?? 0) && /[\r\n]/.test(this.texte[end - 1] ?? "")) end--;
    return end;
  }
}
