import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { parseEvents } from "js-yaml";
import { expect, test } from "vitest";
import { plainEvents } from "../../../src/load/yaml/plain.ts";

const TEXTES = ["examples", "test/projects", "test/regles", "referentiel"]
  .flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" }).map((name) => path.join(folder, name)),
  )
  .filter((file) => file.endsWith(".yaml"))
  .map((file) => readFileSync(file, "utf8"));

/** The library's events, or null where it refuses the text. */
function library(texte: string): unknown {
  try {
    return parseEvents(texte, { maxDepth: 64 });
  } catch {
    return null;
  }
}

function agree(texte: string): void {
  const plain = plainEvents(texte);
  if (plain !== null) expect(plain, texte).toEqual(library(texte));
}

test("most fiches are in the plain part of YAML, and read there as the library reads them", () => {
  for (const texte of TEXTES) agree(texte);
  const fiches = TEXTES.filter((texte) => texte.includes("evaluation:"));
  const read = fiches.filter((texte) => plainEvents(texte) !== null);
  expect(read.length / fiches.length).toBeGreaterThan(0.9);
});

const BITS = [
  ..."\n\n\n   -:#\"'[]{},&*!|>%@`?~\\\t\r.0é«»’",
  "\n  ",
  "\n  - ",
  "\n- ",
  ": ",
  " #",
  "- - ",
  "? ",
  "---",
  "...",
  "\n---\n",
  "a: b",
  "<<: ",
  "| ",
  ">-\n  ",
  ": |\n    ",
  "\n    ",
  '\\"',
  "''",
  '""',
  "[a, b]",
  "{ a: b }",
  "\u00a0",
  "\u2028",
  "\ufeff",
  "null",
];

test("a text that was changed anywhere is read as the library reads it, or left to it", () => {
  const change = fc.record({
    texte: fc.constantFrom(...TEXTES.filter((texte) => texte.length < 2500)),
    edits: fc.array(fc.record({ at: fc.nat(2500), cut: fc.nat(4), bit: fc.constantFrom(...BITS, "") }), {
      minLength: 1,
      maxLength: 3,
    }),
  });
  fc.assert(
    fc.property(change, ({ texte, edits }) => {
      let changed = texte;
      for (const { at, cut, bit } of edits) {
        const place = at % (changed.length + 1);
        changed = changed.slice(0, place) + bit + changed.slice(place + cut);
      }
      agree(changed);
    }),
    { numRuns: 40000 },
  );
});

test("texts made of the signs of YAML alone are read as the library reads them, or left to it", () => {
  const text = fc.array(fc.constantFrom(...BITS, "a", "b", "cle", " "), { maxLength: 14 });
  fc.assert(
    fc.property(text, (bits) => agree(bits.join(""))),
    { numRuns: 4000 },
  );
});
