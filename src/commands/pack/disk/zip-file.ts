import { randomBytes } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { ZipWriter } from "../../../depot/zip/write.ts";
import { onInterrupt } from "../../../session/interrupt.ts";
import type { Coffre } from "../bag.ts";

/** How bytes are written to a file; another one stands for a disk that is full, in tests. */
export type Ecrire = (descriptor: number, bytes: Uint8Array, position: number) => void;

const writeWhole: Ecrire = (descriptor, bytes, position) => {
  for (let at = 0; at < bytes.length; )
    at += fs.writeSync(descriptor, bytes, at, bytes.length - at, position + at);
};

/** A bag as a stored zip, written beside its place and put there whole, or not at all. */
export class CoffreZip implements Coffre {
  readonly #provisoire: string;
  readonly #descriptor: number;
  readonly #zip: ZipWriter;
  readonly #release: () => void;

  /** `racine`: the folder of the bag in the archive. */
  constructor(
    private readonly cible: string,
    private readonly racine: string,
    ecrire: Ecrire = writeWhole,
  ) {
    this.#provisoire = path.join(path.dirname(cible), `.${randomBytes(6).toString("hex")}.quali-tmp`);
    this.#descriptor = fs.openSync(this.#provisoire, "wx");
    this.#zip = new ZipWriter({ write: (bytes, position) => ecrire(this.#descriptor, bytes, position) });
    this.#release = onInterrupt(() => fs.rmSync(this.#provisoire, { force: true }));
  }

  add(chemin: string, taille: number, chunks: AsyncIterable<Uint8Array>): Promise<void> {
    return this.#zip.add(`${this.racine}/${chemin}`, taille, chunks);
  }

  commit(): void {
    this.#zip.finish();
    fs.fsyncSync(this.#descriptor);
    fs.closeSync(this.#descriptor);
    fs.renameSync(this.#provisoire, this.cible);
    this.#release();
  }

  abandon(): void {
    fs.closeSync(this.#descriptor);
    fs.rmSync(this.#provisoire, { force: true });
    this.#release();
  }
}
