import fc from "fast-check";
import { dump } from "js-yaml";
import { expect, test } from "vitest";
import { openForEdit, readBack } from "../../../src/load/yaml/edit.ts";
import { parse } from "../../support/yaml.ts";

const MODEL = `version: 1
# Une fiche
evaluation: conforme
responsable: "Bureau : usagers"
commentaire: |
  Sur deux
  lignes
preuves:
  - { fichier: registre.pdf, nature: registre, du: 2024-01-01, methodes: ["15.3-a", 1.10] }
  - lien: 'https://exemple.fr/l''accueil'
    titre: >-
      Plié
      ici
    date: 2024-03 # mars

  - observation: Mail
`;

const SIGNS = [
  "",
  "\t",
  "\n",
  "\r",
  "\r\n",
  " ",
  "  ",
  '"',
  "'",
  ":",
  ": ",
  "- ",
  "-",
  "[",
  "]",
  "{",
  "}",
  ",",
];
const RARER = [
  "#",
  " #",
  "|",
  ">",
  "?",
  "? ",
  "\\",
  "%",
  "@",
  "`",
  "\u00a0",
  "\u0085",
  "\u2028",
  "…",
  "a",
  "0",
  "~",
];
const MARKS = ["---", "...", "\n---\n", "\n...\n", "\n- ", "\ufeff", "!x", "&x ", "*x"];

/** A fiche with up to three stretches replaced. */
const spoilt = fc
  .array(fc.tuple(fc.nat(MODEL.length), fc.nat(12), fc.constantFrom(...SIGNS, ...RARER, ...MARKS)), {
    minLength: 1,
    maxLength: 3,
  })
  .map((changes) =>
    changes.reduce((text, [at, length, sign]) => text.slice(0, at) + sign + text.slice(at + length), MODEL),
  );

const noise = fc.stringMatching(
  /^([a-c"'#:,\-?![\]{}|>%@é😀 \t\r\n\\_~.0-9]|: |\n {2}|\n {4}|- |\n|\n\n){0,30}$/u,
);
const written = fc.jsonValue({ maxDepth: 4 }).map((value) => dump(value));
const texts = fc.oneof(
  { arbitrary: spoilt, weight: 6 },
  { arbitrary: noise, weight: 3 },
  { arbitrary: written, weight: 1 },
);

test("what is read can be edited, and both libraries read the same values", () => {
  let read = 0;
  fc.assert(
    fc.property(texts, (texte) => {
      const { document, constats } = parse(texte);
      if (document === null || constats.length > 0) return;
      read++;
      expect(openForEdit(document.source.texte)).not.toBeNull();
    }),
    { numRuns: 2000 },
  );
  expect(read).toBeGreaterThan(500);
});

test.each([
  ["an empty key before a list", ": - - a\n"],
  ["an empty key before another", "\n: : - \n"],
  ["an empty key alone", "a: 1\n: 2\n"],
  ["a mark of end before anything", "...\nversion: 1\n"],
  ["the same after comments", "# a\n\n...\r\nversion: 1\n"],
])("refused, as the library that edits does or misreads: %s", (_title, texte) => {
  expect(parse(texte).document).toBeNull();
  expect(parse(texte).constats).not.toEqual([]);
});

test.each([
  ["lone carriage returns", "version: 1\rpreuves:\r  - a\r"],
  ["CRLF", "version: 1\r\npreuves: |\r\n  a\r\n"],
  ["a tab on the last line", "- - \n    \n- \n\t"],
  ["dangerous keys", "__proto__: { a: 1 }\nconstructor: 2\n"],
  ["a key that is a number", "1.10: x\n0x1F: y\n~: z\n"],
])("can be edited: %s", (_title, texte) => {
  expect(openForEdit(texte)).not.toBeNull();
});

test.each<[string, string, unknown, string | null]>([
  ["the same", "a: [1, { b: x }]\n", { a: [1, { b: "x" }] }, null],
  ["keys in another order", "a: 1\nb: 2\n", { b: 2, a: 1 }, null],
  [
    "another value",
    "a: [1, { b: 1.10 }]\n",
    { a: [1, { b: "1.10" }] },
    "La valeur de « a/1/b » n’est pas celle qui est voulue.",
  ],
  ["a key lost", "a: 1\n", { a: 1, b: 2 }, "La valeur de « b » n’est pas celle qui est voulue."],
  ["an item more", "[1, 2]", [1], "La valeur de « 1 » n’est pas celle qui est voulue."],
  ["a list for a group", "a: []\n", { a: {} }, "La valeur de « a » n’est pas celle qui est voulue."],
  ["no YAML", "a: [", { a: [] }, "Une liste [ ou un groupe { n’est pas refermé."],
  ["a key doubled", "a: 1\na: 1\n", { a: 1 }, "La clé « a » est déjà écrite plus haut (ligne 1)."],
])("read back, %s", (_title, texte, attendu, expected) => {
  expect(readBack(texte, attendu)?.replaceAll("\u00a0", " ") ?? null).toBe(expected);
});
