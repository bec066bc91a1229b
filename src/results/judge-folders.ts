import type { Depot } from "../depot/depot.ts";
import { FICHIERS } from "../domain/chemins.ts";
import type { Constat } from "../domain/constat.ts";
import type { Espace } from "../domain/espace.ts";
import { citer } from "../domain/francais.ts";
import { naturally } from "../domain/ordre.ts";
import { Espaces } from "../load/espace/espaces.ts";
import { readIdentity } from "../load/structure/identity.ts";
import { type ChargementStructure, loadStructure } from "../load/structure/load.ts";
import { groupHomonymes } from "./homonymes.ts";
import { gather, Juge, type Pesee, type Verdict, type VerdictDeStructure } from "./judge-structures.ts";
import type { Jugeur, StructureLue } from "./jugeur.ts";

/** Loads and judges the structures of a depot, one at a time. */
export class JugeDeDossiers {
  readonly #juge: Juge;
  readonly #completer: Jugeur["completer"];

  /** `chemins`: all of the run, those that someone else judges too, for what crosses structures. */
  constructor(
    depot: Depot,
    chemins: readonly string[],
    jugeur: Omit<Jugeur, "depot">,
    private readonly espaces: Espaces,
    /** Ids that several structures bear, with their folders in order. */
    readonly homonymes = findHomonymes(depot, chemins),
  ) {
    const generaux = [...espaces.constats, ...(jugeur.generaux ?? [])];
    this.#juge = new Juge({ ...jugeur, generaux }, homonymes);
    this.#completer = jugeur.completer;
  }

  /** What is wrong with no structure in particular. */
  general(): Omit<VerdictDeStructure, "structure"> {
    return this.#juge.general();
  }

  /** What was found of none once all are judged. */
  tell(constats: readonly Constat[]): Omit<VerdictDeStructure, "structure"> {
    return this.#juge.tell(constats);
  }

  /**
   * The verdict on the structure of a folder, and what was loaded of it. An internal failure is a finding on that
   * structure: the others are judged all the same. Of one that its workspace names and that is not there, the finding of
   * the workspace says enough.
   */
  judge(depot: Depot, chemin: string): VerdictDeStructure & { lue: StructureLue } {
    try {
      return this.judgeLoaded(depot, chemin, this.load(depot, chemin));
    } catch (error) {
      return this.failure(chemin, error);
    }
  }

  /** What a folder holds, whatever the day. */
  load(depot: Depot, chemin: string): StructureLue {
    const nom = chemin === "" ? "." : chemin;
    if (this.espaces.isAbsente(chemin)) return { chemin: nom, structure: null, constats: [] };
    const espace = this.espaces.of(chemin);
    const { structure, constats } = told(
      loadStructure(depot, chemin, espace?.partage),
      this.espaces.strangerTo(chemin),
    );
    return {
      chemin: nom,
      structure,
      constats,
      ...(espace && { espace: { id: espace.yaml.espace.id, nom: espace.yaml.espace.nom } }),
    };
  }

  /** The verdict on what `load` read; it may be asked again, on another day, without reading. */
  judgeLoaded(depot: Depot, chemin: string, brute: StructureLue): VerdictDeStructure & { lue: StructureLue } {
    const lue = this.#completed(depot, chemin, brute);
    return { ...this.#juge.judge(lue, lue.structure && depot), lue };
  }

  /** Likewise, what it is worth. */
  weighLoaded(depot: Depot, chemin: string, brute: StructureLue): Pesee {
    const lue = this.#completed(depot, chemin, brute);
    return this.#juge.weigh(lue, lue.structure && depot);
  }

  #completed(depot: Depot, chemin: string, brute: StructureLue): StructureLue {
    const { structure } = brute;
    if (!structure || !this.#completer) return brute;
    return { ...brute, structure: this.#completer(structure, depot, chemin) };
  }

  /** The verdict on a structure whose judgement broke. */
  failure(chemin: string, error: unknown): VerdictDeStructure & { lue: StructureLue } {
    const nom = chemin === "" ? "." : chemin;
    const lue = { chemin: nom, structure: null, constats: [sayFailure(error)] };
    return { ...this.#juge.judge(lue), lue };
  }
}

/** Where a file outside is refused and the workspace around does not list the structure, that is what is to be mended. */
function told(lu: ChargementStructure, stranger: Espace | null): ChargementStructure {
  if (!stranger) return lu;
  const aide = `Ajoutez le dossier de la structure à ${citer("structures")}, dans quali-espace.yaml : elle n’y est pas nommée, et n’a droit à rien de ce qu’il partage.`;
  const constats = lu.constats.map((one) => (one.regle === "chemin-interdit" ? { ...one, aide } : one));
  return { ...lu, constats };
}

/** Ids that several structures bear, with their folders in order. */
function findHomonymes(depot: Depot, chemins: readonly string[]): ReadonlyMap<string, readonly string[]> {
  if (chemins.length < 2) return new Map();
  return groupHomonymes(
    chemins.map((chemin) => ({ chemin: chemin === "" ? "." : chemin, id: readIdentity(depot, chemin) })),
  );
}

function sayFailure(error: unknown): Constat {
  const why = error instanceof Error ? error.message : String(error);
  return {
    regle: "erreur-interne",
    message: `Le jugement de cette structure s’est interrompu, par un défaut de quali : ${why.split("\n", 1)[0]}.`,
    aide: "Signalez-le, avec cette phrase et la version que donne « quali --version ». Les autres structures sont jugées.",
    sujet: "jugement",
    lieu: { fichier: FICHIERS.structure },
  };
}

/**
 * Loads and judges the structures of these folders of the depot, with what their workspaces share; `lues` is what
 * was loaded. For those who need the whole at once.
 */
export function judgeFolders(
  depot: Depot,
  chemins: readonly string[],
  jugeur: Omit<Jugeur, "depot">,
  espaces = new Espaces(depot, chemins),
): Verdict & { lues: readonly StructureLue[] } {
  const juge = new JugeDeDossiers(depot, chemins, jugeur, espaces);
  const verdicts = [...chemins].sort(naturally).map((chemin) => juge.judge(depot, chemin));
  return { ...gather(jugeur, juge.general(), verdicts), lues: verdicts.map(({ lue }) => lue) };
}
