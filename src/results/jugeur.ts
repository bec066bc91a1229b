import type { MemoireDeConstats } from "../checks/memoire.ts";
import type { Regle } from "../checks/regle.ts";
import type { Depot } from "../depot/depot.ts";
import type { Constat } from "../domain/constat.ts";
import type { Jour } from "../domain/jour.ts";
import type { ReferenceReferentiel, Referentiel } from "../domain/referentiel.ts";
import type { Structure } from "../domain/structure.ts";
import type { FindCorrespondance } from "../judgement/correspondance.ts";
import type { examineExigence } from "../judgement/exigence.ts";
import type { GravitesConnues } from "./baseline.ts";

/** What loading a folder gave: `structure` is null where its quali.yaml cannot be used. */
export interface StructureLue {
  chemin: string;
  structure: Structure | null;
  constats: readonly Constat[];
  /** The workspace that lists it. */
  espace?: { id: string; nom: string };
}

export interface Jugeur {
  /** Day to judge by. */
  date: Jour;
  /** Every control method must be answered. */
  strict?: boolean;
  /** Référentiels at hand. */
  references: readonly ReferenceReferentiel[];
  get(reference: ReferenceReferentiel): Referentiel | null;
  /** Crosswalks at hand; left out: none. */
  correspondance?: FindCorrespondance;
  /** What is wrong with no structure in particular, such as a workspace. */
  generaux?: readonly Constat[];
  /** Where the structures' files are; null for rules to do without. */
  depot?: Depot | null;
  /** Adds what is loaded late: the indicators that a structure declares, what its texts say; left out where there are none. */
  completer?: (structure: Structure, depot: Depot, racine: string) => Structure;
  /** What a baseline knows; left out: nothing. */
  connues?: GravitesConnues | undefined;
  /** What judges an exigence, where some of it is remembered; left out: nothing is. */
  examine?: typeof examineExigence | undefined;
  /** What is kept of what rules found, from one judgement to the next; left out: nothing. */
  trouves?: MemoireDeConstats | undefined;
  /** Left out: all. */
  regles?: ReadonlyMap<string, Regle>;
}
