import type { Correspondance } from "../../domain/correspondance.ts";
import { exigencesOf, type Referentiel } from "../../domain/referentiel.ts";
import type { Pointeur } from "../../domain/source.ts";

/** Levels at which a crosswalk links two référentiels. */
export const NIVEAUX_DE_LIEN = ["modules", "engagements", "exigences"] as const;

export type NiveauDeLien = (typeof NIVEAUX_DE_LIEN)[number];

/** Ids that a référentiel has at a level. */
export function idsAtNiveau(referentiel: Referentiel, niveau: NiveauDeLien): Set<string> {
  if (niveau === "exigences") return new Set(exigencesOf(referentiel).map(({ id }) => id));
  if (niveau === "modules") return new Set(referentiel.modules.map(({ numero }) => String(numero)));
  const engagements = referentiel.modules.flatMap((module) => module.engagements);
  return new Set(engagements.map(({ numero }) => String(numero)));
}

export interface LienPlace {
  lien: { de: string | number; vers: string | number };
  pointeur: Pointeur;
}

/** Links of a level, each with its place. */
export function linksOf(correspondance: Correspondance, niveau: NiveauDeLien): LienPlace[] {
  const liens: readonly LienPlace["lien"][] = correspondance[niveau] ?? [];
  return liens.map((lien, rang) => ({ lien, pointeur: [niveau, rang] }));
}
