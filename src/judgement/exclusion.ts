import type { Jour } from "../domain/jour.ts";
import type { Structure, StructureYaml } from "../domain/structure.ts";
import { type Suivi, suiviDesigne } from "../domain/suivi.ts";
import type { Examen } from "./types.ts";

export type ExclusionDeclaree = NonNullable<StructureYaml["exclusions"]>[number];

/** An exclusion or a derogation holds only with its motive, its owner and its end, that day included. */
export function enVigueur(
  { motif, responsable, expire }: Pick<ExclusionDeclaree, "motif" | "responsable" | "expire">,
  date: Jour,
): boolean {
  return Boolean(motif?.trim()) && Boolean(responsable?.trim()) && expire !== undefined && expire >= date;
}

/** The examen that `referentiel` names; undefined where the structure does not follow it. */
export function examenDesigne(
  referentiel: string | undefined,
  examens: readonly Examen[],
): Examen | undefined {
  const designe = suiviDesigne(
    examens.map(({ suivi }) => suivi),
    referentiel,
  );
  return examens.find(({ suivi }) => suivi === designe);
}

/** Exclusions in force on that day, by exigence. */
export function exclusionsOf(
  structure: Structure,
  suivi: Suivi,
  date: Jour,
): ReadonlyMap<string, ExclusionDeclaree> {
  const held = (structure.yaml.exclusions ?? []).filter(
    (exclusion) =>
      suiviDesigne(structure.suivis, exclusion.referentiel)?.referentiel === suivi.referentiel &&
      enVigueur(exclusion, date),
  );
  return new Map(held.map((exclusion) => [exclusion.exigence, exclusion]));
}
