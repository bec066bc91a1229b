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
  ["tabs on the last lines", "a: |\n  b\n\n\t\n\t\n"],
  ["dangerous keys", "__proto__: { a: 1 }\nconstructor: 2\n"],
  ["a key that is a number", "1.10: x\n0x1F: y\n~: z\n"],
])("can be edited: %s", (_title, texte) => {
  expect(openForEdit(texte)).not.toBeNull();
});

test("an edit keeps comments, order and what is written otherwise", () => {
  const document = openForEdit("# un\nb: 'x' # deux\na: [1, 1.10]\n");
  document?.set("c", "y");
  expect(document?.toString()).toBe("# un\nb: 'x' # deux\na: [ 1, 1.10 ]\nc: y\n");
});

test("offsets of what is edited are those of the text", () => {
  expect(openForEdit("a: 1\rbc: d\r")?.get("bc", true)).toMatchObject({ range: [9, 10, 11] });
});

test.each([
  ["no YAML", "a: ["],
  ["an alias of nothing", "a: *x\n"],
  ["an alias", "a: &x 1\nb: *x\n"],
  ["an anchor", "a: &x 1\n"],
  ["a key doubled", "a: 1\na: 2\n"],
  ["two documents", "a: 1\n---\nb: 2\n"],
  ["nothing", ""],
])("cannot be edited: %s", (_title, texte) => {
  expect(openForEdit(texte)).toBeNull();
});

const differs = (way: string) => `La valeur de « ${way} » n’est pas celle qui est voulue.`;

test.each<[string, string, unknown, string | null]>([
  ["the same", "a: [1, { b: x }]\n", { a: [1, { b: "x" }] }, null],
  ["keys in another order", "a: 1\nb: 2\n", { b: 2, a: 1 }, null],
  ["another value", "a: [1, { b: 1.10 }]\n", { a: [1, { b: "1.10" }] }, differs("a/1/b")],
  ["a key lost", "a: 1\n", { a: 1, b: 2 }, differs("b")],
  ["a key more", "a: 1\nb: 2\n", { a: 1 }, differs("b")],
  ["a key that every object seems to have", "__proto__: {}\n", {}, differs("__proto__")],
  ["the same, wanted", "{}", JSON.parse('{ "__proto__": {} }'), differs("__proto__")],
  ["no number, as wanted", "a: .nan\n", { a: Number.NaN }, null],
  ["a text for a group", "a: b\n", { a: { b: "c" } }, differs("a")],
  ["a group for a text", "a: { b: c }\n", { a: "b" }, differs("a")],
  ["nothing for a group", "a:\n", { a: {} }, differs("a")],
  ["nothing for an empty text", "a:\n", { a: "" }, differs("a")],
  ["another text at the root", "a", "b", differs("")],
  ["an item less", "[1]", [1, 2], differs("1")],
  ["an item more", "[1, 2]", [1], differs("1")],
  ["a list for a group", "a: []\n", { a: {} }, differs("a")],
  ["no YAML", "a: [", { a: [] }, "Une liste [ ou un groupe { n’est pas refermé."],
  ["a key doubled", "a: 1\na: 1\n", { a: 1 }, "La clé « a » est déjà écrite plus haut (ligne 1)."],
])("read back, %s", (_title, texte, attendu, expected) => {
  expect(readBack(texte, attendu)?.replaceAll("\u00a0", " ") ?? null).toBe(expected);
});
