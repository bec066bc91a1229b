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

test.each<[string, string]>([
  ["keys and values", "a: b\nc-d: 1.10\n"],
  ["no line feed at the end", "a: b"],
  ["blank lines, before, between, after", "\n  \na: b\n\n \nc: d\n\n"],
  ["comments on lines", "# x\na: b\n# y\nc: d\n# z"],
  ["comments after values", "a: b # x\nc: 'd' # y\ne: [f] # z\ng: # h\n  i: j\n"],
  ["a comment below a key that waits, at any depth", "a:\n    # x\n  b: c\nd:\n# y\n  e: f\n"],
  ["a comment as far in as its group", "a:\n  b: c\n  # x\n  d: e\n"],
  ["the same far in", "a:\n  b:\n    c: d\n    # x\n    e: f\n"],
  ["a comment less far in", "a:\n  b: c\n # x\n  d: e\n"],
  ["a comment as far in as its list", "a:\n  - b\n  # x\n  - c\n"],
  ["signs that only open a comment after a space", "a: b#c\nd: e#\n"],
  ["colons within a value", "a: b:c\nd: http://e\n"],
  ["a list below its key", "a:\n  - b\n  - c\n"],
  ["a list as far in as its key, then a key", "a:\n- b\n- c\nd: e\n"],
  ["the same further in", "a:\n  b:\n  - c\n  d: e\nf: g\n"],
  ["a list alone", "- a\n- b\n"],
  ["groups in a list", "- a: b\n  c: d\n- e: f\n"],
  ["far from their dashes", "-   a: b\n    c: d\n-   e\n"],
  ["a list in a group in a list", "a:\n  - b:\n      - c\n    d: e\n  - f\ng: h\n"],
  ["several levels that end together", "a:\n  b:\n    c:\n      d: e\nf: g\n"],
  ["a text in quotes, with what they may hold", 'a: "b: # \\" \\\\ \\n \\t \\/ é"\n'],
  ["quotes with nothing in them", "a: \"\"\nb: ''\n"],
  ["a text in apostrophes", "a: 'b: # \"c'\n"],
  ["a backslash in apostrophes", "a: 'b\\c'\n"],
  ["typography", "a: «\u00a0b\u00a0» – l’été\n"],
  ["lists and groups on a line", "a: [b, 'c', \"d\"]\ne: { f: g, h: [i, j], k: { l: m } }\nn: []\no: {}\n"],
  ["with spaces anywhere", "a: [  b ,c  ,  d e  ]\nf: {  g: h ,i: j  }\n"],
  ["many, one after the other", "- { a: b }\n".repeat(40)],
  ["a text of its own, folded", "a: >\n  b\n  c\nd: e\n"],
  ["cut at its end", "a: >-\n  b\nc: |-\n  d\n"],
  ["kept", "a: |\n  b\n    c\n\n  d\ne: f\n"],
  ["up to the end", "a: |\n  b"],
  ["followed by blank lines", "a: |\n  b\n\n\nc: d\n"],
  ["in a group in a list", "- a: |\n    b\n  c: d\n"],
  ["far in", "a: |\n      b\n      c\nd: e\n"],
])("read as the library reads it, without it: %s", (_title, texte) => {
  expect(library(texte)).not.toBeNull();
  expect(plainEvents(texte)).toEqual(library(texte));
});

test.each<[string, string]>([
  ["nothing", ""],
  ["comments alone", "# a\n"],
  ["a text alone", "a\n"],
  ["a key that waits at the end", "a:\n"],
  ["a key that waits for nothing", "a:\nb: c\n"],
  ["a list that waits", "-\n"],
  ["a comment further in at the head", "  # a\nb: c\n"],
  ["a start further in", "  a: b\n"],
  ["a value on the next line", "a:\n  b\n"],
  ["a value that goes on", "a: b\n  c\n"],
  ["a comment further in than a value", "a: b\n  # c\n"],
  ["the same in a list", "- a\n  # c\n"],
  ["a group that ends halfway", "a:\n    b: c\n  d: e\n"],
  ["a key where an item is due", "- a\nb: c\n"],
  ["an item where a key is due", "a: b\n- c\n"],
  ["an item less far in than the key that waits", "a:\n  b:\n - c\n"],
  ["a key as far in as the one that waits", "a:\n  b:\n  c: d\n"],
  ["a list in a list on one line", "- - a\n"],
  ["a key with an accent", "é: a\n"],
  ["a key in quotes", '"a": b\n'],
  ["no space after a colon", "a:b\n"],
  ["a colon before a space in a value", "a: b: c\n"],
  ["a colon at the end of a value", "a: b:\n"],
  ["an alias", "a: *b\n"],
  ["an anchor", "a: &b c\n"],
  ["a tag", "a: !b c\n"],
  ["a quote left open", 'a: "b\n'],
  ["a rarer escape", 'a: "\\u00e9"\n'],
  ["an apostrophe written twice", "a: 'b''c'\n"],
  ["what follows a quote", "a: 'b' c\n"],
  ["what follows a list", "a: [b] c\n"],
  ["what follows an item in quotes", "- 'b' c\n"],
  ["a comment right after an item in quotes", "a:\n  - 'b'#c\n"],
  ["a list left open", "a: [b\n"],
  ["a list opened at the end of a line", "a: [\nb: c\n"],
  ["a group opened at the end of a line", "a: {\nb: c\n"],
  ["a list over two lines", "a: [b,\n  c]\n"],
  ["a comma too many", "a: [b,, c]\n"],
  ["a comma at the end", "a: [b, ]\n"],
  ["a comma missing", "a: ['b' 'c']\n"],
  ["a comma at the head", "a: [, b]\n"],
  ["a list in a list", "a: [[b]]\n"],
  ["a group in a list", "a: [{ b: c }]\n"],
  ["a key without a value in a group", "a: { b }\n"],
  ["no space after a colon in a group", "a: { b:c }\n"],
  ["a value that is missing in a group", "a: { b: }\n"],
  ["a list closed as a group", "a: [b}\n"],
  ["a group closed as a list", "a: { b: c ]\n"],
  ["a fault in a group of a group", "a: { b: { c }, d: e }\n"],
  ["a text of its own that is not further in", "a:\n  b: |\n  c\n"],
  ["the same far in", "a:\n  b:\n    c: |\n    d\n"],
  ["one that begins with blank lines", "a: |\n\n  b\n"],
  ["one with a line of spaces", "a: |\n  b\n   \n  c\n"],
  ["one that ends with a line of spaces", "a: |\n  b\n   \nc: d\n"],
  ["one that ends with a line of fewer spaces", "a: |\n  b\n \nc: d\n"],
  ["one with a last line of spaces", "a: |\n  b\n "],
  ["one with a line less far in", "a: |\n    b\n  c\n"],
  ["one with a margin that is said", "a: |2\n  b\n"],
  ["one that is kept with its end", "a: |+\n  b\n"],
  ["a document marked", "---\na: b\n"],
  ["an end marked", "a: b\n...\n"],
  ["a directive", "%YAML 1.2\n---\na: b\n"],
  ["a tab", "a:\tb\n"],
  ["CRLF", "a: b\r\n"],
  ["a byte order mark", "\ufeffa: b\n"],
  ["groups nested deep", `a: ${"{ b: ".repeat(40)}c${" }".repeat(40)}\n`],
  ["lines nested deep", `${Array.from({ length: 40 }, (_, at) => `${" ".repeat(at)}a:`).join("\n")} b\n`],
])("left to the library: %s", (_title, texte) => {
  expect(plainEvents(texte)).toBeNull();
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
