import { createHash, type Hash } from "node:crypto";
import { setImmediate } from "node:timers/promises";
import type { Lecture } from "../../depot/depot.ts";

/** Where the files of a bag are put, one after the other. */
export interface Coffre {
  /** Throws where what comes is not `taille` bytes long, or cannot be written. */
  add(chemin: string, taille: number, chunks: AsyncIterable<Uint8Array>): Promise<void>;
}

const CHUNK = 1024 * 1024;
/** Bytes after which an interrupt is heard. */
const BREATH = 32 * 1024 * 1024;

/** Puts files into a bag of BagIt 1.0 and keeps its manifests. */
export class SacEnCours {
  readonly #payload: [chemin: string, sha256: string][] = [];
  readonly #tags: [chemin: string, sha256: string][] = [];
  octets = 0;
  #sinceBreath = 0;

  constructor(private readonly coffre: Coffre) {}

  /** A file of the payload, below `data/`. Answers its SHA-256. */
  async add(chemin: string, lecture: Lecture): Promise<string> {
    const sha256 = await this.#put(`data/${chemin}`, lecture);
    this.#payload.push([`data/${chemin}`, sha256]);
    this.octets += lecture.taille;
    return sha256;
  }

  /** A file at the top, which the tag manifest holds. */
  async tag(chemin: string, lecture: Lecture): Promise<void> {
    this.#tags.push([chemin, await this.#put(chemin, lecture)]);
  }

  get fichiers(): number {
    return this.#payload.length;
  }

  get manifest(): string {
    return linesOf(this.#payload);
  }

  get tagManifest(): string {
    return linesOf(this.#tags);
  }

  /** The last file: what the tag manifest does not hold. */
  async close(lecture: Lecture): Promise<string> {
    return this.#put("tagmanifest-sha256.txt", lecture);
  }

  async #put(chemin: string, lecture: Lecture): Promise<string> {
    const hash = createHash("sha256");
    await this.coffre.add(chemin, lecture.taille, this.#chunks(lecture, hash));
    return hash.digest("hex");
  }

  async *#chunks(lecture: Lecture, hash: Hash): AsyncGenerator<Uint8Array> {
    const buffer = new Uint8Array(Math.min(CHUNK, lecture.taille + 1));
    for (let at = 0; ; ) {
      const bytes = lecture.read(at, buffer.length, buffer);
      if (bytes.length === 0) return;
      hash.update(bytes);
      at += bytes.length;
      yield bytes;
      this.#sinceBreath += bytes.length;
      if (this.#sinceBreath < BREATH) continue;
      this.#sinceBreath = 0;
      await setImmediate();
    }
  }
}

/** In the order of paths, as `sha256sum -c` reads them. */
function linesOf(entries: readonly (readonly [string, string])[]): string {
  return entries
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([chemin, sha256]) => `${sha256}  ${chemin}\n`)
    .join("");
}
