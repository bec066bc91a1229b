import type { Jour } from "../domain/jour.ts";
import type { Structure, StructureYaml, Suivi } from "../domain/structure.ts";
import type { Examen } from "./types.ts";

export type Exclusion = NonNullable<StructureYaml["exclusions"]>[number];

/** An exclusion or a derogation holds only with its motive, its owner and its end, that day included. */
export function enVigueur(
  { motif, responsable, expire }: Pick<Exclusion, "motif" | "responsable" | "expire">,
  date: Jour,
): boolean {
  return Boolean(motif?.trim()) && Boolean(responsable?.trim()) && expire !== undefined && expire >= date;
}

/** True where `referentiel` (alias or id; the principal one when left out) names what the structure follows. */
export function designates(referentiel: string | undefined, suivi: Suivi, principal: boolean): boolean {
  if (referentiel === undefined) return principal;
  return referentiel === suivi.alias || referentiel === suivi.referentiel.split("@")[0];
}

/** The examen that `referentiel` names; undefined where the structure does not follow it. */
export function examenDesigne(
  referentiel: string | undefined,
  examens: readonly Examen[],
): Examen | undefined {
  return examens.find(({ suivi, jugement }) => designates(referentiel, suivi, jugement.principal));
}

/** Exclusions in force on that day, by exigence. */
export function exclusionsOf(
  structure: Structure,
  suivi: Suivi,
  principal: boolean,
  date: Jour,
): ReadonlyMap<string, Exclusion> {
  const held = (structure.yaml.exclusions ?? []).filter(
    (exclusion) => designates(exclusion.referentiel, suivi, principal) && enVigueur(exclusion, date),
  );
  return new Map(held.map((exclusion) => [exclusion.exigence, exclusion]));
}
