import { frequence } from "../../../domain/delais.ts";
import type { Periode } from "../../../domain/referentiel.ts";
import type { FaitDeChangement } from "./change.ts";

/** How often evidence must be renewed, before and after. */
export function comparePeriods(
  de: Periode | undefined,
  vers: Periode | undefined,
  sujet: string,
): FaitDeChangement[] {
  if (!de) return vers ? [{ type: "periode-ajoutee", sujet, vers: inWords(vers) }] : [];
  if (!vers) return [{ type: "periode-retiree", sujet, de: inWords(de) }];
  if (de.mois === vers.mois && de.par === vers.par) return [];
  const shorter = vers.mois < de.mois || (vers.mois === de.mois && vers.par !== undefined);
  const type = shorter ? "periode-raccourcie" : "periode-allongee";
  return [{ type, sujet, de: inWords(de), vers: inWords(vers) }];
}

/** What promises and control methods say of how often evidence must be renewed. */
export interface Periodes {
  promesse: Periode | undefined;
  methode: Periode | undefined;
}

/**
 * Where one side's control methods are unknown, promises are set beside promises; what the other side's methods ask
 * more often may have been asked already: nobody can tell.
 */
export function comparePeriodsWithoutMethods(
  de: Periodes,
  vers: Periodes,
  sujet: string,
): FaitDeChangement[] {
  const promised = comparePeriods(de.promesse, vers.promesse, sujet);
  const [before, after] = [shorter(de.methode, vers.promesse), shorter(vers.methode, de.promesse)];
  // A promise that went into a method is still kept.
  const kept = isKept(de.promesse, vers) ? [] : promised;
  if (before) return [...kept, { type: "periode-indeterminee", sujet, de: inWords(before) }];
  return after ? [...kept, { type: "periode-indeterminee", sujet, vers: inWords(after) }] : kept;
}

/** The period that a method asks for, where the other side's promise does not already ask as much. */
function shorter(methode: Periode | undefined, promesse: Periode | undefined): Periode | undefined {
  if (!methode || !promesse) return methode;
  return comparePeriods(promesse, methode, "").some(({ type }) => type === "periode-raccourcie")
    ? methode
    : undefined;
}

function isKept(promesse: Periode | undefined, { methode }: Periodes): boolean {
  return promesse !== undefined && methode !== undefined && methode.mois <= promesse.mois;
}

function inWords({ mois, par }: Periode): string {
  return par ? `${frequence(mois)}, pour chaque service métier` : frequence(mois);
}
