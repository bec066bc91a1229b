import {
  type Depot,
  DepotError,
  type EntreeDeDossier,
  type EtatDeFichier,
  type Lecture,
  onceOf,
} from "./depot.ts";
import { splitPath } from "./path.ts";

/** A depot in which one folder is another depot: what lies there is the other's, the rest is the first's. */
export class MountedDepot implements Depot {
  constructor(
    private readonly autour: Depot,
    private readonly point: string,
    private readonly dedans: Depot,
  ) {}

  list(chemin: string): EntreeDeDossier[] {
    return this.#at(chemin, (depot, below) => depot.list(below));
  }

  stat(chemin: string): EtatDeFichier {
    return this.#at(chemin, (depot, below) => {
      const etat = depot.stat(below);
      if (depot !== this.dedans) return etat;
      return { ...etat, reel: etat.reel === "" ? this.point : `${this.point}/${etat.reel}` };
    });
  }

  read(chemin: string, max: number): Uint8Array {
    return this.#at(chemin, (depot, below) => depot.read(below, max));
  }

  open(chemin: string): Lecture {
    return this.#at(chemin, (depot, below) => depot.open(below));
  }

  once<T>(chemin: string, usage: string, make: () => T): T {
    return this.#at(chemin, (depot, below) => onceOf(depot, below, usage, make));
  }

  cle(chemin: string): string | undefined {
    return this.#at(chemin, (depot, below) => depot.cle?.(below));
  }

  #at<T>(chemin: string, ask: (depot: Depot, below: string) => T): T {
    const plain = splitPath(chemin).join("/");
    if (plain !== this.point && !plain.startsWith(`${this.point}/`)) return ask(this.autour, chemin);
    try {
      return ask(this.dedans, plain.slice(this.point.length + 1));
    } catch (error) {
      throw error instanceof DepotError ? new DepotError(error.refus, chemin) : error;
    }
  }
}
