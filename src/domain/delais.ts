/** From where the clock of a deadline runs, in words. */
export const DEPARTS: ReadonlyMap<string, string> = new Map([
  ["reception", "la réception"],
  ["demande-complete", "la demande complète"],
  ["envoi", "l’envoi"],
  ["evenement", "l’évènement"],
  ["evenement-majeur", "l’évènement majeur"],
  ["activation-cod", "l’activation du COD"],
]);

const FREQUENCES: ReadonlyMap<number, string> = new Map([
  [1, "chaque mois"],
  [3, "chaque trimestre"],
  [6, "chaque semestre"],
  [12, "chaque année"],
  [48, "tous les quatre ans"],
]);

/** How often, as one says it: « chaque année », « tous les 18 mois ». */
export function frequence(mois: number): string {
  const ans = mois % 12 === 0 ? `tous les ${mois / 12} ans` : `tous les ${mois} mois`;
  return FREQUENCES.get(mois) ?? ans;
}
