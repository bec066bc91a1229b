import { compter } from "../../../domain/francais.ts";
import type { IndicateurJuge } from "../../../domain/resultat.ts";
import { liste, objet, prose, type Vue } from "../../../show/templates/shape.ts";
import type { EntreeRapport } from "../report.ts";
import { anneeDe } from "./annee.ts";

/** How many complaints were answered, this year and the one before, by register. */
export const RECLAMATIONS = liste(objet({ titre: prose, mots: prose }));

const RECLAMATION = /r[ée]clamation/i;

export function reclamationsOf({ structure, date }: EntreeRapport): Vue<typeof RECLAMATIONS> {
  const annee = anneeDe(date);
  const avant = String(Number(annee) - 1);
  const all = (structure.indicateurs ?? []).filter(
    ({ titre, motif }) => RECLAMATION.test(titre) && motif === undefined,
  );
  // A rate counts what its register holds; a delay only what was answered.
  const rates = all.filter(({ unite }) => unite === "pourcent");
  return (rates.length > 0 ? rates : all).map((juge) => ({
    titre: juge.titre,
    mots: `${countIn(juge, annee)} ; ${countIn(juge, avant)}.`,
  }));
}

/** « 9 en 2024, période en cours comprise »: each row of its register that counts. */
function countIn({ serie }: IndicateurJuge, annee: string): string {
  const own = serie.filter(({ du }) => du.startsWith(annee));
  const total = own.reduce((sum, { denominateur }) => sum + (denominateur ?? 0), 0);
  const running = own.some(({ enCours }) => enCours) ? ", période en cours comprise" : "";
  return `${compter(total, "suggestion ou réclamation", "suggestions ou réclamations")} en ${annee}${running}`;
}
