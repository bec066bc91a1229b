import { SIGNS, type Sign } from "./signs.ts";

export { SIGNS };

const EM = 1000;
const ASCENT = 969;
const DESCENT = -242;

/** « Quali Signes »: a TrueType font of straight lines, glyph 0 empty, then one per sign (OpenType 1.9). */
export function drawSigns(): Buffer {
  const glyphs = [Buffer.alloc(0), ...SIGNS.map(glyph)];
  const offsets = [0, ...runningSums(glyphs.map((one) => one.length))];
  return assemble([
    ["OS/2", os2()],
    ["cmap", cmap()],
    ["glyf", Buffer.concat(glyphs)],
    ["head", headTable()],
    ["hhea", hhea()],
    ["hmtx", words([500, 0, ...SIGNS.flatMap((sign) => [sign.width, box(sign)[0]])])],
    ["loca", longs(offsets)],
    ["maxp", maxp()],
    ["name", nameTable()],
    ["post", Buffer.concat([longs([0x00030000, 0]), words([-100, 50]), longs([0, 0, 0, 0, 0])])],
  ]);
}

/** 16-bit big-endian numbers, negative ones in two's complement. */
function words(values: readonly number[]): Buffer {
  const buffer = Buffer.alloc(values.length * 2);
  for (const [i, value] of values.entries()) buffer.writeUInt16BE(value & 0xffff, i * 2);
  return buffer;
}

function longs(values: readonly number[]): Buffer {
  const buffer = Buffer.alloc(values.length * 4);
  for (const [i, value] of values.entries()) buffer.writeUInt32BE(value >>> 0, i * 4);
  return buffer;
}

function runningSums(values: readonly number[]): number[] {
  let total = 0;
  return values.map((value) => {
    total += value;
    return total;
  });
}

function box(sign: Sign): [left: number, bottom: number, right: number, top: number] {
  const points = sign.polygons.flat();
  if (points.length === 0) return [0, 0, 0, 0];
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

function glyph(sign: Sign): Buffer {
  if (sign.polygons.length === 0) return Buffer.alloc(0);
  const points = sign.polygons.flat();
  const ends = runningSums(sign.polygons.map((polygon) => polygon.length)).map((sum) => sum - 1);
  const deltas = (axis: 0 | 1) => points.map((p, i) => p[axis] - (points[i - 1]?.[axis] ?? 0));
  const bytes = Buffer.concat([
    words([sign.polygons.length, ...box(sign), ...ends, 0]),
    Buffer.alloc(points.length, 1),
    words(deltas(0)),
    words(deltas(1)),
  ]);
  return Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)]);
}

/** Format 4, one segment per sign: code to glyph by a delta. */
function cmap(): Buffer {
  const codes = [...SIGNS.map((sign) => sign.point), 0xffff];
  const count = codes.length;
  const log = Math.floor(Math.log2(count));
  const search = 2 * 2 ** log;
  const deltas = codes.map((code, i) => (code === 0xffff ? 1 : i + 1 - code));
  const lookup = [count * 2, search, log, count * 2 - search];
  const body = [...lookup, ...codes, 0, ...codes, ...deltas, ...codes.map(() => 0)];
  const format4 = words([4, body.length * 2 + 6, 0, ...body]);
  return Buffer.concat([words([0, 1, 3, 1]), longs([12]), format4]);
}

function headTable(): Buffer {
  return Buffer.concat([
    longs([0x00010000, 0x00010000, 0, 0x5f0f3cf5]),
    words([0x000b, EM]),
    longs([0, 0, 0, 0]),
    words([0, DESCENT, EM + 100, ASCENT, 0, 8, 2, 1, 0]),
  ]);
}

function hhea(): Buffer {
  const count = SIGNS.length + 1;
  return Buffer.concat([
    longs([0x00010000]),
    words([ASCENT, DESCENT, 0, 1100, 0, 0, EM, 1, 0, 0, 0, 0, 0, 0, 0, count]),
  ]);
}

function maxp(): Buffer {
  const points = Math.max(...SIGNS.map((sign) => sign.polygons.flat().length));
  const contours = Math.max(...SIGNS.map((sign) => sign.polygons.length));
  const rest = [SIGNS.length + 1, points, contours, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0];
  return Buffer.concat([longs([0x00010000]), words(rest)]);
}

function os2(): Buffer {
  const [first, last] = [SIGNS[0]?.point ?? 0, SIGNS.at(-1)?.point ?? 0];
  return Buffer.concat([
    words([4, 700, 400, 5, 0, 650, 600, 0, 75, 650, 600, 0, 350, 50, 300, 0]),
    Buffer.alloc(10),
    longs([0, 0, 0, 0]),
    Buffer.from("QUAL"),
    words([0x40, first, last, ASCENT, DESCENT, 0, ASCENT, -DESCENT]),
    longs([1, 0]),
    words([546, 727, 0, 32, 1]),
  ]);
}

function nameTable(): Buffer {
  const names: [number, string][] = [
    [1, "Quali Signes"],
    [2, "Regular"],
    [3, "Quali Signes 1"],
    [4, "Quali Signes"],
    [5, "Version 1.000"],
    [6, "QualiSignes"],
  ];
  const texts = names.map(([, text]) => Buffer.from(text, "utf16le").swap16());
  const starts = texts.map((_, i) => texts.slice(0, i).reduce((sum, text) => sum + text.length, 0));
  const records = names.flatMap(([id], i) => [3, 1, 0x409, id, texts[i]?.length ?? 0, starts[i] ?? 0]);
  return Buffer.concat([words([0, names.length, 6 + names.length * 12, ...records]), ...texts]);
}

function assemble(tables: readonly [tag: string, data: Buffer][]): Buffer {
  const log = Math.floor(Math.log2(tables.length));
  const search = 16 * 2 ** log;
  const padded = tables.map(([, data]) => Buffer.concat([data, Buffer.alloc((4 - (data.length % 4)) % 4)]));
  let offset = 12 + tables.length * 16;
  const records = tables.map(([tag, data], i) => {
    const record = Buffer.concat([Buffer.from(tag), longs([sum(padded[i]), offset, data.length])]);
    offset += padded[i]?.length ?? 0;
    return record;
  });
  const lookup = words([tables.length, search, log, tables.length * 16 - search]);
  const font = Buffer.concat([longs([0x00010000]), lookup, ...records, ...padded]);
  const head = tables.findIndex(([tag]) => tag === "head");
  font.writeUInt32BE((0xb1b0afba - sum(font)) >>> 0, font.readUInt32BE(12 + head * 16 + 8) + 8);
  return font;
}

function sum(buffer: Buffer | undefined): number {
  let total = 0;
  for (let i = 0; buffer && i + 4 <= buffer.length; i += 4) total = (total + buffer.readUInt32BE(i)) >>> 0;
  return total;
}
