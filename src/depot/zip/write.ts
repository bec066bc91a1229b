import { crc32 } from "./crc.ts";
import { centralHeader, endOfArchive, type FichierRange, localHeader } from "./layout.ts";

/** Where an archive is written; a header is written again once its file is known. */
export interface Puits {
  write(bytes: Uint8Array, position: number): void;
}

/** A file that is not as long as was announced: it changed while it was packed. */
export class TailleChangee extends Error {}

/**
 * Writes files one behind the other into a zip archive: stored, without dates or owners, so that the same files in the same
 * order give the same bytes.
 */
export class ZipWriter {
  readonly #fichiers: FichierRange[] = [];
  #position = 0;

  constructor(private readonly puits: Puits) {}

  /** `taille`: how many bytes `chunks` will give. Throws `TailleChangee` where it gives more or fewer. */
  async add(
    nom: string,
    taille: number,
    chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  ): Promise<void> {
    const fichier: FichierRange = { nom, taille, crc: 0, position: this.#position };
    this.#write(localHeader(fichier));
    let written = 0;
    for await (const chunk of chunks) {
      written += chunk.length;
      if (written > taille) break;
      fichier.crc = crc32(chunk, fichier.crc);
      this.#write(chunk);
    }
    if (written !== taille) throw new TailleChangee(nom);
    this.puits.write(localHeader(fichier), fichier.position);
    this.#fichiers.push(fichier);
  }

  /** Writes the directory; nothing can be added afterwards. */
  finish(): void {
    const start = this.#position;
    for (const fichier of this.#fichiers) this.#write(centralHeader(fichier));
    this.#write(endOfArchive(this.#fichiers.length, start, this.#position - start));
  }

  #write(bytes: Uint8Array): void {
    this.puits.write(bytes, this.#position);
    this.#position += bytes.length;
  }
}
