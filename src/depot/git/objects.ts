import { DepotError } from "../depot.ts";
import { writtenOut } from "../path.ts";
import type { DossierDArbre, NoeudDArbre, Souvenirs } from "../tree.ts";
import { Contents } from "./contents.ts";
import type { GitRepository } from "./repository.ts";

const FOLDER = "40000";
const LINK = "120000";
const SUBMODULE = "160000";

/** The folders and files of a repository by the names of their objects, whatever the commits that hold them: each is read once. */
export class GitObjects {
  /** What was made of its files. */
  readonly souvenirs: Souvenirs = new Map();
  readonly contents: Contents;
  readonly #folders = new Map<string, DossierGit>();
  readonly #brought = new Set<string>();
  readonly #walked = new Set<string>();

  constructor(readonly repository: GitRepository) {
    this.contents = new Contents(repository);
  }

  folder(arbre: string): DossierGit {
    const known = this.#folders.get(arbre) ?? new DossierGit(this, arbre);
    this.#folders.set(arbre, known);
    return known;
  }

  /** The folder that a path leads to in each of these trees, read; undefined where it is not there. */
  below(arbres: readonly string[], names: readonly string[]): (string | undefined)[] {
    let ids: (string | undefined)[] = [...arbres];
    for (const nom of names) {
      this.#read(ids.flatMap((id) => id ?? []));
      ids = ids.map((id) => {
        const found = id === undefined ? undefined : this.folder(id).find(nom);
        return found instanceof DossierGit ? found.arbre : undefined;
      });
    }
    this.#read(ids.flatMap((id) => id ?? []));
    return ids;
  }

  /** Reads these folders with all that they hold, in few questions. */
  bring(arbres: readonly string[]): void {
    const blobs = new Set<string>();
    for (const folder of this.#descend(arbres, this.#brought))
      for (const blob of folder.blobs()) blobs.add(blob);
    this.contents.bring([...blobs]);
  }

  /** Reads the folders at and below these, without their files. */
  walk(arbres: readonly string[]): void {
    this.#descend(arbres, this.#walked);
  }

  /** Folders at and below these that were not met yet. */
  #descend(arbres: readonly string[], met: Set<string>): DossierGit[] {
    const found: DossierGit[] = [];
    for (let level = arbres; level.length > 0; ) {
      const next = [...new Set(level)].filter((arbre) => !met.has(arbre));
      this.#read(next);
      for (const arbre of next) met.add(arbre);
      const folders = next.map((arbre) => this.folder(arbre));
      for (const folder of folders) found.push(folder);
      level = folders.flatMap((folder) => folder.subfolders());
    }
    return found;
  }

  #read(arbres: readonly string[]): void {
    const wanted = [...new Set(arbres)].filter((arbre) => !this.folder(arbre).isRead);
    if (wanted.length === 0) return;
    const found = this.repository.objects(wanted);
    for (const arbre of wanted) this.folder(arbre).fill(found.get(arbre)?.octets ?? null);
  }

  /** Reads one folder that nobody foresaw. */
  readOne(arbre: string): void {
    this.#read([arbre]);
  }
}

/** A folder as a commit holds it. */
export class DossierGit implements DossierDArbre {
  #entries: ReadonlyMap<string, NoeudDArbre> | null | undefined;
  #holdsModule: boolean | undefined;
  #plain: boolean | undefined;

  constructor(
    private readonly objets: GitObjects,
    readonly arbre: string,
  ) {}

  get isRead(): boolean {
    return this.#entries !== undefined;
  }

  get entries(): ReadonlyMap<string, NoeudDArbre> {
    if (this.#entries === undefined) this.objets.readOne(this.arbre);
    if (this.#entries) return this.#entries;
    this.objets.contents.manquants.add(this.arbre);
    throw new DepotError("illisible", "");
  }

  /** Null: the repository does not hold it. */
  fill(octets: Uint8Array | null): void {
    this.#entries = octets && new Map(parseTree(octets, this.arbre.length / 2, this.objets));
  }

  find(nom: string): NoeudDArbre | undefined {
    return this.#entries?.get(nom);
  }

  /** True where another repository stands in it, or below, as far as it was read: what that one holds is not here. */
  holdsModule(): boolean {
    this.#holdsModule ??= [...(this.#entries?.values() ?? [])].some(
      (one) => one === SOUS_MODULE || (one instanceof DossierGit && one.holdsModule()),
    );
    return this.#holdsModule;
  }

  /** Its name, where all that it holds, at any depth, was read, and is files and folders. */
  get cle(): string | undefined {
    if (!this.#entries) return undefined;
    this.#plain ??= [...this.#entries.values()].every(isPlain);
    return this.#plain ? this.arbre : undefined;
  }

  blobs(): string[] {
    return [...(this.#entries?.values() ?? [])].flatMap((one) => ("blob" in one ? [one.blob as string] : []));
  }

  subfolders(): string[] {
    return [...(this.#entries?.values() ?? [])].flatMap((one) =>
      one instanceof DossierGit ? [one.arbre] : [],
    );
  }
}

/** What stands in the place of another repository, whose files are not in this one. */
const SOUS_MODULE: DossierDArbre = { entries: new Map() };

function isPlain(noeud: NoeudDArbre): boolean {
  return "cle" in noeud && noeud.cle !== undefined;
}

/** `<mode> <name>`, a zero byte, the bytes of the object's name; again. */
function* parseTree(
  octets: Uint8Array,
  length: number,
  objets: GitObjects,
): Generator<[string, NoeudDArbre]> {
  const bytes = Buffer.from(octets.buffer, octets.byteOffset, octets.length);
  for (let at = 0; at < bytes.length; ) {
    const space = bytes.indexOf(32, at);
    const end = bytes.indexOf(0, space);
    if (space < 0 || end < 0) return;
    const mode = bytes.toString("latin1", at, space).replace(/^0+/, "");
    const nom = writtenOut(bytes.subarray(space + 1, end));
    at = end + 1 + length;
    yield [nom, nodeOf(mode, bytes.toString("hex", end + 1, at), objets)];
  }
}

function nodeOf(mode: string, objet: string, objets: GitObjects): NoeudDArbre {
  if (mode === FOLDER) return objets.folder(objet);
  if (mode === SUBMODULE) return SOUS_MODULE;
  return mode === LINK ? objets.contents.link(objet) : objets.contents.file(objet);
}
