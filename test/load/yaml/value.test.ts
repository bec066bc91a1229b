import { expect, test } from "vitest";
import { parse, placeOf, told } from "../../support/yaml.ts";

test.each<[string, string, string]>([
  ["at the head", ": x\n", "1:1"],
  ["on a line", "a: 1\n: 2\n", "2:1"],
  ["after a key without a value", "a:\n: 2\n", "2:1"],
  ["after two", "a:\nb:\n: 2\n", "3:1"],
  ["below a key", "a:\n  : 2\n", "2:3"],
  ["below a key that ends with a dash", "a-:\n: 2\n", "2:1"],
  ["after a colon in a comment", "a: x # b:c\n: 2\n", "2:1"],
  ["after a colon in quotes", 'a: "x : y"\n: 2\n', "2:1"],
  ["after one that stands alone there", 'a: "x, : y"\n: 2\n', "2:1"],
  ["after one in quotes in a list", '{a: ["x, : y"], : 2}', "1:17"],
  ["after a colon in a text of its own", "a: |\n  x:y\n  : z\n: 2\n", "4:1"],
  ["in an item", "- a\n- : b\n", "2:3"],
  ["after a list", "- [a]\n- : b\n", "2:3"],
  ["after an empty list", "- []\n- : b\n", "2:3"],
  ["in a group", "{: a}", "1:2"],
  ["in a group of a list", "[{: a}]", "1:3"],
  ["further in a group", "{a: {b: c}, : d}", "1:13"],
  ["after an empty value of a group", "{a: , : d}", "1:7"],
  ["after an empty group", "{a: {}, : d}", "1:9"],
  ["with a mark of its own", "? \n: x\n", "1:1"],
  ["a mark alone", "a: 1\n?\n", "2:1"],
  ["after lone carriage returns", "a: 1\r: 2\r", "2:1"],
])("a key that is missing is told where it is: %s", (_title, texte, place) => {
  const { document, constats } = parse(texte);
  expect(document).toBeNull();
  expect(told(constats)).toEqual([`${place} yaml-invalide Il manque la clé avant «\u00a0:\u00a0».`]);
  expect(constats.map(({ aide, sujet }) => [aide, sujet])).toEqual([
    [
      "Écrivez « clé: valeur », ou mettez entre guillemets un texte qui commence par « : ».",
      expect.stringMatching(/^f\.yaml#[:?]$/),
    ],
  ]);
});

test("a key that is but a tag is missing too", () => {
  const { document, constats } = parse("!t : x\n");
  expect(document).toBeNull();
  expect(constats.map(({ regle }) => regle)).toEqual(["yaml-interdit", "yaml-invalide"]);
});

test("each of two keys that are missing is told", () => {
  expect(parse(": : x").constats.map((constat) => placeOf(constat)?.colonne)).toEqual([1, 3]);
});

test("a place is found at once in a text that is blank for long", () => {
  const start = performance.now();
  const { constats } = parse(`a: 1\n${" ".repeat(60_000)}\n: 2\n`);
  expect(constats).toHaveLength(1);
  expect(performance.now() - start).toBeLessThan(300);
});

const doubled = (cle: string, ligne: number) =>
  `cle-en-double La clé «\u00a0${cle}\u00a0» est déjà écrite plus haut (ligne\u00a0${ligne}).`;

test.each<[string, string, string[]]>([
  ["plain", "a: 1\nb: 2\na: 3\n", [`3:1 ${doubled("a", 1)}`]],
  ["three times", "x: 0\na: 1\na: 2\na: 3\n", [`3:1 ${doubled("a", 2)}`, `4:1 ${doubled("a", 2)}`]],
  ["a stop in the key", "1.10: a\n1.10: b\n", [`2:1 ${doubled("1.10", 1)}`]],
  ["quoted", '"a": 1\na: 2\n', [`2:1 ${doubled("a", 1)}`]],
  [
    "the same word as a value and below",
    "x: a\ny:\n  a: 1\n  z: [a, { a: 2 }]\na: 3\na: 4\n",
    [`6:1 ${doubled("a", 5)}`],
  ],
  [
    "in a group of a list, after a list",
    "- [a]\n- b: [c, [d]]\n  e: { a: 1 }\n  a: 2\n\n  a: 3\n",
    [`6:3 ${doubled("a", 4)}`],
  ],
  ["in a group on one line", "x:\n  - {}\n  - { a: 1,\n      a: 2 }\n", [`4:7 ${doubled("a", 3)}`]],
  [
    "two keys of one group",
    "a: []\nb: 1\na: 2\nb: 3\n",
    [`3:1 ${doubled("a", 1)}`, `4:1 ${doubled("b", 2)}`],
  ],
  ["what every object has", "toString: 1\ntoString: 2\n", [`2:1 ${doubled("toString", 1)}`]],
])("a key that is written twice is told with the line of the first: %s", (_title, texte, expected) => {
  expect(told(parse(texte).constats)).toEqual(expected);
});

test("a key that is written twice keeps its first value, and is what the finding is about", () => {
  const { document, constats } = parse("a: 1\nb: { a: 2 }\na: 3\n");
  expect(document?.valeur).toEqual({ a: 1, b: { a: 2 } });
  expect(constats.map(({ sujet, aide }) => [sujet, aide])).toEqual([
    ["f.yaml#a", "Gardez une seule des deux valeurs."],
  ]);
});

test("a long key is cut where it is told", () => {
  const cle = "k".repeat(100);
  expect(told(parse(`${cle}: 1\n${cle}: 2\n`).constats)).toEqual([`2:1 ${doubled("k".repeat(60), 1)}`]);
});

test("a hundred faults are told of one file, and the others weigh as much", () => {
  const doubles = "a: 1\n".repeat(131);
  expect(parse(doubles).constats).toHaveLength(100);
  expect(parse(doubles).document?.valeur).toEqual({ a: 1 });
  for (const bad of ["b: &x 1\n", ": 1\n", "[b]: 1\n"]) {
    const { document, constats } = parse(doubles + bad);
    expect(document).toBeNull();
    expect(constats).toHaveLength(100);
  }
});

const list = "yaml-invalide Une liste ou un groupe sert de clé.";
const outlawed = (what: string) =>
  `yaml-interdit ${what}\u00a0: quali ne lit ni alias, ni ancre, ni étiquette YAML.`;
const [alias, anchor, tag] = ["un alias", "une ancre", "une étiquette"].map(
  (what) => (signe: string) => outlawed(`«\u00a0${signe}\u00a0» est ${what}`),
) as [(signe: string) => string, (signe: string) => string, (signe: string) => string];

test.each<[string, string, string[]]>([
  ["a list as a key", "a:\n  [b]: 1\n", [`2:3 ${list}`]],
  ["a group as a key", "{a: 1}: 2\n", [`1:1 ${list}`]],
  ["two lists as keys", "? [a]\n: 1\n? [a]\n: 2\nnull: 3\n", [`1:3 ${list}`, `3:3 ${list}`]],
  ["an alias as a key", "*x : 1\nnull: 2\n", [`1:1 ${alias("*x")}`]],
  ["an alias as a value", "a: *x\n", [`1:4 ${alias("*x")}`]],
  ["an anchor of a key", "&x a: 1\n", [`1:1 ${anchor("&x")}`]],
  ["an anchor of a list", "a: &x [b]\n", [`1:4 ${anchor("&x")}`]],
  ["an anchor of a group", "a: &x\n  b: 1\n", [`1:4 ${anchor("&x")}`]],
  ["a tag of a key", "!t a: 1\n", [`1:1 ${tag("!t")}`]],
  ["a tag of nothing", "a: !t\n", [`1:4 ${tag("!t")}`]],
  ["a tag of a list", "a: !!set [b]\n", [`1:4 ${tag("!!set")}`]],
  ["an anchor and a tag", "a: &x !t b\n", [`1:4 ${anchor("&x")}`, `1:7 ${tag("!t")}`]],
])("refused, since nobody can know its value: %s", (_title, texte, expected) => {
  const { document, constats } = parse(texte);
  expect(document).toBeNull();
  expect(told(constats)).toEqual(expected);
});

test("each of them is told with what to write, and what it is about", () => {
  expect(parse("[a]: *x\n").constats.map(({ aide, sujet }) => [aide, sujet])).toEqual([
    ["Écrivez une clé d’un seul mot, sans crochets ni accolades.", "f.yaml#["],
    [
      "Répétez la valeur en toutes lettres, ou mettez entre guillemets un texte qui commence par &, * ou !.",
      "f.yaml#*x",
    ],
  ]);
});

test("a long tag is cut where it is told, not where it is shown", () => {
  const { constats } = parse(`a: !${"t".repeat(100)} b\n`);
  expect(told(constats)).toEqual([`1:4 ${tag(`!${"t".repeat(59)}`)}`]);
  expect(constats.map((constat) => placeOf(constat)?.longueur)).toEqual([101]);
});

test("half a character is told and replaced, once for each", () => {
  const { document, constats } = parse('a: "x\\ud800y"\n');
  expect(document).toBeNull();
  expect(constats.map(({ aide }) => aide)).toEqual(["Écrivez le caractère lui-même."]);
  expect(parse('a: "\\ud83d\\ude00"\n').document?.valeur).toEqual({ a: "😀" });
});

test.each<[string, unknown]>([
  ["[true, True, TRUE]", [true, true, true]],
  ["[false, False, FALSE]", [false, false, false]],
  ["[null, Null, NULL, ~, ]", [null, null, null, null]],
  ["[.nan, .NaN, .NAN]", [Number.NaN, Number.NaN, Number.NaN]],
  ["[.inf, .Inf, .INF, +.inf, +.Inf, +.INF]", Array(6).fill(Number.POSITIVE_INFINITY)],
  ["[-.inf, -.Inf, -.INF]", Array(3).fill(Number.NEGATIVE_INFINITY)],
  ["[0, -0, +7, 007, 0o17, 0xfF]", [0, -0, 7, 7, 15, 255]],
  ["[1., .5, -.5, 1.5, 1e3, 1.e-3, +1.5E+2]", [1, 0.5, -0.5, 1.5, 1000, 0.001, 150]],
  [
    "[tRUE, yes, no, on, nil, ., +, e3, 1e, 0o8, 0xG, -0x1, +0o7, 1_000, 1:2]",
    ["tRUE", "yes", "no", "on", "nil", ".", "+", "e3", "1e", "0o8", "0xG", "-0x1", "+0o7", "1_000", "1:2"],
  ],
  ["[2024-02-31, 1.2.3, 12 h, h12, a1.5]", ["2024-02-31", "1.2.3", "12 h", "h12", "a1.5"]],
])("a bare word has the value that the core schema gives it: %s", (texte, expected) => {
  expect(parse(texte).document?.valeur).toEqual(expected);
});
