import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { drawSigns, SIGNS } from "./signs-font.ts";
import { readCoverage } from "./woff2.ts";

const FOLDER = path.dirname(fileURLToPath(import.meta.resolve("@fontsource/inter/package.json")));
const WEIGHTS = [400, 600];

/**
 * Writes `src/generated/polices.ts`: the fonts that reports embed, each with the code points it draws.
 * A code point counts only where the font has its glyph and the declared range lets the browser use it.
 */
export function generateFonts(): void {
  const ranges = JSON.parse(readFileSync(`${FOLDER}/unicode.json`, "utf8")) as Record<string, string>;
  const inter = Object.entries(ranges).map(([subset, range]) => {
    const files = WEIGHTS.map((graisse) => ({
      graisse,
      octets: readFileSync(`${FOLDER}/files/inter-${subset}-${graisse}-normal.woff2`),
    }));
    const declared = parseRanges(range);
    const drawn = files.map(({ octets }) => new Set(readCoverage(octets)));
    const points = declared.filter((point) => drawn.every((set) => set.has(point)));
    return {
      famille: "Inter",
      sousEnsemble: subset,
      format: "woff2",
      plages: toRanges(points),
      graisses: files.map(({ graisse, octets }) => ({ graisse, base64: octets.toString("base64") })),
    };
  });
  const signs = {
    famille: "Quali Signes",
    sousEnsemble: "signes",
    format: "truetype",
    plages: toRanges(SIGNS.map((sign) => sign.point).sort((a, b) => a - b)),
    graisses: [{ graisse: 400, base64: drawSigns().toString("base64") }],
  };
  const fonts = JSON.stringify([...inter.reverse(), signs], null, 1);
  writeFileSync(
    "src/generated/polices.ts",
    `import type { Police } from "../show/templates/glyphs.ts";\nexport const POLICES: readonly Police[] = ${fonts};\n`,
  );
}

function parseRanges(text: string): number[] {
  return text.split(",").flatMap((part) => {
    const [first = "", last = first] = part.replace("U+", "").split("-");
    const start = Number.parseInt(first, 16);
    return Array.from({ length: Number.parseInt(last, 16) - start + 1 }, (_, i) => start + i);
  });
}

function toRanges(points: readonly number[]): [first: number, last: number][] {
  const ranges: [number, number][] = [];
  for (const point of points) {
    const open = ranges.at(-1);
    if (open && open[1] === point - 1) open[1] = point;
    else ranges.push([point, point]);
  }
  return ranges;
}
