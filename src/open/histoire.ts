import { MemoireDeConstats } from "../checks/memoire.ts";
import type { Depot } from "../depot/depot.ts";
import { DiskDepot } from "../depot/disk.ts";
import { type CommitGit, firstParents, GitDepot, readCommits } from "../depot/git.ts";
import { parentOf } from "../domain/chemins.ts";
import { groupBy } from "../domain/grouper.ts";
import type { Jour } from "../domain/jour.ts";
import { MemoireDIndicateurs } from "../indicateurs/memoire.ts";
import { MemoireDExigences } from "../judgement/memoire.ts";
import { Espaces } from "../load/espace/espaces.ts";
import { holdsStructure, structuresUnder } from "../load/structure/find.ts";
import { join } from "../load/structure/folders.ts";
import { readIdentity, readNaming } from "../load/structure/identity.ts";
import type { JugeDeDossiers } from "../results/judge-folders.ts";
import type { Pesee } from "../results/judge-structures.ts";
import type { StructureLue } from "../results/jugeur.ts";
import type { Io } from "../session/io.ts";
import { installedLibrary, type Library, openLibrary } from "./library.ts";
import { type DepotDeStructures, dayOfCommit, depotAt, namesTo, openRepositories } from "./repositories.ts";
import { type MemoireDeTribunal, openTribunal } from "./tribunal.ts";

/** A commit of the history of a structure, with its day in Paris. */
export interface CommitDate {
  commit: CommitGit;
  jour: Jour;
}

/** What a structure was in a commit, judged on a day. */
export interface VerdictPasse {
  pesee: Pesee;
  /** Contents that were needed, and that a partial clone left out. */
  manquants: number;
  /** True where a part of it is another repository, of which nothing is known here. */
  sousModule: boolean;
}

/** The day, in Paris, on which its author wrote a commit. */
export function writtenOn({ commit }: CommitDate): Jour {
  return dayOfCommit({ instant: commit.ecrit });
}

/** Folders as a commit holds them, once they were read. */
interface LueDansUnCommit {
  depot: Depot;
  lue: StructureLue;
  absents: ReadonlySet<string>;
}

/** Where the structure was in a commit. */
export interface Sejour {
  /** From the top of the repository; null: nowhere that is known. */
  chemin: string | null;
  /** Contents that a partial clone left out, and that it would have taken to know. */
  manquants: number;
}

/** Commits whose files are asked for at once. */
const ENSEMBLE = 100;

/** The history of one structure in its repository, by first parents; each folder and file is read once. */
export class Histoire {
  #commits: readonly CommitDate[] | undefined;
  readonly #structures: DepotDeStructures;
  readonly #installed: Library;
  /** The last folder that was read: where only the day moves, it is judged again without reading. */
  #last: (LueDansUnCommit & { cle: string }) | undefined;
  #memoire: { chemin: string; memoire: MemoireDeTribunal } | undefined;

  private constructor(
    private readonly io: Pick<Io, "distribution">,
    structures: DepotDeStructures,
    private readonly chemin: string,
  ) {
    this.#structures = structures;
    this.#installed = installedLibrary(io);
  }

  /** Throws `GitError` where the structure is in no repository. */
  static open(
    io: Pick<Io, "distribution" | "env">,
    { racine, chemin }: { racine: string; chemin: string },
  ): Histoire {
    const [structures] = openRepositories(io, { racine, chemins: [chemin] });
    if (!structures) throw new Error(`no repository for ${chemin}`);
    return new Histoire(io, structures, chemin);
  }

