import { expect } from "vitest";
import { GABARIT_DE_FICHE, GABARIT_DE_STRUCTURE } from "../../src/load/structure/gabarits.ts";
import { checkShape, type Gabarit } from "../../src/load/validate/shape.ts";
import { parse, told } from "./yaml.ts";

/** « 2:11 valeur-incorrecte … | what to do » for each finding on the shape of a text, plain spaces. */
export function findingsOf(texte: string, gabarit: Gabarit = GABARIT_DE_FICHE): string[] {
  const { document } = parse(texte);
  if (!document) throw new Error("unreadable");
  const constats = checkShape(document, gabarit);
  const lines = told(constats);
  return constats.map(({ aide }, rang) => `${lines[rang]} | ${aide}`.replaceAll("\u00a0", " "));
}

/** The same of a piece of evidence: the places are those in its fiche. */
export const findingsOfPiece = (lines: string) => findingsOf(`version: 1\npreuves:\n  - ${lines}\n`);

/** The same of what follows the three first lines of a `quali.yaml`. */
export function findingsOfQuali(lines: string): string[] {
  const head = "version: 1\nstructure: { id: x, nom: X, type: prefecture }\nreferentiel: a@1\n";
  return findingsOf(`${head}${lines}\n`, GABARIT_DE_STRUCTURE);
}

/** What each finding says after its place and its rule. */
export const saidOf = (lines: readonly string[]) =>
  lines.map((line) => line.replace(/^\d+:\d+ [a-z-]+ /, ""));

/** What each finding advises. */
export const adviceOf = (lines: readonly string[]) => lines.map((line) => line.replace(/^.* \| /s, ""));

/** The one finding is as `line` says, and gone once its advice is followed. */
export function expectMended(
  find: (texte: string) => string[],
  faulty: string,
  line: string,
  mended: string,
) {
  expect(find(faulty)).toEqual([line]);
  expect(find(mended)).toEqual([]);
}
