import { type Depot, DepotError } from "../../depot/depot.ts";
import { FICHIERS, PRESQUE_ESPACE, parentOf } from "../../domain/chemins.ts";
import { type Constat, constatAt } from "../../domain/constat.ts";
import type { Espace } from "../../domain/espace.ts";
import { citer } from "../../domain/francais.ts";
import { join } from "../structure/folders.ts";
import { type ChargementEspace, loadEspace } from "./load.ts";
import { isBelow } from "./nommes.ts";

/** The workspaces of some structures of a depot, each read once. */
export class Espaces {
  readonly #lus = new Map<string, ChargementEspace | null>();
  readonly #parStructure = new Map<string, Espace>();

  /** `structures`: their folders, relative to the depot. */
  constructor(
    private readonly depot: Depot,
    structures: readonly string[],
  ) {
    for (const structure of structures) {
      const espace = this.nearest(parentOf(structure));
      if (espace?.structures.includes(structure)) this.#parStructure.set(structure, espace);
    }
  }

  /** The workspace that lists the structure; null outside one. */
  of(structure: string): Espace | null {
    return this.#parStructure.get(structure) ?? null;
  }

  /** The workspace around a structure that it does not list; null where there is none, or where it does. */
  strangerTo(structure: string): Espace | null {
    const around = this.nearest(parentOf(structure));
    return around?.structures.includes(structure) ? null : around;
  }

  /** Those that could be read. */
  get tous(): Espace[] {
    return [...this.#lus.values()].flatMap((lu) => lu?.espace ?? []);
  }

  /** Structures that they name and that are not there, at or under these folders. */
  absentesUnder(dossiers: readonly string[]): string[] {
    const named = this.tous.flatMap(({ absentes }) => absentes);
    return [...new Set(named)].filter((chemin) =>
      dossiers.some((dossier) => dossier === chemin || isBelow(chemin, dossier)),
    );
  }

  /** True of a structure that one of them names and that is not there. */
  isAbsente(structure: string): boolean {
    return this.tous.some(({ absentes }) => absentes.includes(structure));
  }

  /** What is wrong with them; files are named from the depot's root. */
  get constats(): Constat[] {
    return [...this.#lus.values()].flatMap((lu) => lu?.constats ?? []);
  }

  /** The workspace of the folder or of the nearest one above it; null: none. */
  nearest(dossier: string | null): Espace | null {
    if (dossier === null) return null;
    let lu = this.#lus.get(dossier);
    if (lu === undefined) {
      lu = isThere(this.depot, join(dossier, FICHIERS.espace))
        ? loadEspace(this.depot, dossier)
        : misnamed(this.depot, dossier);
      this.#lus.set(dossier, lu);
    }
    return lu ? lu.espace : this.nearest(parentOf(dossier));
  }
}

/** A workspace whose file bears nearly the right name is one, and says so. */
function misnamed(depot: Depot, dossier: string): ChargementEspace | null {
  const nom = PRESQUE_ESPACE.find((one) => isThere(depot, join(dossier, one)));
  if (nom === undefined) return null;
  const constat: Constat = constatAt(
    { fichier: join(dossier, nom) },
    {
      regle: "fichier-illisible",
      message: `Le fichier s’appelle ${citer(nom)}.`,
      aide: `Renommez-le en ${FICHIERS.espace}.`,
    },
    FICHIERS.espace,
  );
  return { espace: null, constats: [constat] };
}

function isThere(depot: Depot, chemin: string): boolean {
  try {
    depot.stat(chemin);
    return true;
  } catch (error) {
    if (error instanceof DepotError) return error.refus !== "absent";
    throw error;
  }
}
