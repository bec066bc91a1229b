import type { Lecture } from "../depot.ts";
import { CENTRAL, CENTRAL_SIZE, UTF8_NAMES } from "./layout.ts";
import { endOfFile } from "./local.ts";
import type { Repertoire } from "./locate.ts";
import { readSizes } from "./sizes.ts";
import { ArchiveError, type FichierZip } from "./types.ts";

/** What the directory says of a file; `fin` is where the bytes that serve it end. */
export interface EntreeDeRepertoire extends FichierZip {
  fin: number;
}

const MOST_ENTRIES = 1_000_000;
const LARGEST_DIRECTORY = 512 * 1024 * 1024;
const FILE_TYPE = 0o170000;
const LINK = 0o120000;
const UTF8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** The entries of the central directory, each held against its local header. Throws `ArchiveError`. */
export function readDirectory(
  lecture: Lecture,
  { position, taille, nombre }: Repertoire,
): { entries: EntreeDeRepertoire[]; dossiers: string[] } {
  if (nombre > MOST_ENTRIES || taille > LARGEST_DIRECTORY) throw new ArchiveError("trop-d-entrees");
  const bytes = Buffer.from(lecture.read(position, taille));
  if (bytes.length !== taille) throw new ArchiveError("coupee");
  const entries: EntreeDeRepertoire[] = [];
  const names = new Names();
  let at = 0;
  for (let rank = 0; rank < nombre; rank++) {
    const { entry, next } = readEntry(bytes, at);
    names.add(entry.nom);
    entries.push({ ...entry, ...endOfFile(lecture, entry) });
    at = next;
  }
  if (at !== taille) throw new ArchiveError("entete-contredit");
  return names.split(entries);
}

function readEntry(
  bytes: Buffer,
  at: number,
): { entry: Omit<FichierZip, "debut"> & { brut: Buffer }; next: number } {
  if (at + CENTRAL_SIZE > bytes.length || bytes.readUInt32LE(at) !== CENTRAL)
    throw new ArchiveError("entete-contredit");
  const nameEnd = at + CENTRAL_SIZE + bytes.readUInt16LE(at + 28);
  const extraEnd = nameEnd + bytes.readUInt16LE(at + 30);
  const next = extraEnd + bytes.readUInt16LE(at + 32);
  if (next > bytes.length) throw new ArchiveError("entete-contredit");
  const brut = bytes.subarray(at + CENTRAL_SIZE, nameEnd);
  const drapeaux = bytes.readUInt16LE(at + 8);
  const nom = nameOf(brut, drapeaux);
  if (bytes.readUInt16LE(at + 34) !== 0) throw new ArchiveError("plusieurs-disques", nom);
  const unix = bytes.readUInt16LE(at + 4) >> 8 === 3;
  if (unix && ((bytes.readUInt32LE(at + 38) >>> 16) & FILE_TYPE) === LINK)
    throw new ArchiveError("lien", nom);
  const sizes = readSizes(bytes.subarray(nameEnd, extraEnd), [
    bytes.readUInt32LE(at + 24),
    bytes.readUInt32LE(at + 20),
    bytes.readUInt32LE(at + 42),
  ]);
  if (!sizes) throw new ArchiveError("entete-contredit", nom);
  const [taille, tailleRangee, position] = sizes;
  const methode = bytes.readUInt16LE(at + 10);
  return {
    entry: { nom, brut, drapeaux, methode, crc: bytes.readUInt32LE(at + 16), taille, tailleRangee, position },
    next,
  };
}

function nameOf(brut: Buffer, drapeaux: number): string {
  const ascii = brut.every((byte) => byte < 0x80);
  let nom: string;
  try {
    nom = UTF8.decode(brut);
  } catch {
    throw new ArchiveError("nom-interdit", brut.toString("latin1"));
  }
  // Another encoding than UTF-8 would be a guess.
  if (!ascii && !(drapeaux & UTF8_NAMES)) throw new ArchiveError("nom-interdit", nom);
  if (!isSafe(nom)) throw new ArchiveError("nom-interdit", nom);
  return nom;
}

const DEEPEST = 200;

/** A way down from the archive's top, that every system reads alike. */
function isSafe(nom: string): boolean {
  const parts = (nom.endsWith("/") ? nom.slice(0, -1) : nom).split("/");
  if (parts.length > DEEPEST || /[\0\\]|^[A-Za-z]:/.test(nom)) return false;
  return parts.every((part) => part !== "" && part !== "." && part !== "..");
}

/** Names already seen: none twice, and none that is a file here and a folder there. */
class Names {
  readonly #files = new Set<string>();
  readonly #folders = new Set<string>();
  readonly #named = new Set<string>();

  add(nom: string): void {
    const folder = nom.endsWith("/");
    const bare = folder ? nom.slice(0, -1) : nom;
    if (this.#named.has(bare) || (!folder && this.#folders.has(bare)))
      throw new ArchiveError("nom-en-double", nom);
    this.#named.add(bare);
    const parts = bare.split("/");
    if (folder) this.#folders.add(bare);
    else this.#files.add(bare);
    for (let end = parts.length - 1; end > 0; end--) this.#folders.add(parts.slice(0, end).join("/"));
  }

  split(entries: EntreeDeRepertoire[]): { entries: EntreeDeRepertoire[]; dossiers: string[] } {
    const clash = [...this.#folders].find((folder) => this.#files.has(folder));
    if (clash !== undefined) throw new ArchiveError("nom-en-double", clash);
    const folders = entries.filter(({ nom }) => nom.endsWith("/"));
    const heavy = folders.find(({ taille }) => taille > 0);
    if (heavy) throw new ArchiveError("octets-caches", heavy.nom);
    return { entries, dossiers: folders.map(({ nom }) => nom.slice(0, -1)) };
  }
}
