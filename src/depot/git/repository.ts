import { GitError } from "./errors.ts";
import { type Environnement, runGit } from "./program.ts";

/** An object as git keeps it. */
export interface ObjetGit {
  genre: string;
  octets: Uint8Array;
}

/** A file, a link or a submodule of a commit. */
export interface FeuilleGit {
  /** From the top of the repository. */
  chemin: string;
  genre: "fichier" | "lien" | "sous-module";
  objet: string;
  /** Bytes; null where they were not asked for. */
  taille: number | null;
}

interface Portee {
  /** Paths from the top of the repository, at which and below which to look; none: everywhere. */
  chemins?: readonly string[];
  /** Most bytes of the list itself: about a hundred an entry, folders counted. */
  max?: number;
  /** Ask for sizes; a partial clone may not know them. */
  tailles?: boolean;
}

/** Some 500,000 entries. */
const MAX_LIST = 48 * 1024 * 1024;
/** Contents are asked for so many bytes at a time. */
const MAX_BATCH = 64 * 1024 * 1024;
const MAX_ANSWER = 2 * MAX_BATCH;
/** Some five million objects. */
const MAX_OBJECTS = 256 * 1024 * 1024;

/**
 * The repository around a folder, read without its index, work tree, filters, hooks or remotes.
 * Every method throws `GitError`, and nothing else.
 */
export class GitRepository {
  readonly #blobs = new Map<string, Uint8Array>();
  /** All that a partial clone holds, once it was found to be one. */
  #locals: ReadonlySet<string> | undefined;

  private constructor(
    readonly dossier: string,
    private readonly env: Environnement,
  ) {}

  static open(dossier: string, env: Environnement): GitRepository {
    const repository = new GitRepository(dossier, env);
    repository.run(["rev-parse", "--git-dir"]);
    return repository;
  }

  /** Way from the top of the work tree to the folder: "" or ended by `/`. */
  prefix(): string {
    const bare = ["-c", "safe.bareRepository=explicit"];
    return this.run([...bare, "rev-parse", "--show-toplevel", "--show-prefix"]).split("\n")[1] ?? "";
  }

  /** The commit that a name leads to; whatever it begins with, it is no option. */
  commit(ref: string): string {
    const found = this.ask(["rev-parse", "--verify", "--quiet", "--end-of-options", `${ref}^{commit}`]);
    if (found === null) throw new GitError(this.isShallow() ? "ref-hors-du-clone" : "ref-inconnue", ref);
    return found.trim();
  }

  /** True where the clone was cut short. */
  isShallow(): boolean {
    return this.run(["rev-parse", "--is-shallow-repository"]).trim() === "true";
  }

  /** The last commit. */
  head(): string {
    if (this.ask(["rev-parse", "--verify", "--quiet", "HEAD"]) === null) {
      throw new GitError("sans-commit", this.dossier);
    }
    return this.commit("HEAD");
  }

  /** What a commit holds, in git's order. */
  tree(commit: string, { chemins = [], max = MAX_LIST, tailles = false }: Portee = {}): FeuilleGit[] {
    // folders are listed too: a tree of many empty ones would otherwise be walked in silence, without an end
    const args = ["ls-tree", "-r", "-t", "-z", "--full-tree", ...(tailles ? ["-l"] : []), commit];
    const listing = runGit(this.dossier, this.env, [...args, "--", ...chemins], { max });
    return parseListing(listing?.toString() ?? "");
  }

