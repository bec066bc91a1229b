import type { DefinitionIndicateur, Illisible, Role } from "../domain/indicateurs.ts";
import { Cumul } from "./calcul/cumul.ts";
import type { Sort } from "./calcul/formules.ts";
import { type Decoupage, decoupage } from "./periodes.ts";
import type { LigneDuRegistre } from "./registre/parcourir.ts";

/** Rows listed one by one; the others are counted. */
const MOST_LISTED = 200;

/** What the rows of an indicator add up to, period by period, and those that someone should look at. */
export class Releve {
  readonly cumuls = new Map<number, Cumul>();
  readonly periodes: Decoupage;
  readonly illisibles: Illisible[] = [];
  readonly signalees: Illisible[] = [];
  nombreIllisibles = 0;
  nombreSignalees = 0;

  constructor({ periode }: DefinitionIndicateur) {
    this.periodes = decoupage(periode);
  }

  add(ligne: LigneDuRegistre, sort: Sort): void {
    if (sort.genre === "illisible") {
      this.nombreIllisibles++;
      if (this.illisibles.length < MOST_LISTED) this.illisibles.push(placed(ligne, sort));
      return;
    }
    const cumul = this.#at(this.periodes.rankOf(sort.jour));
    if (sort.genre === "exclue") {
      cumul.exclude(sort.motif);
      return;
    }
    cumul.add(sort);
    if (!sort.signale) return;
    this.nombreSignalees++;
    if (this.signalees.length < MOST_LISTED) this.signalees.push(placed(ligne, sort.signale));
  }

  #at(rank: number): Cumul {
    const known = this.cumuls.get(rank);
    if (known) return known;
    const made = new Cumul();
    this.cumuls.set(rank, made);
    return made;
  }
}

function placed(
  { fichier, feuille, numero, colonneDe }: LigneDuRegistre,
  { role, motif, ...of }: { role: Role | null; motif: string; colonne?: number },
): Illisible {
  const colonne = role === null ? of.colonne : colonneDe(role);
  return {
    fichier,
    ...(feuille !== null && { feuille }),
    ligne: numero,
    ...(colonne !== undefined && { colonne }),
    motif,
  };
}
