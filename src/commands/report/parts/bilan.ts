import type { ExigenceJugee } from "../../../domain/resultat.ts";
import { isControlled } from "../../../domain/synthese.ts";
import { liste, nombre, objet, option, type Vue } from "../../../show/templates/shape.ts";
import { ETIQUETTE, ETIQUETTES_D_ETAT } from "./etiquette.ts";

/** How many exigences are in each state. Excluded ones stay in the denominator. */
export const BILAN = objet({
  exigences: nombre,
  controlees: nombre,
  documentees: nombre,
  aTraiter: nombre,
  lacunes: nombre,
  /** Rounded down, so that 100 means all; absent where nothing is controlled. */
  pourcentage: option(nombre),
  /** Every state, those of the uncontrolled included. */
  etats: liste(objet({ etat: ETIQUETTE, combien: nombre })),
});
export type Bilan = Vue<typeof BILAN>;

export function bilanOf(exigences: readonly ExigenceJugee[]): Bilan {
  const counts = new Map<string, number>();
  for (const { etat } of exigences) counts.set(etat, (counts.get(etat) ?? 0) + 1);
  const etats = Object.values(ETIQUETTES_D_ETAT).map((etat) => ({
    etat,
    combien: counts.get(etat.code) ?? 0,
  }));
  const controlees = exigences.filter(isControlled).length;
  const documentees = counts.get("documente") ?? 0;
  return {
    exigences: exigences.length,
    controlees,
    documentees,
    aTraiter: controlees - documentees - (counts.get("exclu") ?? 0),
    lacunes: exigences.filter((exigence) => exigence.lacune).length,
    pourcentage: controlees === 0 ? null : Math.floor((documentees * 100) / controlees),
    etats,
  };
}
