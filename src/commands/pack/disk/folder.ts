import { randomBytes } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { TailleChangee } from "../../../depot/zip/write.ts";
import { onInterrupt } from "../../../session/interrupt.ts";
import type { Coffre } from "../bag.ts";

/** A bag as a folder, made beside its place and put there whole, or not at all. */
export class CoffreDossier implements Coffre {
  readonly #provisoire: string;
  readonly #release: () => void;

  constructor(private readonly cible: string) {
    this.#provisoire = path.join(path.dirname(cible), `.${randomBytes(6).toString("hex")}.quali-tmp`);
    fs.mkdirSync(this.#provisoire);
    this.#release = onInterrupt(() => this.#drop());
  }

  async add(chemin: string, taille: number, chunks: AsyncIterable<Uint8Array>): Promise<void> {
    const file = path.join(this.#provisoire, ...chemin.split("/"));
    fs.mkdirSync(path.dirname(file), { recursive: true });
    const descriptor = fs.openSync(file, "wx");
    let written = 0;
    try {
      for await (const chunk of chunks) {
        fs.writeFileSync(descriptor, chunk);
        written += chunk.length;
      }
    } finally {
      fs.closeSync(descriptor);
    }
    if (written !== taille) throw new TailleChangee(chemin);
  }

  commit(): void {
    fs.renameSync(this.#provisoire, this.cible);
    this.#release();
  }

  abandon(): void {
    this.#drop();
    this.#release();
  }

  #drop(): void {
    fs.rmSync(this.#provisoire, { recursive: true, force: true });
  }
}
