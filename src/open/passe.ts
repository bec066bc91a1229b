import type { Depot } from "../depot/depot.ts";
import { type CommitGit, GitDepot, readCommits } from "../depot/git.ts";
import { FICHIERS } from "../domain/chemins.ts";
import type { Jour } from "../domain/jour.ts";
import type { Avant, StructureComparee } from "../domain/resultat.ts";
import { Espaces } from "../load/espace/espaces.ts";
import { holdsStructure, structuresUnder } from "../load/structure/find.ts";
import { readIdentity } from "../load/structure/identity.ts";
import type { VueAvant, VueDeStructure } from "../results/compare.ts";
import { JugeDeDossiers } from "../results/judge-folders.ts";
import type { StructureLue } from "../results/jugeur.ts";
import type { Io } from "../session/io.ts";
import { SOUS_MODULE, sayAbsent } from "./git-words.ts";
import { openLibrary } from "./library.ts";
import {
  type DepotDeStructures,
  dayOfCommit,
  depotAt,
  isStructureNow,
  namesTo,
  openRepositories,
  placeFromTop,
} from "./repositories.ts";
import { openTribunal, type ReglagesDuTribunal, type Siege, type Tribunal } from "./tribunal.ts";

/** The structures of a run as their repositories hold them at a reference. */
export class Passe {
  private constructor(private readonly commits: ReadonlyMap<string, PasseDeDepot>) {}

  /** Throws `GitError` where a structure is in no repository, or the reference leads nowhere there. */
  static async open(
    io: Pick<Io, "distribution" | "env">,
    lieu: { racine: string; chemins: readonly string[] },
    ref: string,
    reglages: ReglagesDuTribunal,
  ): Promise<Passe> {
    const parChemin = new Map<string, PasseDeDepot>();
    for (const depot of openRepositories(io, lieu)) {
      const passe = await PasseDeDepot.open(io, depot, ref, reglages);
      for (const chemin of depot.chemins) parChemin.set(chemin, passe);
    }
    return new Passe(parChemin);
  }

  /** A structure as it was; `id`: its name now, by which it is found elsewhere, and its findings are matched. */
  judge(chemin: string, id: string): VueAvant {
    const passe = this.commits.get(chemin);
    if (!passe) throw new Error(`no repository for ${chemin}`);
    return passe.judge(chemin, id);
  }

  /** Findings of no structure, as they were. */
  general(): VueDeStructure["diagnostics"] {
    return [...new Set(this.commits.values())].flatMap((passe) => [...passe.general()]);
  }

  /**
   * Structures that were at or under these folders, none of which is a structure, and are neither among those of the run
   * nor where one of them was then.
   */
  gone(
    demandes: readonly string[],
    comparees: readonly Pick<StructureComparee, "chemin" | "avant">[],
  ): string[] {
    const known = new Set(this.commits.keys());
    for (const { chemin, avant } of comparees) {
      if (avant.chemin === undefined) continue;
      const place = this.commits.get(chemin === "." ? "" : chemin)?.placeOf(avant.chemin);
      if (place) known.add(place);
    }
    const gone = [...new Set(this.commits.values())].flatMap((passe) => passe.found(demandes));
    return gone.filter((chemin) => !known.has(chemin));
  }
}

/** Structures that were in the repository and are no longer where they were. */
interface Ailleurs {
  /** Their places, by their id. */
  parId: ReadonlyMap<string, string>;
  /** What it would have taken to know them all. */
  absents: ReadonlySet<string>;
}

class PasseDeDepot {
  #everywhere: Ailleurs | undefined;

  private constructor(
    private readonly structures: DepotDeStructures,
    private readonly commit: CommitGit,
    private readonly jour: Jour,
    private readonly depot: Depot,
    private readonly espaces: Espaces,
    private readonly tribunal: Tribunal,
    /** Of the day of the commit; null where that is no other day, or a later one. */
    private readonly alors: Tribunal | null,
    /** Contents that all structures need, and that a partial clone left out. */
    private readonly absents: ReadonlySet<string>,
  ) {}

  static async open(
    io: Pick<Io, "distribution">,
    structures: DepotDeStructures,
    ref: string,
    reglages: ReglagesDuTribunal,
  ): Promise<PasseDeDepot> {
    const { repository } = structures;
    const [commit] = readCommits(repository, [repository.commit(ref)]);
    if (!commit) throw new Error(`no commit ${ref}`);
    const { chemins } = structures;
    const depot = depotAt(structures, commit.arbre);
    const espaces = new Espaces(depot, chemins);
    const library = await openLibrary(io, depot, espaces.tous);
    const siege: Siege = { depot, chemins, espaces, library };
    const jour = dayOfCommit(commit);
    const tribunal = await openTribunal(siege, reglages);
    const alors =
      jour < reglages.date
        ? await openTribunal(siege, { ...reglages, date: jour }, tribunal.juge.homonymes)
        : null;
    const absents = new Set(structures.objets.contents.manquants);
    return new PasseDeDepot(structures, commit, jour, depot, espaces, tribunal, alors, absents);
  }

