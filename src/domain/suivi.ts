import type { LimiteDeModule } from "../generated/structure.ts";
import type { ReferenceReferentiel } from "./referentiel.ts";
import type { Pointeur } from "./source.ts";

/** A référentiel that a structure follows. An id of an exigence means something only with it. */
export interface Suivi {
  referentiel: ReferenceReferentiel;
  /** As written in quali.yaml. */
  alias: string | null;
  /** What it is called in the structure, its alias or else its id; no two have the same. */
  nom: string;
  /** The first: it goes without saying before an id, and has no folder of its own under `preuves/`. */
  principal: boolean;
  /** Null: all modules. */
  modules: readonly number[] | null;
  /** Modules followed for a part of what they are about, as written; left out where there are none. */
  limites?: readonly LimiteDeModule[];
  /** Where it stands in quali.yaml. */
  pointeur: Pointeur;
}

/** The référentiels that a structure follows, each with its name and rank. */
export function suivisOf(ecrits: readonly Omit<Suivi, "nom" | "principal">[]): Suivi[] {
  return ecrits.map((ecrit, rang) => ({ ...ecrit, nom: nomDuSuivi(ecrit), principal: rang === 0 }));
}

/** What a structure calls a référentiel that it follows. */
export function nomDuSuivi({ referentiel, alias }: Pick<Suivi, "referentiel" | "alias">): string {
  return alias ?? idOf(referentiel);
}

/**
 * The one that `referentiel` means, as quali.yaml or a command writes it: a name, else a whole reference, else an id that
 * a single one bears; the principal one when left out. Undefined where it means none, or several.
 */
export function suiviDesigne<S extends Pick<Suivi, "referentiel" | "nom" | "principal">>(
  suivis: readonly S[],
  referentiel: string | undefined,
): S | undefined {
  if (referentiel === undefined) return suivis.find(({ principal }) => principal);
  const named = suivis.find((suivi) => suivi.nom === referentiel || suivi.referentiel === referentiel);
  if (named) return named;
  const alike = suivis.filter((suivi) => idOf(suivi.referentiel) === referentiel);
  return alike.length === 1 ? alike[0] : undefined;
}

/** An exigence as its reader names it: `15.3`, or `sp:8` in another référentiel than the principal one. */
export function nommerExigence({ nom, principal }: Pick<Suivi, "nom" | "principal">, id: string): string {
  return principal ? id : `${nom}:${id}`;
}

/** Folder of its evidence under `preuves/`; null for the principal one. */
export function sousDossierDe({ nom, principal }: Pick<Suivi, "nom" | "principal">): string | null {
  return principal ? null : nom;
}

function idOf(reference: ReferenceReferentiel): string {
  return reference.split("@", 1)[0] ?? reference;
}
