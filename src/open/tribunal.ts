import type { MemoireDeConstats } from "../checks/memoire.ts";
import type { Depot } from "../depot/depot.ts";
import { DiskDepot } from "../depot/disk.ts";
import type { Jour } from "../domain/jour.ts";
import type { ReferenceReferentiel, Referentiel } from "../domain/referentiel.ts";
import type { Jugement } from "../domain/resultat.ts";
import type { MemoireDIndicateurs } from "../indicateurs/memoire.ts";
import type { MemoireDExigences } from "../judgement/memoire.ts";
import { Espaces } from "../load/espace/espaces.ts";
import type { GravitesConnues } from "../results/baseline.ts";
import { JugeDeDossiers } from "../results/judge-folders.ts";
import type { VerdictDeStructure } from "../results/judge-structures.ts";
import type { Jugeur, StructureLue } from "../results/jugeur.ts";
import type { Io } from "../session/io.ts";
import { openIndicateurs } from "./indicateurs.ts";
import { type Library, openLibrary } from "./library.ts";
import type { Ouverture } from "./open.ts";
import { openTextes } from "./textes.ts";

/** What decides of a verdict, beside the folders. */
export interface ReglagesDuTribunal {
  date: Jour;
  strict: boolean;
  /** What a baseline knows; left out: nothing. */
  connues?: GravitesConnues | undefined;
  /** What is kept from one judgement to the next; left out: nothing. */
  memoire?: MemoireDeTribunal;
}

/** What a structure keeps, from one step of its history to the next, of what did not change. */
export interface MemoireDeTribunal {
  indicateurs: MemoireDIndicateurs;
  exigences: MemoireDExigences;
  constats: MemoireDeConstats;
}

/** Judges the structures of a run one at a time, and forgets each. */
export interface Tribunal {
  juge: JugeDeDossiers;
  jugeur: Omit<Jugeur, "depot">;
  judge(chemin: string): VerdictDeStructure & { lue: StructureLue };
  /** The référentiels that structures were judged on. */
  referentielsOf(structures: readonly Suiveuse[]): Map<ReferenceReferentiel, Referentiel>;
}

/** What names the référentiels that a structure follows. */
interface Suiveuse {
  jugements: readonly Pick<Jugement, "referentiel">[];
}

/** Where structures are, and what is at hand there. */
export interface Siege extends Pick<Ouverture, "chemins" | "espaces"> {
  depot: Depot;
  library: Library;
  /** A depot remembers the folders that it met: each structure may have its own, for as long as it is judged. */
  fresh?: () => Depot;
}

export async function openTribunal(
  { depot, chemins, espaces, library, fresh = () => depot }: Siege,
  { date, strict, connues, memoire }: ReglagesDuTribunal,
  homonymes?: ReadonlyMap<string, readonly string[]>,
): Promise<Tribunal> {
  const { registry, correspondance, constats } = library;
  const lectures = [
    await openIndicateurs(depot, chemins, registry, date, memoire?.indicateurs),
    await openTextes(depot, chemins),
  ];
  const completer = inTurn(lectures);
  const jugeur = {
    date,
    strict,
    connues,
    references: registry.references(),
    get: (reference: ReferenceReferentiel) => registry.get(reference),
    correspondance,
    generaux: constats,
    ...(completer && { completer }),
    ...(memoire && { examine: memoire.exigences.examine, trouves: memoire.constats }),
  };
  const juge = new JugeDeDossiers(depot, chemins, jugeur, espaces, homonymes);
  return {
    juge,
    jugeur,
    judge: (chemin) => juge.judge(fresh(), chemin),
    referentielsOf: (structures) => {
      const followed = structures.flatMap(({ jugements }) => jugements.map(({ referentiel }) => referentiel));
      return new Map(
        followed.flatMap((reference) => {
          const found = registry.get(reference);
          return found ? [[reference, found] as const] : [];
        }),
      );
    },
  };
}

type Completer = NonNullable<Jugeur["completer"]>;

/** What is loaded late, one after the other; undefined where nothing is. */
function inTurn(lectures: readonly (Completer | undefined)[]): Completer | undefined {
  const known = lectures.filter((one) => one !== undefined);
  if (known.length === 0) return undefined;
  return (structure, depot, racine) => known.reduce((lue, one) => one(lue, depot, racine), structure);
}

/** The same tribunal elsewhere: in a thread that is told where the structures are. */
export async function reopenTribunal(
  io: Pick<Io, "distribution">,
  { racine, chemins }: { racine: string; chemins: readonly string[] },
  reglages: ReglagesDuTribunal,
  homonymes: ReadonlyMap<string, readonly string[]>,
): Promise<Tribunal> {
  const depot = new DiskDepot(racine);
  const espaces = new Espaces(depot, chemins);
  const library = await openLibrary(io, depot, espaces.tous);
  return openTribunal(siegeOf({ depot, racine, chemins, espaces, library }), reglages, homonymes);
}

/** The structures of an opening; of several on disk, each has its own depot. */
export function siegeOf({ depot, racine, chemins, espaces, library }: Etablissement): Siege {
  const many = chemins.length > 1 && depot instanceof DiskDepot;
  const fresh = () => (many ? new DiskDepot(racine) : depot);
  return { depot, chemins, espaces, library, fresh };
}

type Etablissement = Pick<Ouverture, "depot" | "racine" | "chemins" | "espaces" | "library">;
