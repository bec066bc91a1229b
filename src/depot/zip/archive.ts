import type { Lecture } from "../depot.ts";
import { type EntreeDeRepertoire, readDirectory } from "./directory.ts";
import { centralHeader, DEFLATED, ENCRYPTED, endOfArchive, localHeader, STORED } from "./layout.ts";
import { locate } from "./locate.ts";
import { ArchiveError, type FichierZip } from "./types.ts";

export interface Archive {
  fichiers: FichierZip[];
  /** Folders that the archive names, without their last `/`. */
  dossiers: string[];
  /** Every byte but those of the files is the one that quali would write. */
  canonique: boolean;
}

/** Past this a small archive that claims to hold so much is taken for a bomb. */
const LARGE = 2 ** 30;
const USUAL_RATIO = 200;

/**
 * The files of a zip archive, none of them read yet. Throws `ArchiveError` where the archive is cut, where its directory
 * and its files disagree, where a name leaves the folder, where bytes serve twice or nothing.
 */
export function readArchive(lecture: Lecture): Archive {
  const end = locate(lecture);
  const { entries, dossiers } = readDirectory(lecture, end);
  for (const entry of entries) refuseStrange(entry);
  checkRoom(entries, end.position);
  const fichiers = entries.filter(({ nom }) => !nom.endsWith("/"));
  checkBomb(fichiers, lecture.taille);
  return { fichiers, dossiers, canonique: isCanonical(lecture, fichiers, dossiers, end.position) };
}

function refuseStrange(fichier: FichierZip): void {
  if (fichier.drapeaux & ENCRYPTED) throw new ArchiveError("chiffree", fichier.nom);
  if (fichier.methode !== STORED && fichier.methode !== DEFLATED)
    throw new ArchiveError("compression-inconnue", fichier.nom);
  if (fichier.methode === STORED && fichier.taille !== fichier.tailleRangee)
    throw new ArchiveError("entete-contredit", fichier.nom);
}

/** From the first byte to the directory, each byte belongs to one file. */
function checkRoom(entries: readonly EntreeDeRepertoire[], directory: number): void {
  const places = entries.toSorted((a, b) => a.position - b.position);
  let free = 0;
  for (const { nom, position, fin } of places) {
    if (position < free) throw new ArchiveError("chevauchement", nom);
    if (position > free) throw new ArchiveError("octets-caches", nom);
    free = fin;
  }
  if (free > directory) throw new ArchiveError("chevauchement", places.at(-1)?.nom);
  if (free < directory) throw new ArchiveError("octets-caches");
}

function checkBomb(fichiers: readonly FichierZip[], taille: number): void {
  const total = fichiers.reduce((sum, fichier) => sum + fichier.taille, 0);
  if (total > LARGE && total > taille * USUAL_RATIO) throw new ArchiveError("bombe");
}

function isCanonical(
  lecture: Lecture,
  fichiers: readonly FichierZip[],
  dossiers: readonly string[],
  directory: number,
): boolean {
  if (dossiers.length > 0 || fichiers.some(({ methode }) => methode !== STORED)) return false;
  const same = (bytes: Buffer, at: number) => bytes.equals(lecture.read(at, bytes.length));
  let at = directory;
  for (const fichier of fichiers) {
    if (!same(localHeader(fichier), fichier.position)) return false;
    const central = centralHeader(fichier);
    if (!same(central, at)) return false;
    at += central.length;
  }
  const end = endOfArchive(fichiers.length, directory, at - directory);
  return same(end, at) && at + end.length === lecture.taille;
}
