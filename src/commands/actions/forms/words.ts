import { compter } from "../../../domain/francais.ts";
import { daysBetween, enToutesLettres, type Jour } from "../../../domain/jour.ts";
import type { ActionJugee } from "../../../domain/resultat.ts";

/** Of one action, and of several. */
export const SITUATIONS: Record<ActionJugee["situation"], readonly [string, string]> = {
  "en-retard": ["en retard", "en retard"],
  ouverte: ["ouverte", "ouvertes"],
  "a-verifier": ["faite, à vérifier", "faites, à vérifier"],
  close: ["vérifiée", "vérifiées"],
  abandonnee: ["abandonnée", "abandonnées"],
  remplacee: ["remplacée", "remplacées"],
  "a-venir": ["à venir", "à venir"],
};

/** « à faire », « en cours »: what is open is told by how far it is. */
export function standingOf({ etat, situation, remplaceePar }: ActionJugee): string {
  if (situation === "ouverte") return etat === "en-cours" ? "en cours" : "à faire";
  if (situation === "remplacee") return `remplacée par ${remplaceePar ?? ""}`;
  return SITUATIONS[situation][0];
}

/** « pour le 30 septembre 2024 », « en retard de 16 jours (14 juin 2024) ». */
export function dueOf({ echeance, situation }: ActionJugee, date: Jour): string | null {
  if (echeance === undefined) return situation === "ouverte" ? "sans échéance" : null;
  const jour = enToutesLettres(echeance);
  return situation === "en-retard"
    ? `due le ${jour}, depuis ${compter(daysBetween(echeance, date), "jour")}`
    : `échéance ${jour}`;
}

export function exigencesOfAction({ exigences }: ActionJugee): string {
  return exigences.map(({ nom }) => nom).join(", ");
}
