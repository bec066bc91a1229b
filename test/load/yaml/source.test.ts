import fc from "fast-check";
import type { Schema } from "js-yaml";
import { CORE_SCHEMA, dump, FAILSAFE_SCHEMA, load, realMapTag } from "js-yaml";
import { expect, test } from "vitest";
import type { Pointeur } from "../../../src/domain/source.ts";
import { isInside, parse, placeOf } from "../../support/yaml.ts";

const TEXT = `version: 1
preuves:
  - { fichier: "é😀.pdf", date: 1.10 }
  -
    titre: |
      Plusieurs
      lignes
    date:
`;

/** What is underlined. */
function underlined(texte: string, pointeur: Pointeur, sur?: "cle" | "valeur"): string {
  const place = parse(texte).document?.source.locate(pointeur, sur);
  if (!place) return "";
  const line = texte.split(/\r\n|\r|\n/)[place.ligne - 1] ?? "";
  return `${place.ligne}: ${line.slice(place.colonne - 1, place.colonne - 1 + place.longueur)}`;
}

test.each<[Pointeur, "cle" | "valeur" | undefined, string]>([
  [[], undefined, "1: version: 1"],
  [["version"], undefined, "1: 1"],
  [["version"], "cle", "1: version"],
  [["preuves"], "cle", "2: preuves"],
  [["preuves", 0, "fichier"], undefined, '3: "é😀.pdf"'],
  [["preuves", 0, "date"], undefined, "3: 1.10"],
  [["preuves", 1, "titre"], undefined, "6: Plusieurs"],
  [["preuves", 1, "date"], undefined, "8: date"],
  [["preuves", 1, "absente"], undefined, "5: titre: |"],
  [["absente", 3], "cle", "1: version: 1"],
])("%j (%s) is at %s", (pointeur, sur, expected) => {
  expect(underlined(TEXT, pointeur, sur)).toBe(expected);
});

test("a bare scalar is given as written", () => {
  const source = parse(TEXT).document?.source;
  expect(source?.brut(["preuves", 0, "date"])).toBe("1.10");
  expect(source?.brut(["preuves", 0, "fichier"])).toBeUndefined();
  expect(source?.brut(["preuves", 0, "absente"])).toBeUndefined();
});

const pieces = fc.stringMatching(
  /^([a-c"'#:,\-?![\]{}|>&*%@é😀\ufeff \t\r\n\\_~.0-9]|__proto__|: |\n {2}|- |\n){0,40}$/u,
);

test("no text throws, each finding lies inside, and the value is the parser’s own", () => {
  fc.assert(
    fc.property(pieces, (texte) => {
      const { document, constats } = parse(texte);
      expect(document === null && constats.length === 0).toBe(false);
      for (const constat of constats) {
        const place = placeOf(constat);
        if (place) expect(isInside(texte.replace(/^\ufeff/, ""), place)).toBe(true);
      }
      if (document && constats.length === 0 && !texte.includes("\ufeff")) {
        expect(keys(document.valeur)).toEqual(keys(oracle(texte, FAILSAFE_SCHEMA)));
        const core = leaves(oracle(texte, CORE_SCHEMA));
        // The core schema makes one key of `~` and the empty key, of `1` and `0x1`: ours stay text.
        const merged = core.length < leaves(oracle(texte, FAILSAFE_SCHEMA)).length;
        if (!merged) expect(leaves(document.valeur)).toEqual(core);
      }
    }),
    { numRuns: 3000 },
  );
});

test("every node of a written value is found inside the text", () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 5 }), fc.constantFrom("\n", "\r\n", "\r"), (value, eol) => {
      const texte = dump(value).replaceAll("\n", eol);
      const { document } = parse(texte);
      for (const pointeur of pointers(value)) {
        for (const sur of ["cle", "valeur"] as const) {
          const place = document?.source.locate(pointeur, sur);
          expect(place && isInside(texte, place)).toBe(true);
        }
      }
    }),
    { numRuns: 300 },
  );
});

function* pointers(value: unknown, way: (string | number)[] = []): Generator<Pointeur> {
  yield way;
  if (typeof value !== "object" || value === null) return;
  for (const [key, below] of Object.entries(value)) {
    yield* pointers(below, [...way, Array.isArray(value) ? Number(key) : key]);
  }
}

function oracle(texte: string, schema: Schema): unknown {
  return load(texte, { schema: schema.withTags(realMapTag), json: true });
}

type Pairs = [string, unknown][];

function pairsOf(value: object): Pairs {
  const entries: [unknown, unknown][] = value instanceof Map ? [...value] : Object.entries(value);
  return entries.map(([key, below]): [string, unknown] => [String(key), below]);
}

/** Keys and lists alone, keys sorted: they are text as written. */
function keys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(keys);
  if (typeof value !== "object" || value === null) return "";
  return new Map(
    pairsOf(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, below]) => [key, keys(below)]),
  );
}

/** Scalars alone, sorted. */
function leaves(value: unknown): string[] {
  if (typeof value !== "object" || value === null) return [`${typeof value} ${String(value)}`];
  const below = Array.isArray(value) ? value : pairsOf(value).map(([, child]) => child);
  return below.flatMap(leaves).sort();
}
