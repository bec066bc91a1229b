import { lineEndOf, lineStartOf } from "./lines.ts";

interface Edit {
  debut: number;
  fin: number;
  texte: string;
}

/** Pieces of a text to be replaced, all placed in the text as it was. */
export class TextEdits {
  readonly #edits: Edit[] = [];
  /** Line ends of the text: those of its first line. */
  readonly eol: string;

  constructor(readonly texte: string) {
    this.eol = /\r\n|\r|\n/.exec(texte)?.[0] ?? "\n";
  }

  add(debut: number, fin: number, texte: string): void {
    this.#edits.push({ debut, fin, texte });
  }

  /** Forgets what is edited in a part that is to be replaced whole. */
  dropWithin(debut: number, fin: number): void {
    const kept = this.#edits.filter((edit) => edit.debut < debut || edit.fin > fin);
    this.#edits.splice(0, this.#edits.length, ...kept);
  }

  /** The text with all that is replaced; what stands at one place comes in the order in which it was added. */
  apply(): string {
    const edits = this.#edits.map((edit, rank) => ({ ...edit, rank }));
    edits.sort((a, b) => a.debut - b.debut || a.fin - b.fin || a.rank - b.rank);
    const parts: string[] = [];
    let at = 0;
    for (const { debut, fin, texte } of edits) {
      parts.push(this.texte.slice(at, debut), texte);
      at = Math.max(at, fin);
    }
    return parts.join("") + this.texte.slice(at);
  }

  column(at: number): number {
    return at - lineStartOf(this.texte, at);
  }

  /** After the line in which a node ends; a block text ends at the start of the next one already. */
  endOfLines(at: number): number {
    return at > 0 && /[\r\n]/.test(this.texte[at - 1] ?? "") ? at : lineEndOf(this.texte, at);
  }
}
