import type { Jour } from "./jour.ts";

/** Days between which answers are the same: from the first, to before the second. Days compare as text. */
export interface JoursTenus {
  readonly du: string;
  readonly avant: string;
}

const TOUJOURS: JoursTenus = { du: "", avant: "~" };

/** Comes just after a day, and before the next one. */
const after = (jour: Jour) => `${jour}~`;

/** A day that remembers what it was compared with: as long as each answer would be the same, so is what was made of them. */
export class JourObserve {
  #du = TOUJOURS.du;
  #avant = TOUJOURS.avant;

  constructor(private readonly jour: Jour) {}

  isAfter(autre: Jour): boolean {
    return this.#reaches(after(autre));
  }

  isBefore(autre: Jour): boolean {
    return !this.#reaches(autre);
  }

  /** The day itself: what is made of it holds on no other. */
  exact(): Jour {
    this.#reaches(this.jour);
    this.#reaches(after(this.jour));
    return this.jour;
  }

  /** The day, for who only asks whether it is after some of these. */
  among(autres: Iterable<Jour>): Jour {
    for (const autre of autres) this.isAfter(autre);
    return this.jour;
  }

  get tenu(): JoursTenus {
    return { du: this.#du, avant: this.#avant };
  }

  #reaches(borne: string): boolean {
    const reached = this.jour >= borne;
    if (reached && borne > this.#du) this.#du = borne;
    if (!reached && borne < this.#avant) this.#avant = borne;
    return reached;
  }
}

/** True where the day was compared with none. */
export function isAlways({ du, avant }: JoursTenus): boolean {
  return du === TOUJOURS.du && avant === TOUJOURS.avant;
}

/** The days that all of these have. */
export function together(tous: readonly JoursTenus[]): JoursTenus {
  return tous.reduce(
    (a, b) => ({ du: a.du > b.du ? a.du : b.du, avant: a.avant < b.avant ? a.avant : b.avant }),
    TOUJOURS,
  );
}

/** True on a day between these. */
export function holdsOn({ du, avant }: JoursTenus, jour: Jour): boolean {
  return du <= jour && jour < avant;
}
