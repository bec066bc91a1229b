import type { Lecture } from "../depot.ts";
import { DESCRIPTOR, LOCAL, LOCAL_SIZE, SIZES_BEHIND } from "./layout.ts";
import { readSizes } from "./sizes.ts";
import { ArchiveError, type FichierZip } from "./types.ts";

type Annonce = Omit<FichierZip, "debut"> & { brut: Buffer };

/**
 * Where the bytes of a file begin, and where all that serves it ends. Throws `ArchiveError` where its local header does
 * not say what the directory says.
 */
export function endOfFile(lecture: Lecture, annonce: Annonce): { debut: number; fin: number } {
  const header = Buffer.from(lecture.read(annonce.position, LOCAL_SIZE));
  if (header.length < LOCAL_SIZE || header.readUInt32LE(0) !== LOCAL)
    throw new ArchiveError("entete-contredit", annonce.nom);
  const nameLength = header.readUInt16LE(26);
  const extraLength = header.readUInt16LE(28);
  const rest = Buffer.from(lecture.read(annonce.position + LOCAL_SIZE, nameLength + extraLength));
  const behind = (annonce.drapeaux & SIZES_BEHIND) !== 0;
  const same =
    rest.length === nameLength + extraLength &&
    rest.subarray(0, nameLength).equals(annonce.brut) &&
    header.readUInt16LE(6) === annonce.drapeaux &&
    header.readUInt16LE(8) === annonce.methode &&
    saysTheSame(header, rest.subarray(nameLength), annonce, behind);
  if (!same) throw new ArchiveError("entete-contredit", annonce.nom);
  const debut = annonce.position + LOCAL_SIZE + rest.length;
  const fin = debut + annonce.tailleRangee;
  if (fin > lecture.taille) throw new ArchiveError("coupee", annonce.nom);
  return { debut, fin: behind ? endOfDescriptor(lecture, fin, annonce) : fin };
}

/** With sizes behind the file, the header may leave them at zero. */
function saysTheSame(header: Buffer, extra: Buffer, annonce: Annonce, behind: boolean): boolean {
  const crc = header.readUInt32LE(14);
  const sizes = readSizes(extra, [header.readUInt32LE(22), header.readUInt32LE(18), 0]);
  if (!sizes) return false;
  const [taille, rangee] = sizes;
  const told = crc === annonce.crc && taille === annonce.taille && rangee === annonce.tailleRangee;
  return told || (behind && crc === 0 && taille === 0 && rangee === 0);
}

/** A descriptor has a signature or none, sizes of four or of eight bytes. */
function endOfDescriptor(lecture: Lecture, fin: number, { nom, crc, taille, tailleRangee }: Annonce): number {
  const bytes = Buffer.from(lecture.read(fin, 24));
  for (const signed of [4, 0]) {
    if (signed && (bytes.length < 4 || bytes.readUInt32LE(0) !== DESCRIPTOR)) continue;
    if (bytes.length < signed + 4 || bytes.readUInt32LE(signed) !== crc) continue;
    const short = bytes.length >= signed + 12 && bytes.readUInt32LE(signed + 4) === tailleRangee;
    if (short && bytes.readUInt32LE(signed + 8) === taille) return fin + signed + 12;
    const long = bytes.length >= signed + 20 && Number(bytes.readBigUInt64LE(signed + 4)) === tailleRangee;
    if (long && Number(bytes.readBigUInt64LE(signed + 12)) === taille) return fin + signed + 20;
  }
  throw new ArchiveError("entete-contredit", nom);
}
