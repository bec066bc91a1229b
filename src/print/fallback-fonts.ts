import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Police } from "../show/templates/glyphs.ts";

/**
 * The fonts for rarer characters that come with the program; a file is read when its font is used. A PDF must bring
 * all that it draws; a page leaves that to its reader.
 */
export function fallbackFonts(distribution: string): Police[] {
  const folder = path.join(distribution, "polices");
  const list = path.join(folder, "polices.json");
  if (!existsSync(list)) return [];
  const fonts = JSON.parse(readFileSync(list, "utf8")) as { fichier: string; plages: [number, number][] }[];
  // One drawing for every weight: a browser that emboldened it would not embed it as a font.
  return fonts.map(({ fichier, plages }) => ({
    famille: "Secours",
    sousEnsemble: fichier,
    plages,
    get graisses() {
      return [{ graisse: "400 600", base64: readFileSync(path.join(folder, fichier)).toString("base64") }];
    },
  }));
}
