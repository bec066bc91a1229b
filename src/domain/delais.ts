/** From where the clock of a deadline runs, in words. */
export const DEPARTS: ReadonlyMap<string, string> = new Map([
  ["reception", "la réception"],
  ["demande-complete", "la demande complète"],
  ["envoi", "l’envoi"],
  ["evenement", "l’évènement"],
  ["evenement-majeur", "l’évènement majeur"],
  ["activation-cod", "l’activation du COD"],
]);