  /** Contents by object, each read once in the life of this repository. */
  blobs(feuilles: readonly FeuilleGit[]): ReadonlyMap<string, Uint8Array> {
    const wanted = new Map<string, number>();
    for (const { objet, taille } of feuilles) {
      if (!this.#blobs.has(objet)) wanted.set(objet, taille ?? 0);
    }
    for (const batch of batchesOf(wanted)) {
      const read = this.objects(batch);
      const absent = batch.find((objet) => !read.has(objet));
      if (absent !== undefined) throw new GitError("contenu-absent", absent);
      for (const [objet, { octets }] of read) this.#blobs.set(objet, octets);
    }
    return this.#blobs;
  }

  /** Of these objects, those that the repository itself does not hold. */
  missing(objets: readonly string[]): string[] {
    if (objets.length === 0) return [];
    const input = `${[...new Set(objets)].join("\n")}\n`;
    const said = this.run(["cat-file", "--batch-check=%(objectname)"], input).split("\n");
    return said.filter((line) => line.endsWith(" missing")).map((line) => line.slice(0, -" missing".length));
  }

  /** What git said, as text. */
  run(args: readonly string[], input?: string): string {
    return runGit(this.dossier, this.env, args, input === undefined ? {} : { input })?.toString() ?? "";
  }

  /** The same; null for "no". */
  ask(args: readonly string[], input = ""): string | null {
    return runGit(this.dossier, this.env, args, { input, peutEtreNon: true })?.toString() ?? null;
  }

  /** Of these objects, those that the repository itself holds. */
  objects(objets: readonly string[]): ReadonlyMap<string, ObjetGit> {
    const read = (some: readonly string[]): ReadonlyMap<string, ObjetGit> => {
      try {
        return parseObjects(this.#cat("--batch", some, MAX_ANSWER));
      } catch (error) {
        if (!(error instanceof GitError && error.refus === "trop-gros" && some.length > 1)) throw error;
        const half = Math.ceil(some.length / 2);
        return new Map([...read(some.slice(0, half)), ...read(some.slice(half))]);
      }
    };
    return objets.length === 0 ? new Map() : this.#here(objets, read);
  }

  /** Bytes of each of these objects, for those that the repository itself holds. */
  sizes(objets: readonly string[]): ReadonlyMap<string, number> {
    if (objets.length === 0) return new Map();
    return this.#here(objets, (some) => {
      const lines = this.#cat("--batch-check", some, MAX_ANSWER).toString("latin1").split("\n");
      return new Map(
        lines.flatMap((line) => {
          const [objet = "", , taille] = line.split(" ");
          return taille === undefined ? [] : [[objet, Number(taille)] as const];
        }),
      );
    });
  }

  /** Writes a content into an open file. */
  write(objet: string, vers: number): void {
    runGit(this.dossier, this.env, ["cat-file", "blob", objet], { vers });
  }

  #cat(how: string, objets: readonly string[], max: number): Buffer {
    const input = objets.map((objet) => `${objet}\n`).join("");
    return runGit(this.dossier, this.env, ["cat-file", how], { input, max }) ?? Buffer.alloc(0);
  }

  /** A partial clone stops at the first object that it would have to fetch: it is then asked for what it has alone. */
  #here<T>(objets: readonly string[], read: (some: readonly string[]) => ReadonlyMap<string, T>) {
    try {
      return this.#locals ? read(objets.filter((objet) => this.#locals?.has(objet))) : read(objets);
    } catch (error) {
      if (!(error instanceof GitError && error.refus === "contenu-absent") || this.#locals) throw error;
      const all = ["cat-file", "--batch-all-objects", "--unordered", "--batch-check=%(objectname)"];
      const said = runGit(this.dossier, this.env, all, { max: MAX_OBJECTS });
      this.#locals = new Set(said?.toString("latin1").split("\n"));
      return read(objets.filter((objet) => this.#locals?.has(objet)));
    }
  }
}

function batchesOf(objets: ReadonlyMap<string, number>): string[][] {
  const batches: string[][] = [];
  let left = 0;
  for (const [objet, taille] of objets) {
    if (taille > MAX_BATCH) throw new GitError("trop-gros", objet);
    if (batches.length === 0 || taille > left) {
      batches.push([]);
      left = MAX_BATCH;
    }
    batches.at(-1)?.push(objet);
    left -= taille;
  }
  return batches;
}

const GENRES: Readonly<Record<string, FeuilleGit["genre"]>> = {
  "120000": "lien",
  "160000": "sous-module",
};

/** `<mode> <type> <object>[ <size>]\t<path>` entries, NUL between them. */
function parseListing(listing: string): FeuilleGit[] {
  return listing.split("\0").flatMap((entry): FeuilleGit[] => {
    const tab = entry.indexOf("\t");
    const [mode = "", type, objet = "", taille] = entry.slice(0, tab).split(/ +/);
    if (tab < 0 || type === "tree") return [];
    const size = taille === undefined || taille === "-" ? null : Number(taille);
    return [{ chemin: entry.slice(tab + 1), genre: GENRES[mode] ?? "fichier", objet, taille: size }];
  });
}

/** `<object> <type> <size>`, a newline, the bytes, a newline; `<object> missing` for what is not here. */
function parseObjects(answer: Buffer): ReadonlyMap<string, ObjetGit> {
  const objets = new Map<string, ObjetGit>();
  for (let at = 0; at < answer.length; ) {
    const start = answer.indexOf(10, at) + 1;
    const [objet = "", genre = "", taille] = answer.toString("latin1", at, start - 1).split(" ");
    const end = taille === undefined ? start : start + Number(taille);
    if (taille !== undefined)
      objets.set(objet, { genre, octets: new Uint8Array(answer.subarray(start, end)) });
    at = taille === undefined ? end : end + 1;
  }
  return objets;
}
