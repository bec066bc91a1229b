import { expect, test } from "vitest";
import type { Pointeur } from "../../../src/domain/source.ts";
import { SourceYaml } from "../../../src/load/yaml/source.ts";

/** The text of a node, or of its key; null where it is not there. */
function stretch(texte: string, pointeur: Pointeur, sur?: "cle" | "valeur"): string | null {
  const etendue = new SourceYaml("f.yaml", texte).etendue(pointeur, sur);
  return etendue && texte.slice(etendue.debut, etendue.fin);
}

test.each<[string, string, Pointeur, string | null]>([
  ["a bare text", "a: b c # d\n", ["a"], "b c"],
  ["a text in quotes, with them", 'a: "b c" # d\n', ["a"], '"b c"'],
  ["a text in apostrophes, with them", "a: 'b c' # d\n", ["a"], "'b c'"],
  ["a text of its own, without its margin", "a: |\n\n  b\n  c\nd: 1\n", ["a"], "b\n  c\n"],
  ["a folded one", "a: >-\n  b\n  c\n", ["a"], "b\n  c\n"],
  ["a text of its own that is blank", "a: |\n   \n\nb: 1\n", ["a"], null],
  ["nothing", "a:\nb: 1\n", ["a"], null],
  ["an alias, with its star", "a: *bc\n", ["a"], "*bc"],
  ["a list, up to its last text", "a: [b, c ]\n", ["a"], "[b, c"],
  ["a list of lines", "a:\n  - b\n  - c\nd: 1\n", ["a"], "- b\n  - c"],
  ["an empty list: its first sign", "a: []\n", ["a"], "["],
  ["a list of nothing: its first sign", "a:\n  -\nb: 1\n", ["a"], "-"],
  ["a list of lists", "a: [[b], [c]]\n", ["a"], "[[b], [c"],
  ["a group", "a: { b: 1, c: 2 }\n", ["a"], "{ b: 1, c: 2"],
  ["an empty group: its first sign", "a: {}\n", ["a"], "{"],
  ["a group whose last value is missing", "a:\n  b: 1\n  c:\nd: 1\n", ["a"], "b: 1\n  c"],
  ["a group without keys nor values: its first sign", "a: { : }\n", ["a"], "{"],
  ["a value after a list", "a: [b]\nc: d\n", ["c"], "d"],
  ["a value after a list as a key", "[a, b]: c\nd: e\n", ["d"], "e"],
  ["an item", "- a\n- b\n", [1], "b"],
  ["an item of a group of a list", "- a: [b, { c: d }]\n", [0, "a", 1, "c"], "d"],
  ["the first of two values", "a: 1\na: 2\n", ["a"], "1"],
  ["the whole", "a: 1\nb: 2\n", [], "a: 1\nb: 2"],
  ["what is not there", "a: 1\n", ["b"], null],
  ["what is below a text", "a: b\n", ["a", 0], null],
  ["what is below a list", "a: [b]\n", ["a", "length"], null],
  ["what is beyond a list", "a: [b]\n", ["a", 1], null],
  ["the whole of a text that is no YAML", "a: [", [], null],
  ["anything of an empty text", "", [], null],
])("a stretch of text: %s", (_title, texte, pointeur, expected) => {
  expect(stretch(texte, pointeur)).toBe(expected);
});

test.each<[string, string, Pointeur, string | null]>([
  ["of a value", "a:\n  b-c: 1\n", ["a", "b-c"], "b-c"],
  ["in quotes", '"a": 1\n', ["a"], '"a"'],
  ["that is a number", "1.10: a\n", ["1.10"], "1.10"],
  ["by its number", "10: a\n", [10], "10"],
  ["of an item: the item", "a: [b, c]\n", ["a", 1], "c"],
  ["of an empty item: that of its list", "a:\n  -\n", ["a", 0], "a"],
  ["that is missing: the first sign of its group", "a: { : 1 }\n", ["a", ""], "{"],
  ["of the whole", "a: 1\n", [], null],
  ["that is not there", "a: 1\n", ["b"], null],
])("the stretch of a key: %s", (_title, texte, pointeur, expected) => {
  expect(stretch(texte, pointeur, "cle")).toBe(expected);
});

test.each<[string, Pointeur, string | undefined]>([
  ["a: 007\n", ["a"], "007"],
  ["a:\n", ["a"], ""],
  ["a: '007'\n", ["a"], undefined],
  ['a: "007"\n', ["a"], undefined],
  ["a: |\n  007\n", ["a"], undefined],
  ["a: [007]\n", ["a"], undefined],
  ["a: [007]\n", ["a", 0], "007"],
  ["a: 007\n", ["b"], undefined],
  ["- 007\n", [0, 1], undefined],
])("a bare value is given as it is written: %j, %j", (texte, pointeur, expected) => {
  expect(new SourceYaml("f.yaml", texte).brut(pointeur)).toBe(expected);
});

test.each<[string, Pointeur, string[]]>([
  ["b: 1\na: 2\n10: 3\n", [], ["b", "a", "10"]],
  ["a: { __proto__: 1, c: 2 }\n", ["a"], ["__proto__", "c"]],
  ["[a]: 1\nb: 2\n", [], ["", "b"]],
  ["a: [b]\n", ["a"], []],
  ["a: b\n", ["a"], []],
  ["a: 1\n", ["c"], []],
  ["a: [", [], []],
])("the keys of a group stand in the order of the text: %j, %j", (texte, pointeur, expected) => {
  expect(new SourceYaml("f.yaml", texte).cles(pointeur)).toEqual(expected);
});

test.each<[string, string, Pointeur, "cle" | "valeur", string]>([
  ["a value", "a: 1\nbc: de\n", ["bc"], "valeur", "2:5+2"],
  ["its key", "a: 1\nbc: de\n", ["bc"], "cle", "2:1+2"],
  ["a missing value: its key", "a: 1\nbc:\n", ["bc"], "valeur", "2:1+2"],
  ["what is not there: what is nearest", "a:\n  bc: de\n", ["a", "bc", "f", 3], "valeur", "2:7+2"],
  ["its key: that of the nearest", "a:\n  bc: de\n", ["a", "bc", "f"], "cle", "2:3+2"],
  ["an empty item: its list", "a:\n  -\n", ["a", 0], "valeur", "2:3+1"],
  ["below a list: the list", "a: [b]\n", ["a", "length"], "valeur", "1:4+2"],
  ["the key of the whole: the whole", "ab: 1\n", [], "cle", "1:1+5"],
  ["no YAML: the start", "a:\n  [", ["a"], "valeur", "1:1+1"],
  ["an empty text: the start", "", [], "cle", "1:1+1"],
])("a place can always be shown: %s", (_title, texte, pointeur, sur, expected) => {
  const { ligne, colonne, longueur } = new SourceYaml("f.yaml", texte).locate(pointeur, sur);
  expect(`${ligne}:${colonne}+${longueur}`).toBe(expected);
});

test("a place without an end is one sign", () => {
  expect(new SourceYaml("f.yaml", "abc\n").place(1)).toEqual({ ligne: 1, colonne: 2, longueur: 1 });
});
