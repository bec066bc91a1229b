import { closeSync, constants, fstatSync, mkdtempSync, openSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DepotError, type Lecture } from "../depot.ts";
import { readAt } from "../read-at.ts";
import { type FichierDArbre, lectureOf } from "../tree.ts";
import { sha256OfFile } from "./bytes.ts";
import { GitError } from "./errors.ts";
import { MAX_POINTER, oidOfPointer, storeOf } from "./lfs.ts";
import type { GitRepository } from "./repository.ts";

/** Longer contents are read one by one, through a file. */
const SHORT = 4 * 1024 * 1024;
/** Contents asked for at once, and kept: what was made of them is kept elsewhere. */
const BATCH = 32 * 1024 * 1024;
const KEPT = 128 * 1024 * 1024;

/** A file that Git LFS keeps. */
interface FichierDuMagasin {
  place: string;
  taille: number;
}

/** The contents of a repository's files, by the names of their objects. */
export class Contents {
  /** Objects that were needed, and that the repository does not hold. */
  readonly manquants = new Set<string>();
  readonly #sizes = new Map<string, number>();
  readonly #bytes = new Map<string, Uint8Array>();
  #kept = 0;
  readonly #inStore = new Map<string, FichierDuMagasin | null>();
  #store: ((oid: string) => string) | undefined;

  constructor(private readonly repository: GitRepository) {}

  /** Asks for these in few questions. */
  bring(objets: readonly string[]): void {
    const unknown = objets.filter((objet) => !this.#sizes.has(objet));
    for (const [objet, taille] of this.repository.sizes(unknown)) this.#sizes.set(objet, taille);
    let batch: string[] = [];
    let length = 0;
    const flush = () => {
      for (const [objet, { octets }] of this.repository.objects(batch)) this.#keep(objet, octets);
      batch = [];
      length = 0;
    };
    for (const objet of unknown) {
      const taille = this.#sizes.get(objet);
      if (taille === undefined || taille > SHORT) continue;
      if (length + taille > BATCH) flush();
      batch.push(objet);
      length += taille;
    }
    flush();
  }

  file(blob: string): FichierDArbre & { blob: string } {
    const contents = this;
    return {
      blob,
      cle: blob,
      get taille() {
        return contents.#stored(blob)?.taille ?? contents.#size(blob, "");
      },
      open: (chemin) => contents.#open(blob, chemin),
    };
  }

  link(blob: string): { blob: string; readonly lien: string } {
    const contents = this;
    return {
      blob,
      get lien() {
        return new TextDecoder().decode(contents.#short(blob, "") ?? new Uint8Array());
      },
    };
  }

  #size(blob: string, chemin: string): number {
    const known = this.#sizes.get(blob) ?? this.repository.sizes([blob]).get(blob);
    if (known === undefined) throw this.#missing(blob, chemin);
    this.#sizes.set(blob, known);
    return known;
  }

  #open(blob: string, chemin: string): Lecture {
    const stored = this.#stored(blob);
    if (stored) return openFile(stored.place, chemin);
    const short = this.#short(blob, chemin);
    return short ? lectureOf(short) : this.#spilled(blob, chemin);
  }

  /** Null for a content that is too long to be kept. */
  #short(blob: string, chemin: string): Uint8Array | null {
    const known = this.#bytes.get(blob);
    if (known) return known;
    if (this.#size(blob, chemin) > SHORT) return null;
    const octets = this.repository.objects([blob]).get(blob)?.octets;
    if (!octets) throw this.#missing(blob, chemin);
    this.#keep(blob, octets);
    return octets;
  }

  #keep(blob: string, octets: Uint8Array): void {
    if (!this.#bytes.has(blob)) this.#kept += octets.length;
    this.#bytes.set(blob, octets);
    for (const [oldest, { length }] of this.#bytes) {
      if (this.#kept <= KEPT) return;
      this.#bytes.delete(oldest);
      this.#kept -= length;
    }
  }

  /** The file for which a content stands, where the store of Git LFS keeps it. */
  #stored(blob: string): FichierDuMagasin | null {
    const known = this.#inStore.get(blob);
    if (known !== undefined) return known;
    const short = this.#size(blob, "") < MAX_POINTER ? this.#short(blob, "") : null;
    const oid = short ? oidOfPointer(short) : undefined;
    const found = oid === undefined ? null : this.#fromStore(oid);
    this.#inStore.set(blob, found);
    return found;
  }

  #fromStore(oid: string): FichierDuMagasin | null {
    this.#store ??= storeOf(this.repository);
    const place = this.#store(oid);
    if (sha256OfFile(place) !== oid) return null;
    const lecture = openFile(place, "");
    lecture.close();
    return { place, taille: lecture.taille };
  }

  /** A long content goes through a file that bears no name. */
  #spilled(blob: string, chemin: string): Lecture {
    const folder = mkdtempSync(join(tmpdir(), "quali-"));
    const place = join(folder, "contenu");
    try {
      const descriptor = openSync(place, "wx", 0o600);
      try {
        this.repository.write(blob, descriptor);
      } finally {
        closeSync(descriptor);
      }
      return openFile(place, chemin);
    } catch (error) {
      throw error instanceof GitError ? this.#missing(blob, chemin) : new DepotError("illisible", chemin);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }

  #missing(blob: string, chemin: string): DepotError {
    this.manquants.add(blob);
    return new DepotError("illisible", chemin);
  }
}

function openFile(place: string, chemin: string): Lecture {
  try {
    const descriptor = openSync(place, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0));
    return {
      taille: fstatSync(descriptor).size,
      read: (position, longueur, tampon) => readAt(descriptor, position, longueur, tampon),
      close: () => closeSync(descriptor),
    };
  } catch {
    throw new DepotError("illisible", chemin);
  }
}