  general(): VueDeStructure["diagnostics"] {
    return this.tribunal.juge.general().diagnostics;
  }

  judge(chemin: string, id: string): VueAvant {
    const { manquants } = this.structures.objets.contents;
    manquants.clear();
    const sousModule = this.#bring(chemin);
    const [depot, place] = this.#whereabouts(chemin, id);
    const said = this.#judgeAt(depot, place, id);
    // Whatever was said of it, it was not said of the whole.
    const absents = new Set([...this.absents, ...manquants]).size;
    if (absents > 0) return this.#unread("illisible", sayAbsent(absents));
    const motif = sousModule ? { motif: SOUS_MODULE } : {};
    const moved = depot === this.depot ? {} : { chemin: place };
    return { ...said, avant: { ...said.avant, ...motif, ...moved } };
  }

  /** Structures under these folders, none of which was one. */
  found(demandes: readonly string[]): string[] {
    return demandes.flatMap((demande) =>
      holdsStructure(this.depot, demande) ? [] : structuresUnder(this.depot, demande),
    );
  }

  placeOf(fromTop: string): string | null {
    return placeFromTop(this.structures, fromTop);
  }

  #judgeAt(depot: Depot, chemin: string, id: string): VueAvant {
    if (!holdsStructure(depot, chemin)) return this.#unread("absente");
    try {
      const juge = this.#jugeAt(this.tribunal, depot, chemin);
      const alors = this.alors && this.#jugeAt(this.alors, depot, chemin);
      const brute = juge.load(depot, chemin);
      const lue = named(brute, id);
      const vue = juge.judgeLoaded(depot, chemin, lue);
      if (!vue.structure.jugeable) return this.#unread("illisible", vue.diagnostics[0]?.message);
      const was = brute.structure?.yaml.structure.id ?? id;
      return {
        avant: { ...this.#avant("jugee"), ...(was !== id && { id: was }) },
        vue,
        alors: alors?.judgeLoaded(depot, chemin, lue) ?? null,
      };
    } catch (error) {
      return this.#unread("illisible", error instanceof Error ? error.message : String(error));
    }
  }

  /** One that knows the workspace around a structure that was elsewhere. */
  #jugeAt({ juge, jugeur }: Tribunal, depot: Depot, chemin: string): JugeDeDossiers {
    if (depot === this.depot) return juge;
    return new JugeDeDossiers(depot, [chemin], jugeur, new Espaces(depot, [chemin]));
  }

  #avant(etat: Avant["etat"]): Avant {
    return { etat, commit: this.commit.id, date: this.jour };
  }

  #unread(etat: Avant["etat"], motif?: string): VueAvant {
    return { avant: { ...this.#avant(etat), ...(motif !== undefined && { motif }) }, vue: null, alors: null };
  }

  /** Asks for all that the structure may need, in few questions; true where a part of it is another repository. */
  #bring(chemin: string): boolean {
    const { structures, commit, espaces } = this;
    const folders = [chemin, ...(espaces.of(chemin)?.partage ?? [])].map((one) => namesTo(structures, one));
    const found = folders.flatMap((names) => structures.objets.below([commit.arbre], names));
    const arbres = found.flatMap((arbre) => arbre ?? []);
    structures.objets.bring(arbres);
    return arbres.some((arbre) => structures.objets.folder(arbre).holdsModule());
  }

  /** Where the structure was: at its place, else wherever its id was and no structure is any more. */
  #whereabouts(chemin: string, id: string): [Depot, string] {
    if (holdsStructure(this.depot, chemin)) return [this.depot, chemin];
    const { objets } = this.structures;
    const top = new GitDepot(objets, this.commit.arbre, []);
    this.#everywhere ??= this.#identities(top);
    const elsewhere = this.#everywhere.parId.get(id);
    if (elsewhere !== undefined) return [top, elsewhere];
    for (const objet of this.#everywhere.absents) objets.contents.manquants.add(objet);
    return [this.depot, chemin];
  }

  #identities(top: Depot): Ailleurs {
    const { manquants } = this.structures.objets.contents;
    manquants.clear();
    const left = structuresUnder(top, "").filter(
      (chemin) => !isStructureNow(this.structures, chemin, FICHIERS.structure),
    );
    const parId = new Map(
      left.flatMap((chemin) => {
        const id = readIdentity(top, chemin);
        return id === null ? [] : [[id, chemin] as const];
      }),
    );
    return { parId, absents: new Set(manquants) };
  }
}

/** The structure under the name that it bears now, so that its findings are those of one structure. */
function named(lue: StructureLue, id: string): StructureLue {
  const { structure } = lue;
  if (!structure || structure.yaml.structure.id === id) return lue;
  const yaml = { ...structure.yaml, structure: { ...structure.yaml.structure, id } };
  return { ...lue, structure: { ...structure, yaml } };
}
