/** A subset of an embedded font. */
export interface Police {
  famille: string;
  sousEnsemble: string;
  format: string;
  /** Code points that it draws, as inclusive ranges in order. */
  plages: readonly (readonly [premier: number, dernier: number])[];
  graisses: readonly { graisse: number; base64: string }[];
}

const TAB = 0x09;
const NEWLINE = 0x0a;

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
      const point = character.codePointAt(0) ?? 0;
      if (point === TAB || point === NEWLINE) continue;
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
  return `«\u00a0${String.fromCodePoint(point)}\u00a0» (U+${point.toString(16).toUpperCase().padStart(4, "0")})`;
}