  /** The newest first. Throws `GitError` where there is none. */
  get commits(): readonly CommitDate[] {
    const { repository } = this.#structures;
    this.#commits ??= firstParents(repository, repository.head()).map((commit) => ({
      commit,
      jour: dayOfCommit(commit),
    }));
    return this.#commits;
  }

  /** Where the structure is now, from the top of the repository. */
  get place(): string {
    return namesTo(this.#structures, this.chemin).join("/");
  }

  /** How it is named now; null where its quali.yaml cannot be read. */
  naming() {
    return readNaming(new DiskDepot(this.#structures.dossier), this.chemin);
  }

  /** True where older commits were left out of the clone. */
  get isShallow(): boolean {
    return this.#structures.repository.isShallow();
  }

  /** The commit of a reference. Throws `GitError`. */
  commitOf(ref: string): CommitDate {
    const { repository } = this.#structures;
    const [commit] = readCommits(repository, [repository.commit(ref)]);
    if (!commit) throw new Error(`no commit ${ref}`);
    return { commit, jour: dayOfCommit(commit) };
  }

  /**
   * Where the structure was in each of these commits, the newest first: at its place, else where the same id was; the
   * place found is looked at first in the older ones.
   */
  whereabouts(commits: readonly CommitGit[]): Sejour[] {
    const { objets } = this.#structures;
    const known: { id: string | null; place: string[] } = {
      id: this.naming()?.id ?? null,
      place: namesTo(this.#structures, this.chemin),
    };
    const elsewhere = new Map<string, Sejour>();
    objets.below(
      commits.map(({ arbre }) => arbre),
      known.place,
    );
    return commits.map(({ arbre }) => {
      const top = new GitDepot(objets, arbre, []);
      const here = known.place.join("/");
      if (holdsStructure(top, here)) {
        known.id = readIdentity(top, here) ?? known.id;
        return { chemin: here, manquants: 0 };
      }
      const found = elsewhere.get(arbre) ?? this.#search(top, arbre, known.id);
      elsewhere.set(arbre, found);
      if (found.chemin !== null) known.place = found.chemin.split("/").filter(Boolean);
      return found;
    });
  }

  /** Asks for all that these commits hold of the structure, in few questions. */
  bring(etapes: readonly { arbre: string; chemin: string | null }[]): void {
    const { objets, racine } = this.#structures;
    for (let at = 0; at < etapes.length; at += ENSEMBLE) {
      const some = etapes.slice(at, at + ENSEMBLE).filter(({ chemin }) => chemin !== null);
      for (const [place, group] of groupBy(some, ({ chemin }) => chemin ?? "")) {
        const arbres = group.map(({ arbre }) => arbre);
        const names = place.split("/").filter(Boolean);
        objets.bring(objets.below(arbres, names).flatMap((arbre) => arbre ?? []));
      }
      if (racine)
        objets.below(
          some.map(({ arbre }) => arbre),
          racine,
        );
    }
  }

  /** The structure in a commit, judged on a day; `chemin`: where it was, from the top of the repository. */
  async judge({ arbre }: CommitGit, chemin: string, date: Jour): Promise<VerdictPasse> {
    this.#absents.clear();
    const { depot, place } = this.#placeIn(arbre, chemin);
    const espaces = new Espaces(depot, [place]);
    const library = await openLibrary(this.io, depot, espaces.tous, this.#installed);
    const siege = { depot, chemins: [place], espaces, library };
    const memoire = this.#memoireAt(chemin);
    const { juge } = await openTribunal(siege, { date, strict: false, memoire });
    const cle = this.#keyOf(arbre, chemin, place);
    if (this.#last?.cle !== cle) this.#last = { cle, ...this.#read(juge, depot, place) };
    const { lue, absents } = this.#last;
    const manquants = new Set([...absents, ...this.#absents]).size;
    const keyed = (fichier: string) => depot.cle?.(join(place, fichier));
    memoire.exigences.turnTo(lue.structure?.source.texte ?? "", keyed);
    const pesee = juge.weighLoaded(this.#last.depot, place, lue);
    return { pesee, manquants, sousModule: this.#holdsModule(arbre, chemin) };
  }

  /** What was judged of the structure where it stands in a commit: elsewhere, its files have other names. */
  #memoireAt(chemin: string): MemoireDeTribunal {
    if (this.#memoire?.chemin !== chemin) {
      const memoire = {
        indicateurs: new MemoireDIndicateurs(),
        exigences: new MemoireDExigences(),
        constats: new MemoireDeConstats(),
      };
      this.#memoire = { chemin, memoire };
    }
    return this.#memoire.memoire;
  }

  /** The same for commits in which all that the structure may read is the same. */
  #keyOf(arbre: string, chemin: string, place: string): string {
    const names = chemin.split("/").filter(Boolean);
    const around = place === "" ? names : names.slice(0, -place.split("/").length);
    return `${this.#structures.racine ? this.#structures.objets.below([arbre], around)[0] : arbre} ${chemin}`;
  }

  #read(juge: JugeDeDossiers, depot: Depot, place: string): LueDansUnCommit {
    const lue = juge.load(depot, place);
    return { depot, lue, absents: new Set(this.#absents) };
  }

  /** Contents that were needed, and that a partial clone left out. */
  get #absents(): Set<string> {
    return this.#structures.objets.contents.manquants;
  }

  #holdsModule(arbre: string, chemin: string): boolean {
    const { objets } = this.#structures;
    const [own] = objets.below([arbre], chemin.split("/").filter(Boolean));
    return own !== undefined && objets.folder(own).holdsModule();
  }

  /** As `check` would see it in a checkout: from the workspace around, else from the structure itself. */
  #placeIn(arbre: string, chemin: string): { depot: Depot; place: string } {
    const { objets } = this.#structures;
    const here = namesTo(this.#structures, this.chemin).join("/");
    if (chemin === here) return { depot: depotAt(this.#structures, arbre), place: this.chemin };
    const top = new GitDepot(objets, arbre, []);
    const espace = new Espaces(top, [chemin]).nearest(parentOf(chemin));
    const racine = (espace?.chemin ?? chemin).split("/").filter(Boolean);
    const depot = new GitDepot(objets, arbre, racine);
    return { depot, place: chemin.split("/").filter(Boolean).slice(racine.length).join("/") };
  }

  /** The one folder of a commit whose structure bears this id; nowhere where there is none, or several. */
  #search(top: Depot, arbre: string, id: string | null): Sejour {
    if (id === null) return { chemin: null, manquants: 0 };
    this.#absents.clear();
    this.#structures.objets.walk([arbre]);
    const found = structuresUnder(top, "").filter((chemin) => readIdentity(top, chemin) === id);
    const [only, ...others] = found;
    const chemin = only !== undefined && others.length === 0 ? only : null;
    return { chemin, manquants: chemin === null ? this.#absents.size : 0 };
  }
}
