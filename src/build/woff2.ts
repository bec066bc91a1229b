import { brotliDecompressSync } from "node:zlib";

/** Code points that a WOFF2 font draws: its `cmap`, formats 4 and 12 (W3C WOFF2, OpenType). */
export function readCoverage(woff2: Buffer): number[] {
  const cmap = readTable(woff2, "cmap");
  const points = new Set<number>();
  for (let i = 0; i < cmap.readUInt16BE(2); i++) {
    const subtable = cmap.subarray(cmap.readUInt32BE(4 + i * 8 + 4));
    const format = subtable.readUInt16BE(0);
    if (format === 4) addFormat4(subtable, points);
    if (format === 12) addFormat12(subtable, points);
  }
  return [...points].sort((a, b) => a - b);
}

const KNOWN_CMAP = 0;
const KNOWN_GLYF = 10;
const KNOWN_LOCA = 11;
const OTHER_TAG = 63;
const HEADER = 48;

/** A table of the font; only for tables that WOFF2 does not transform. */
function readTable(woff2: Buffer, wanted: "cmap"): Buffer {
  let at = HEADER;
  const base128 = () => {
    let value = 0;
    for (;;) {
      const byte = woff2.readUInt8(at++);
      value = value * 128 + (byte & 0x7f);
      if (byte < 0x80) return value;
    }
  };
  let offset = 0;
  let found: [start: number, end: number] | null = null;
  for (let i = 0; i < woff2.readUInt16BE(12); i++) {
    const flags = woff2.readUInt8(at++);
    const known = flags & 0x3f;
    if (known === OTHER_TAG) at += 4;
    const original = base128();
    const version = flags >> 6;
    const transformed = known === KNOWN_GLYF || known === KNOWN_LOCA ? version !== 3 : version !== 0;
    const length = transformed ? base128() : original;
    if (known === KNOWN_CMAP) found = [offset, offset + length];
    offset += length;
  }
  if (!found) throw new Error(`no ${wanted} in the font`);
  return brotliDecompressSync(woff2.subarray(at, at + woff2.readUInt32BE(20))).subarray(...found);
}

function addFormat4(table: Buffer, points: Set<number>): void {
  const segments = table.readUInt16BE(6) / 2;
  const [ends, starts] = [14, 16 + segments * 2];
  const [deltas, offsets] = [starts + segments * 2, starts + segments * 4];
  for (let s = 0; s < segments; s++) {
    const range = table.readUInt16BE(offsets + s * 2);
    for (let code = table.readUInt16BE(starts + s * 2); code <= table.readUInt16BE(ends + s * 2); code++) {
      const first = code - table.readUInt16BE(starts + s * 2);
      const raw = range === 0 ? code : table.readUInt16BE(offsets + s * 2 + range + first * 2);
      const glyph = range !== 0 && raw === 0 ? 0 : (raw + table.readInt16BE(deltas + s * 2)) & 0xffff;
      if (glyph !== 0 && code !== 0xffff) points.add(code);
    }
  }
}

function addFormat12(table: Buffer, points: Set<number>): void {
  for (let g = 0; g < table.readUInt32BE(12); g++) {
    const at = 16 + g * 12;
    for (let code = table.readUInt32BE(at); code <= table.readUInt32BE(at + 4); code++) points.add(code);
  }
}
