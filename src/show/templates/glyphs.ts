import { pointDeCode } from "../../domain/signes.ts";

/** A subset of a font that a page can embed. */
export interface Police {
  famille: string;
  sousEnsemble: string;
  /** Code points that it draws, as inclusive ranges in order. */
  plages: readonly (readonly [premier: number, dernier: number])[];
  /** In woff2; the weight as CSS writes it. */
  graisses: readonly { graisse: number | string; base64: string }[];
}

// New lines and blanks of layout, and what no font draws: joiners.
const UNDRAWN = /[\t\n\u200c\u200d]/;

function draws(police: Police, point: number): boolean {
  return police.plages.some(([first, last]) => point >= first && point <= last);
}

/** Which characters the fonts draw; a memory of what was asked makes long texts cheap. */
export class Glyphs {
  readonly #known = new Map<number, Police | null>();
  readonly #used = new Set<Police>();

  constructor(readonly polices: readonly Police[]) {}

  /** Code points of the text that no font draws, once each, in order. */
  missing(text: string): number[] {
    const missing = new Set<number>();
    for (const character of text) {
      if (UNDRAWN.test(character)) continue;
      const point = character.codePointAt(0) ?? 0;
      const police = this.#find(point);
      if (police) this.#used.add(police);
      else missing.add(point);
    }
    return [...missing];
  }

  /** The fonts that the texts seen so far need, in their order. */
  used(): Police[] {
    return this.polices.filter((police) => this.#used.has(police));
  }

  /** The text with what no font draws said in its place: « [U+6F22] ». */
  spelled(text: string): string {
    const missing = new Set(this.missing(text));
    if (missing.size === 0) return text;
    return Array.from(text, (character) => {
      const point = character.codePointAt(0) ?? 0;
      return missing.has(point) ? `[${pointDeCode(point)}]` : character;
    }).join("");
  }

  #find(point: number): Police | null {
    const known = this.#known.get(point);
    if (known !== undefined) return known;
    const police = this.polices.find((candidate) => draws(candidate, point)) ?? null;
    this.#known.set(point, police);
    return police;
  }
}

/** « ✓ » (U+2713), for a message. */
export function characterName(point: number): string {
  return `« ${String.fromCodePoint(point)} » (${pointDeCode(point)})`;
}
