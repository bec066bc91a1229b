import type { IndicateurCalcule, Liaison } from "../domain/indicateurs.ts";
import { dayNumber, type Jour } from "../domain/jour.ts";
import {
  type MoyensDeCalcul,
  type RegistresReleves,
  type RegistresTenus,
  readRegisters,
  sumUp,
} from "./compute.ts";

/** What an indicator was computed from, beside the day: two that are equal give the same figures. */
export interface CleDIndicateur {
  /** The text of quali.yaml, which binds it. */
  texte: string;
  /** The référentiels that define it. */
  referentiels: readonly object[];
  /** Of each register, what tells its content; undefined where only reading would. */
  registres: readonly (string | undefined)[];
}

interface Garde {
  cle: CleDIndicateur;
  /** Days, by their numbers, between which the registers are read the same: the last is not among them. */
  lu: number;
  releve: RegistresReleves;
  /** The last figures, and the days between which they are the same. */
  calcule: IndicateurCalcule;
  du: number;
  au: number;
}

/** The indicators of a structure from one day to another: registers that did not change are not read again. */
export class MemoireDIndicateurs {
  readonly #gardes = new Map<string, Garde>();
  readonly #tenus: RegistresTenus = new Map();
  readonly #contenus = new Map<string, string | undefined>();

  /** As `computeIndicateur`. */
  compute(liaison: Liaison, moyens: MoyensDeCalcul, date: Jour, cle: CleDIndicateur): IndicateurCalcule {
    const jour = dayNumber(date);
    const known = this.#gardes.get(liaison.id);
    const same = known && isSame(known.cle, cle) ? known : undefined;
    if (same && same.du <= jour && jour < same.au) return same.calcule;
    const again = same && same.lu <= jour && jour < same.releve.change;
    const lu = again ? same.lu : jour;
    const releve = again ? same.releve : this.#read(liaison, moyens, date, cle);
    const calcule = sumUp(liaison, releve, date);
    const au = Math.min(releve.change, endOfFigures(liaison, releve, jour));
    this.#gardes.set(liaison.id, { cle, lu, releve, calcule, du: jour, au });
    return calcule;
  }

  /** Registers that still hold the same are not cut into rows again. */
  #read(
    liaison: Liaison,
    moyens: MoyensDeCalcul,
    date: Jour,
    { registres }: CleDIndicateur,
  ): RegistresReleves {
    for (const [rang, fichier] of liaison.sources.entries()) {
      const contenu = registres[rang];
      if (contenu === undefined || contenu !== this.#contenus.get(fichier)) this.#tenus.delete(fichier);
      this.#contenus.set(fichier, contenu);
    }
    return readRegisters(liaison, { ...moyens, tenus: this.#tenus }, date);
  }
}

function isSame(a: CleDIndicateur, b: CleDIndicateur): boolean {
  return (
    a.texte === b.texte &&
    a.referentiels.length === b.referentiels.length &&
    a.referentiels.every((one, rang) => one === b.referentiels[rang]) &&
    a.registres.length === b.registres.length &&
    a.registres.every((one, rang) => one !== undefined && one === b.registres[rang])
  );
}

/** The day after the last on which the figures are summed up the same: periods go by; a year is dated by its last row. */
function endOfFigures({ definition }: Liaison, { releve }: RegistresReleves, jour: number): number {
  const { periodes, cumuls } = releve;
  const rank = periodes.rankOf(jour);
  const toCome = (cumuls.get(rank)?.dernier ?? 0) > jour;
  if (definition.periode === "annee" && toCome) return jour + 1;
  return dayNumber(periodes.boundsOf(rank).au) + 1;
}
