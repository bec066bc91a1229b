import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { convert } from "fontverter";
import { Blob, Face } from "harfbuzzjs";
import subsetFont from "subset-font";

const INTER = "node_modules/inter-ui/web";
const WEIGHTS = [
  { graisse: 400, fichier: "Inter-Regular.woff2" },
  { graisse: 600, fichier: "Inter-SemiBold.woff2" },
];
/** What nearly every French text is made of, so that most reports embed one small subset. */
const EVERYDAY =
  "U+20-7E,U+A0-FF,U+152-153,U+178,U+2010-2014,U+2018-201E,U+2020-2022,U+2026,U+202F,U+2030,U+2039-203A,U+2080-2089," +
  "U+20AC,U+2116,U+2122,U+2190-2193,U+2212,U+2260,U+2264-2265,U+25B2,U+25B6,U+25BC,U+2713,U+2717";
/** Kept: kerning, marks, figures of one width. Dropped: what would draw « -> » or « 12x30 » as other characters. */
const FEATURES = ["ccmp", "kern", "locl", "mark", "mkmk", "tnum"];

/** For characters that Inter has not: SIL Open Font License 1.1 each, in the order in which they are tried. */
export const FALLBACKS: readonly string[] = [
  "noto-sans",
  "noto-sans-symbols-2",
  "noto-sans-symbols",
  "noto-sans-math",
  "noto-emoji",
  "noto-sans-arabic",
  "noto-sans-hebrew",
  "noto-sans-sc",
].map((name) => `@fontsource/${name}`);

/**
 * Writes `src/generated/polices.ts`: the fonts that reports embed, each with the code points that it draws;
 * `dist/polices/`: those that a PDF embeds for rarer characters, with their list; and `src/generated/plages.ts`: all
 * that one or the other draws.
 */
export async function generateFonts(): Promise<void> {
  const polices = await inter();
  writeFileSync(
    "src/generated/polices.ts",
    `import type { Police } from "../show/templates/glyphs.ts";\nexport const POLICES: readonly Police[] = ${JSON.stringify(polices, null, 1)};\n`,
  );
  const secours = await fallbacks();
  const all = [...polices, ...secours].flatMap(({ plages }) => plages);
  writeFileSync("src/generated/plages.ts", `export const PLAGES =\n  "${pack(all)}";\n`);
}

/** Ranges as few letters: from the end of the last to the next, and its length less one, in base 36. */
function pack(all: readonly (readonly [number, number])[]): string {
  const sorted = [...all].sort(([a], [b]) => a - b);
  const merged: [number, number][] = [];
  for (const [first, last] of sorted) {
    const open = merged.at(-1);
    if (open && first <= open[1] + 1) open[1] = Math.max(open[1], last);
    else merged.push([first, last]);
  }
  return merged
    .map(
      ([first, last], i) =>
        `${(first - (merged[i - 1]?.[1] ?? 0)).toString(36)}.${(last - first).toString(36)}`,
    )
    .join(" ");
}

async function inter() {
  const files = WEIGHTS.map(({ graisse, fichier }) => ({
    graisse,
    octets: readFileSync(`${INTER}/${fichier}`),
  }));
  const drawn = await inTurn(files, ({ octets }) => ownGlyphs(octets));
  const all = (drawn[0] ?? []).filter((point) => drawn.every((points) => points.includes(point)));
  const everyday = new Set(parseRanges(EVERYDAY));
  const subsets = {
    courant: all.filter((point) => everyday.has(point)),
    etendu: all.filter((point) => !everyday.has(point)),
  };
  return inTurn(Object.entries(subsets), async ([sousEnsemble, points]) => ({
    famille: "Inter",
    sousEnsemble,
    plages: toRanges(points),
    graisses: await inTurn(files, (file) => subsetOf(file, points)),
  }));
}

async function subsetOf(file: { graisse: number; octets: Buffer }, points: readonly number[]) {
  const text = String.fromCodePoint(...points);
  const subset = await subsetFont(file.octets, text, { targetFormat: "woff2", keepFeatures: FEATURES });
  return { graisse: file.graisse, base64: subset.toString("base64") };
}

async function fallbacks() {
  mkdirSync("dist/polices", { recursive: true });
  const list = await inTurn(FALLBACKS, fallback);
  writeFileSync("dist/polices/polices.json", JSON.stringify(list.flat()));
  return list.flat();
}

async function fallback(name: string) {
  const folder = `node_modules/${name}`;
  const short = name.slice(name.indexOf("/") + 1);
  const ranges = JSON.parse(readFileSync(`${folder}/unicode.json`, "utf8")) as Record<string, string>;
  return inTurn(Object.entries(ranges), async ([subset, range]) => {
    const fichier = `${short}-${subset.replace(/[[\]]/g, "")}-400-normal.woff2`;
    const drawn = new Set(await codePoints(readFileSync(`${folder}/files/${fichier}`)));
    copyFileSync(`${folder}/files/${fichier}`, `dist/polices/${fichier}`);
    return { fichier, plages: toRanges(parseRanges(range).filter((point) => drawn.has(point))) };
  });
}

/** One after the other: the library that unpacks woff2 has one memory for all. */
async function inTurn<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  for (const item of items) results.push(await work(item));
  return results;
}

/**
 * The code points that have a glyph. Where an apostrophe and U+02BC share one, a PDF would give back the wrong
 * character: only the first stays.
 */
async function ownGlyphs(woff2: Buffer): Promise<number[]> {
  return (await codePoints(woff2)).filter((point) => !isPrivate(point) && !SHARED.includes(point));
}

const SHARED = [0x2bc, 0x2ee];

const isPrivate = (point: number) => (point >= 0xe000 && point <= 0xf8ff) || point >= 0xf0000;

async function codePoints(woff2: Buffer): Promise<number[]> {
  const face = new Face(new Blob(await convert(woff2, "truetype")), 0);
  return Array.from(face.collectUnicodes());
}

function parseRanges(text: string): number[] {
  return text.split(",").flatMap((part) => {
    const [first = "", last = first] = part.replace(/^U\+/i, "").split("-");
    const start = Number.parseInt(first, 16);
    return Array.from({ length: Number.parseInt(last, 16) - start + 1 }, (_, i) => start + i);
  });
}

function toRanges(points: readonly number[]): [first: number, last: number][] {
  const ranges: [number, number][] = [];
  for (const point of [...points].sort((a, b) => a - b)) {
    const open = ranges.at(-1);
    if (open && open[1] === point - 1) open[1] = point;
    else ranges.push([point, point]);
  }
  return ranges;
}
