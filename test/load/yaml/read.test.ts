import { expect, test } from "vitest";
import { parse, told } from "../../support/yaml.ts";

test("values follow the core schema of YAML 1.2: dates and yes are text", () => {
  const { document, constats } = parse(
    'a: 2024-02-31\nb: yes\nc: [1.10, 0x1F, 0o17, .5, -1, ~, "1.10", null, true]\nd: |\n  x\n  y\n15.10: z\n',
  );
  expect(constats).toEqual([]);
  expect(document?.valeur).toEqual({
    a: "2024-02-31",
    b: "yes",
    c: [1.1, 31, 15, 0.5, -1, null, "1.10", null, true],
    d: "x\ny\n",
    "15.10": "z",
  });
});

test("dangerous keys are ordinary ones", () => {
  const { document } = parse("__proto__: { polluted: true }\nconstructor: 1\nhasOwnProperty: 2\n");
  expect(Object.keys(document?.valeur as object)).toEqual(["__proto__", "constructor", "hasOwnProperty"]);
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  const empty = parse("a: 1").document?.valeur as Record<string, unknown>;
  expect([empty.toString, empty.constructor, Reflect.get(empty, "__proto__")]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});

test.each<[string, string, string[]]>([
  ["empty", "", ["1:1 yaml-invalide Ce fichier est vide."]],
  ["blank", "\n \n", ["1:1 yaml-invalide Ce fichier est vide."]],
  ["a comment alone", "# rien\n", ["1:1 yaml-invalide Ce fichier ne contient que des commentaires."]],
  [
    "an alias and its anchor",
    "a: &x 1\nb: *x\n",
    [
      "1:4 yaml-interdit «\u00a0&x\u00a0» est une ancre\u00a0: quali ne lit ni alias, ni ancre, ni étiquette YAML.",
      "2:4 yaml-interdit «\u00a0*x\u00a0» est un alias\u00a0: quali ne lit ni alias, ni ancre, ni étiquette YAML.",
    ],
  ],
  [
    "a tag",
    "a: !!js/function x\n",
    [
      "1:4 yaml-interdit «\u00a0!!js/function\u00a0» est une étiquette\u00a0: quali ne lit ni alias, ni ancre, ni étiquette YAML.",
    ],
  ],
  ["a list as a key", "[a]: 1\n", ["1:1 yaml-invalide Une liste ou un groupe sert de clé."]],
  [
    "keys twice",
    "a: 1\nb: { c: 1, c: 2 }\n\na: 3\n",
    [
      "2:12 cle-en-double La clé «\u00a0c\u00a0» est déjà écrite plus haut (ligne\u00a02).",
      "4:1 cle-en-double La clé «\u00a0a\u00a0» est déjà écrite plus haut (ligne\u00a01).",
    ],
  ],
  ["too deep", "[".repeat(70), ["1:64 limite-depassee Ce fichier imbrique plus de 64 listes ou groupes."]],
  [
    "half a character",
    'a: "\\ud800"',
    ["1:5 yaml-invalide Ce texte contient une moitié de caractère (\\uD800 à \\uDFFF)."],
  ],
])("a file that is faulty: %s", (_name, contenu, expected) => {
  expect(told(parse(contenu).constats)).toEqual(expected);
});

test("each fault says what to do", () => {
  for (const text of ["", "a: [", "a: &x 1", "a: 1\na: 2", "a\0", "[".repeat(80)]) {
    for (const { aide } of parse(text).constats) expect(aide).toMatch(/^[A-ZÉ].*\.$/);
  }
});

test("the first of two values is kept; aliases and tags make the file unreadable", () => {
  expect(parse("a: 1\na: 2\n").document?.valeur).toEqual({ a: 1 });
  expect(parse("a: &x 1\nb: *x\n").document).toBeNull();
});

test("a byte order mark, CRLF and lone CR are read, places are right", () => {
  const bom = parse("\ufeffversion: 1\r\nmodules: [1]\r\ntitre: x\r\n");
  expect(bom.document?.valeur).toEqual({ version: 1, modules: [1], titre: "x" });
  expect(bom.document?.source.locate(["titre"])).toEqual({ ligne: 3, colonne: 8, longueur: 1 });
  expect(bom.document?.source.locate(["version"], "cle")).toEqual({ ligne: 1, colonne: 1, longueur: 7 });
  const cr = parse("a: 1\rbc: 23\r");
  expect(cr.document?.source.locate(["bc"])).toEqual({ ligne: 2, colonne: 5, longueur: 2 });
});

const several = (place: string) =>
  `${place} yaml-interdit Ce fichier contient plusieurs documents YAML, séparés par «\u00a0---\u00a0» ou «\u00a0...\u00a0».`;

test.each<[string, string, string]>([
  ["keys", "a: 1\n---\nb: 2\n", "3:1"],
  ["keys after a mark of end", "a: 1\n...\nb: 2\n", "3:1"],
  ["a list", "a: 1\n---\n  - b\n", "3:3"],
  ["a text", "a: 1\n--- b\n", "2:5"],
  ["nothing", "a: 1\n---\n", "3:1"],
  ["an alias", "a: 1\n--- *x\n", "3:1"],
  ["a mark of end before anything", "...\nversion: 1\n", "1:1"],
  ["a mark of end after comments", "# a\n \t\n...\r\nversion: 1\n", "3:1"],
])("a second document is told where it begins: %s", (_title, texte, place) => {
  const { document, constats } = parse(texte);
  expect(document).toBeNull();
  expect(told(constats)).toEqual([several(place)]);
  expect(constats.map(({ aide }) => aide)).toEqual(["Gardez un seul document par fichier."]);
});

test.each(["---\na: 1\n", "a: 1\n...\n", "---\na: 1\n...\n", "%YAML 1.2\n---\na: 1\n"])(
  "one document is one, whatever stands around it: %j",
  (texte) => {
    expect(parse(texte)).toMatchObject({ document: { valeur: { a: 1 } }, constats: [] });
  },
);

test("a file may hold so many keys, values and items, and not one more", () => {
  const list = (length: number) => parse(`[${"1,".repeat(length)}]\n`);
  expect(list(199_996).document?.valeur).toHaveLength(199_996);
  const { document, constats } = list(199_997);
  expect(document).toBeNull();
  expect(told(constats)).toEqual([
    "1:1 limite-depassee Ce fichier contient plus de 200000 clés, valeurs et éléments.",
  ]);
  expect(constats.map(({ aide }) => aide)).toEqual([
    "Gardez les données dans un fichier à part, et nommez-le ici.",
  ]);
});

test.each<[string, deepest: number, (levels: number) => string]>([
  ["lists", 100_000, (levels) => `${"[".repeat(levels)}${"]".repeat(levels)}`],
  ["lists on lines", 100_000, (levels) => `${"- ".repeat(levels)}a\n`],
  ["groups", 80_000, (levels) => `a: ${"{ a: ".repeat(levels)}b${" }".repeat(levels)}\n`],
  ["groups that are not closed", 100_000, (levels) => `a: ${"{ a: ".repeat(levels)}`],
  [
    "groups on lines",
    500,
    (levels) => Array.from({ length: levels }, (_, at) => `${" ".repeat(at)}a:\n`).join(""),
  ],
])("a file is nested so deep, and not deeper: %s", (_title, deepest, nested) => {
  for (const levels of [65, 100, 500, 5000, deepest].filter((one) => one <= deepest)) {
    expect(parse(nested(levels)).constats).toMatchObject([
      {
        regle: "limite-depassee",
        message: "Ce fichier imbrique plus de 64 listes ou groupes.",
        aide: "Aplatissez cette partie.",
      },
    ]);
  }
  expect(parse(nested(60)).constats.map(({ regle }) => regle)).not.toContain("limite-depassee");
});

test("an empty file is told with what to write", () => {
  expect(parse("").constats.map(({ aide }) => aide)).toEqual([
    "Remplissez-le, en commençant par la ligne « version: 1 », ou supprimez-le.",
  ]);
});
