import type { Liaison } from "../../src/domain/indicateurs.ts";
import { compute, liaison } from "./essai.ts";
import type { Cellule, Rangee } from "./faux-classeur.ts";

// One register of twenty e-mails, seventeen of them answered in time, in every form that French users have: whatever the
// form, the figure is the same. The second table holds what can be wrong with one, each with its place.

export type Jour = string;
export const TITRES = ["N°", "Reçu le", "Complété le", "Répondu le", "Objet"];
const DEMANDES: readonly (readonly [recu: Jour, complete: Jour, repondu: Jour])[] = [
  ...Array.from(
    { length: 14 },
    (_, rank) => [`2024-04-0${8 + (rank % 2)}`, "", `2024-04-1${rank % 3}`] as const,
  ),
  ...Array.from({ length: 3 }, () => ["2024-04-02", "2024-04-15", "2024-04-18"] as const),
  ...Array.from({ length: 3 }, () => ["2024-04-02", "", "2024-04-26"] as const),
];

/** The rows of the register, days written by `write`. */
export function rows<T extends Cellule>(write: (jour: Jour) => T): (T | string | number)[][] {
  const day = (jour: Jour) => (jour === "" ? "" : write(jour));
  return DEMANDES.map(([recu, complete, repondu], rank) => [
    rank + 1,
    day(recu),
    day(complete),
    day(repondu),
    "Demande de carte grise",
  ]);
}

export const french = (jour: Jour) => jour.split("-").reverse().join("/");
export const day = (jour: Jour) => new Date(`${jour}T00:00:00Z`);
export const COLONNES = new Map([
  ["numero", "N°"],
  ["recu", "Reçu le"],
  ["complete", "Complété le"],
  ["repondu", "Répondu le"],
]);
export const told = (contenu: string | Uint8Array, nom = "r.csv", change: Partial<Liaison> = {}) =>
  compute({ [nom]: contenu }, liaison({ sources: [nom], colonnes: COLONNES, ...change }));
export const figure = (contenu: string | Uint8Array, nom?: string, change?: Partial<Liaison>) => {
  const { close, inutilisable, nombreIllisibles } = told(contenu, nom, change);
  return { inutilisable, nombreIllisibles, figure: `${close.numerateur} sur ${close.denominateur}` };
};
export const RIGHT = { inutilisable: null, nombreIllisibles: 0, figure: "17 sur 20" };
export const dated = (write: (jour: Jour) => Cellule = day): Rangee[] => [TITRES, ...rows(write)];
