import type { Sort } from "./formules.ts";
import { Histogramme } from "./histogramme.ts";

type LigneComptee = Extract<Sort, { genre: "compte" }>;

/** What the rows of one period add up to. */
export class Cumul {
  numerateur = 0;
  denominateur = 0;
  lignes = 0;
  /** The last day of which a row that counts speaks; days since 1970-01-01. */
  dernier = Number.NEGATIVE_INFINITY;
  readonly valeurs = new Histogramme();
  readonly #exclues = new Map<string, number>();

  add({ jour, numerateur, denominateur, duree }: LigneComptee): void {
    this.lignes++;
    this.numerateur += numerateur;
    this.denominateur += denominateur;
    if (duree !== undefined) this.valeurs.add(duree);
    if (jour > this.dernier) this.dernier = jour;
  }

  exclude(motif: string): void {
    this.#exclues.set(motif, (this.#exclues.get(motif) ?? 0) + 1);
  }

  get exclues(): { motif: string; nombre: number }[] {
    return [...this.#exclues]
      .map(([motif, nombre]) => ({ motif, nombre }))
      .sort((a, b) => (a.motif < b.motif ? -1 : 1));
  }
}
