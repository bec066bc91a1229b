import type { GenreDEvenement } from "../../../generated/agenda.ts";

export const GENRES_D_EVENEMENT: Record<GenreDEvenement, string> = {
  preuve: "Preuve à renouveler",
  obligation: "Obligation annuelle",
  action: "Action",
  constat: "Constat d’audit",
  audit: "Audit",
  reunion: "Réunion",
  exclusion: "Exclusion",
  derogation: "Dérogation",
};
