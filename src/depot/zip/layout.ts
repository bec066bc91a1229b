// The layout of a zip archive (APPNOTE 6.3.10), as far as quali writes and reads it: little-endian, zip64 where needed.

export const LOCAL = 0x04034b50;
export const CENTRAL = 0x02014b50;
export const END = 0x06054b50;
export const END_64 = 0x06064b50;
export const LOCATOR_64 = 0x07064b50;
export const DESCRIPTOR = 0x08074b50;

export const LOCAL_SIZE = 30;
export const CENTRAL_SIZE = 46;
export const END_SIZE = 22;
export const END_64_SIZE = 56;
export const LOCATOR_64_SIZE = 20;

export const FULL_16 = 0xffff;
export const FULL_32 = 0xffffffff;
export const ZIP64_EXTRA = 0x0001;

export const STORED = 0;
export const DEFLATED = 8;

/** Bits of the general flags. */
export const ENCRYPTED = 0x0001;
export const SIZES_BEHIND = 0x0008;
export const UTF8_NAMES = 0x0800;

/** A stored file of an archive that quali writes. */
export interface FichierRange {
  /** `/` between names. */
  nom: string;
  taille: number;
  crc: number;
  /** Where its local header begins. */
  position: number;
}

const PLAIN = 20;
const ZIP64 = 45;
/** By a Unix, so that the rights of files hold. */
const MADE_BY = 3 << 8;
/** The first day that the format knows: an archive has no date of its own. */
const FIRST_DAY = (1 << 5) | 1;
const REGULAR_FILE = 0o100644 * 2 ** 16;

export function localHeader({ nom, taille, crc }: FichierRange): Buffer {
  const name = Buffer.from(nom);
  const large = taille >= FULL_32;
  const header = Buffer.alloc(LOCAL_SIZE);
  header.writeUInt32LE(LOCAL, 0);
  header.writeUInt16LE(large ? ZIP64 : PLAIN, 4);
  writeCommon(header, 6, crc, taille, large, name.length);
  const extra = large ? zip64Extra([taille, taille]) : Buffer.alloc(0);
  header.writeUInt16LE(extra.length, 28);
  return Buffer.concat([header, name, extra]);
}

export function centralHeader({ nom, taille, crc, position }: FichierRange): Buffer {
  const name = Buffer.from(nom);
  const large = taille >= FULL_32;
  const far = position >= FULL_32;
  const header = Buffer.alloc(CENTRAL_SIZE);
  header.writeUInt32LE(CENTRAL, 0);
  const version = large || far ? ZIP64 : PLAIN;
  header.writeUInt16LE(MADE_BY | version, 4);
  header.writeUInt16LE(version, 6);
  writeCommon(header, 8, crc, taille, large, name.length);
  const extra = zip64Extra([...(large ? [taille, taille] : []), ...(far ? [position] : [])]);
  header.writeUInt16LE(extra.length, 30);
  header.writeUInt32LE(REGULAR_FILE, 38);
  header.writeUInt32LE(far ? FULL_32 : position, 42);
  return Buffer.concat([header, name, extra]);
}

/** What closes the archive: `position` and `taille` of the central directory, `nombre` of its files. */
export function endOfArchive(nombre: number, position: number, taille: number): Buffer {
  const large = nombre >= FULL_16 || position >= FULL_32 || taille >= FULL_32;
  const end = Buffer.alloc(END_SIZE);
  end.writeUInt32LE(END, 0);
  end.writeUInt16LE(Math.min(nombre, FULL_16), 8);
  end.writeUInt16LE(Math.min(nombre, FULL_16), 10);
  end.writeUInt32LE(Math.min(taille, FULL_32), 12);
  end.writeUInt32LE(Math.min(position, FULL_32), 16);
  return large ? Buffer.concat([endOfArchive64(nombre, position, taille), end]) : end;
}

function endOfArchive64(nombre: number, position: number, taille: number): Buffer {
  const end = Buffer.alloc(END_64_SIZE);
  end.writeUInt32LE(END_64, 0);
  end.writeBigUInt64LE(BigInt(END_64_SIZE - 12), 4);
  end.writeUInt16LE(MADE_BY | ZIP64, 12);
  end.writeUInt16LE(ZIP64, 14);
  end.writeBigUInt64LE(BigInt(nombre), 24);
  end.writeBigUInt64LE(BigInt(nombre), 32);
  end.writeBigUInt64LE(BigInt(taille), 40);
  end.writeBigUInt64LE(BigInt(position), 48);
  const locator = Buffer.alloc(LOCATOR_64_SIZE);
  locator.writeUInt32LE(LOCATOR_64, 0);
  locator.writeBigUInt64LE(BigInt(position + taille), 8);
  locator.writeUInt32LE(1, 16);
  return Buffer.concat([end, locator]);
}

/** What local and central headers have in common, from their flags on. */
function writeCommon(
  header: Buffer,
  at: number,
  crc: number,
  taille: number,
  large: boolean,
  nameLength: number,
): void {
  header.writeUInt16LE(UTF8_NAMES, at);
  header.writeUInt16LE(STORED, at + 2);
  header.writeUInt16LE(0, at + 4);
  header.writeUInt16LE(FIRST_DAY, at + 6);
  header.writeUInt32LE(crc, at + 8);
  header.writeUInt32LE(large ? FULL_32 : taille, at + 12);
  header.writeUInt32LE(large ? FULL_32 : taille, at + 16);
  header.writeUInt16LE(nameLength, at + 20);
}

function zip64Extra(values: readonly number[]): Buffer {
  if (values.length === 0) return Buffer.alloc(0);
  const extra = Buffer.alloc(4 + 8 * values.length);
  extra.writeUInt16LE(ZIP64_EXTRA, 0);
  extra.writeUInt16LE(8 * values.length, 2);
  values.forEach((value, rank) => {
    extra.writeBigUInt64LE(BigInt(value), 4 + 8 * rank);
  });
  return extra;
}
