import type { Referentiel } from "../../domain/referentiel.ts";
import type { Explication, IndicateurExplique } from "./types.ts";

type Definition = NonNullable<Referentiel["indicateurs"]>[number];

/** Indicators as an explanation lists them. */
export function listedIndicateurs(definitions: readonly Definition[]): IndicateurExplique[] {
  return definitions.map(({ id, titre, methodes = [], exigences }) => ({
    id,
    titre,
    pour: methodes.length > 0 ? [...methodes] : [...exigences],
  }));
}

/** Those that answer one of these methods, or parts of them. */
export function indicateursForMethods(
  { indicateurs = [] }: Referentiel,
  methodes: readonly { id: string; parties?: readonly { id: string }[] }[],
): IndicateurExplique[] {
  const ids = new Set(
    methodes.flatMap(({ id, parties = [] }) => [id, ...parties.map((partie) => partie.id)]),
  );
  return listedIndicateurs(indicateurs.filter(({ methodes: own = [] }) => own.some((id) => ids.has(id))));
}

/** Those that belong to an exigence, whether or not they answer one of its methods. */
export function indicateursForExigence(
  { indicateurs = [] }: Referentiel,
  exigence: string,
): IndicateurExplique[] {
  return listedIndicateurs(indicateurs.filter(({ exigences }) => exigences.includes(exigence)));
}

/** Ids of the indicators that an explanation lists on a page of its own; none where it is a list to choose from. */
export function indicateursToldBy({ trouve, correspondances }: Explication): ReadonlySet<string> {
  if (trouve === "liste" || (trouve === "mots" && correspondances.length > 1)) return new Set();
  return new Set(correspondances.flatMap(({ indicateurs }) => indicateurs.map(({ id }) => id)));
}

/** The explanation with what the structure here has of each indicator: its figures, or that it declares none. */
export function withChiffres(
  explication: Explication,
  chiffres: ReadonlyMap<string, readonly string[]>,
): Explication {
  return {
    ...explication,
    correspondances: explication.correspondances.map((one) => ({
      ...one,
      indicateurs: one.indicateurs.map((indicateur) => ({
        ...indicateur,
        chiffres: [...(chiffres.get(indicateur.id) ?? [])],
      })),
    })),
  };
}
