import type { IndicateurPublie } from "../../generated/indicateurs.ts";

/** A row behind a figure: its bound columns only. */
export type LignePubliee = NonNullable<IndicateurPublie["lignes"]>[number];

/** Rows listed one by one; the others are counted. */
const MOST = 1000;

/** Keeps the first rows that are told of, and counts all. */
export class LignesGardees {
  readonly listed: LignePubliee[] = [];
  total = 0;

  add(ligne: () => LignePubliee): void {
    this.total++;
    if (this.listed.length < MOST) this.listed.push(ligne());
  }
}
