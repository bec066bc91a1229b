import type { Lecture } from "../depot.ts";
import {
  END,
  END_64,
  END_64_SIZE,
  END_SIZE,
  FULL_16,
  FULL_32,
  LOCATOR_64,
  LOCATOR_64_SIZE,
} from "./layout.ts";
import { ArchiveError } from "./types.ts";

/** Where the central directory stands. */
export interface Repertoire {
  position: number;
  taille: number;
  nombre: number;
}

const LONGEST_COMMENT = 0xffff;

/** Finds the central directory from what closes the archive. Throws `ArchiveError`. */
export function locate(lecture: Lecture): Repertoire {
  const { bytes, at } = findEnd(lecture);
  const oneDisk = bytes.readUInt16LE(4) === 0 && bytes.readUInt16LE(6) === 0;
  const nombre = bytes.readUInt16LE(10);
  if (!oneDisk || bytes.readUInt16LE(8) !== nombre) throw new ArchiveError("plusieurs-disques");
  const plain = { nombre, taille: bytes.readUInt32LE(12), position: bytes.readUInt32LE(16) };
  const large = plain.nombre === FULL_16 || plain.taille === FULL_32 || plain.position === FULL_32;
  const found = (large ? locate64(lecture, at) : undefined) ?? { ...plain, fin: at };
  if (found.position + found.taille !== found.fin) throw new ArchiveError("entete-contredit");
  return { position: found.position, taille: found.taille, nombre: found.nombre };
}

/** The record that ends with the archive's last byte, its comment included. */
function findEnd(lecture: Lecture): { bytes: Buffer; at: number } {
  const from = Math.max(0, lecture.taille - END_SIZE - LONGEST_COMMENT);
  const tail = Buffer.from(lecture.read(from, lecture.taille - from));
  for (let at = tail.length - END_SIZE; at >= 0; at--) {
    if (tail.readUInt32LE(at) !== END) continue;
    if (at + END_SIZE + tail.readUInt16LE(at + 20) === tail.length)
      return { bytes: tail.subarray(at), at: from + at };
  }
  const starts = Buffer.from(lecture.read(0, 2)).toString("latin1") === "PK";
  throw new ArchiveError(starts ? "coupee" : "pas-une-archive");
}

function locate64(lecture: Lecture, end: number): (Repertoire & { fin: number }) | undefined {
  const locatorAt = end - LOCATOR_64_SIZE;
  if (locatorAt < 0) return undefined;
  const locator = Buffer.from(lecture.read(locatorAt, LOCATOR_64_SIZE));
  if (locator.readUInt32LE(0) !== LOCATOR_64) return undefined;
  const at = Number(locator.readBigUInt64LE(8));
  if (locator.readUInt32LE(4) !== 0 || locator.readUInt32LE(16) !== 1)
    throw new ArchiveError("plusieurs-disques");
  if (at + END_64_SIZE > locatorAt) throw new ArchiveError("entete-contredit");
  const record = Buffer.from(lecture.read(at, END_64_SIZE));
  const length = Number(record.readBigUInt64LE(4)) + 12;
  if (record.readUInt32LE(0) !== END_64 || at + length !== locatorAt)
    throw new ArchiveError("entete-contredit");
  const nombre = Number(record.readBigUInt64LE(32));
  if (Number(record.readBigUInt64LE(24)) !== nombre) throw new ArchiveError("plusieurs-disques");
  return {
    nombre,
    taille: Number(record.readBigUInt64LE(40)),
    position: Number(record.readBigUInt64LE(48)),
    fin: at,
  };
}
