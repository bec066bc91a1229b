import { createHash } from "node:crypto";
import type { Hachage, Hache } from "../domain/hachage.ts";
import { type Depot, DepotError, type Lecture } from "./depot.ts";
import { sha256Of } from "./sha256.ts";

const MORCEAU = 1024 * 1024;

/** A file that another program is writing is given so many chances to be read whole. */
const ESSAIS = 2;

/** Fingerprints of the files below a folder of a depot, worked out when they are asked for, and kept. */
export class HachageDeDepot implements Hachage {
  readonly #octets = new Map<string, Hache>();
  readonly #lignes = new Map<string, string | null>();

  /** `racine`: the structure's folder in the depot, `""` for its top. */
  constructor(
    private readonly depot: Depot,
    private readonly racine: string,
  ) {}

  octets(chemin: string): Hache {
    const known = this.#octets.get(chemin) ?? this.#hash(chemin, (lecture) => sha256Of(lecture).sha256);
    this.#octets.set(chemin, known);
    return known;
  }

  lignes(chemin: string): string | null {
    const known = this.#lignes.get(chemin);
    if (known !== undefined) return known;
    let lines: string | null = null;
    const bytes = this.#hash(chemin, (lecture) => {
      const both = hashLines(lecture);
      lines = both.lignes;
      return both.sha256;
    });
    const before = this.octets(chemin);
    const same = "sha256" in bytes && "sha256" in before && bytes.sha256 === before.sha256;
    this.#lignes.set(chemin, same ? lines : null);
    return same ? lines : null;
  }

  #hash(chemin: string, hash: (lecture: Lecture) => string): Hache {
    const full = this.racine === "" ? chemin : `${this.racine}/${chemin}`;
    try {
      for (let essai = 0; essai < ESSAIS; essai++) {
        const lecture = this.depot.open(full);
        try {
          const sha256 = hash(lecture);
          if (!lecture.changed?.()) return { sha256 };
        } finally {
          lecture.close();
        }
      }
      return { refus: "change" };
    } catch (error) {
      if (error instanceof DepotError) return { refus: "illisible" };
      throw error;
    }
  }
}

const LF = 10;
const CR = 13;

/**
 * SHA-256 of an open file, and of its lines with every end made a line feed; null for what is no text: a file with a
 * NUL, or a PDF, whose bytes count. A text without a carriage return is hashed once.
 */
function hashLines(lecture: Lecture): { sha256: string; lignes: string | null } {
  const octets = createHash("sha256");
  let lignes = octets;
  let texte = true;
  let afterCr = false;
  const tampon = new Uint8Array(Math.min(MORCEAU, lecture.taille + 1));
  for (let at = 0; ; ) {
    const read = lecture.read(at, tampon.length, tampon);
    if (read.length === 0) break;
    const bytes = Buffer.from(read.buffer, read.byteOffset, read.length);
    if (at === 0 && bytes.toString("latin1", 0, 5) === "%PDF-") texte = false;
    if (texte && bytes.includes(0)) texte = false;
    if (texte) {
      if (lignes === octets && bytes.includes(CR)) lignes = octets.copy();
      if (lignes !== octets) afterCr = addLines(lignes, bytes, afterCr);
    }
    octets.update(bytes);
    at += read.length;
  }
  if (!texte) return { sha256: octets.digest("hex"), lignes: null };
  const apart = lignes === octets ? null : lignes.digest("hex");
  const sha256 = octets.digest("hex");
  return { sha256, lignes: apart ?? sha256 };
}

/** Adds bytes with CRLF and lone CR made LF; `afterCr`: the bytes before ended with a CR. Answers the same of these. */
function addLines(hash: ReturnType<typeof createHash>, bytes: Buffer, afterCr: boolean): boolean {
  const lines = Buffer.allocUnsafe(bytes.length);
  let length = 0;
  let cr = afterCr;
  for (const byte of bytes) {
    if (byte === CR) lines[length++] = LF;
    else if (byte !== LF || !cr) lines[length++] = byte;
    cr = byte === CR;
  }
  hash.update(lines.subarray(0, length));
  return cr;
}
