import { FULL_32, ZIP64_EXTRA } from "./layout.ts";

type Sizes = [taille: number, rangee: number, position: number];

/** A size of all ones stands in the zip64 field, in this order. */
export function readSizes(extra: Buffer, plain: Sizes): Sizes | undefined {
  if (!plain.includes(FULL_32)) return plain;
  let field = fieldOf(extra, ZIP64_EXTRA);
  const values: number[] = [];
  for (const value of plain) {
    if (value !== FULL_32) values.push(value);
    else if (field && field.length >= 8) {
      values.push(Number(field.readBigUInt64LE(0)));
      field = field.subarray(8);
    } else return undefined;
  }
  return values as Sizes;
}

function fieldOf(extra: Buffer, id: number): Buffer | undefined {
  for (let at = 0; at + 4 <= extra.length; ) {
    const end = at + 4 + extra.readUInt16LE(at + 2);
    if (end > extra.length) return undefined;
    if (extra.readUInt16LE(at) === id) return extra.subarray(at + 4, end);
    at = end;
  }
  return undefined;
}
