import { expect, test } from "vitest";
import { parse, placeOf } from "../../support/yaml.ts";

/** What is told of a text that is no YAML: the place and the sentence. */
function seen(texte: string): string[] {
  return parse(texte).constats.map((constat) => {
    const place = placeOf(constat);
    return `${place?.ligne}:${place?.colonne} ${constat.message}`;
  });
}

const dash = "Un tiret demi-cadratin (« – ») tient lieu de tiret (« - »).";
const colon = "Un deux-points qui n’est pas celui du clavier (« ： ») suit la clé.";
const quote = (sign: string) =>
  `Des guillemets courbes ou français (« ${sign} ») tiennent lieu de guillemets droits.`;
const indent = (nom: string) => `Le retrait de cette ligne contient ${nom}.`;
const after = (key: string, nom: string) => `« ${key} » est suivi d’${nom}, et non d’une espace ordinaire.`;

test.each<[string, string, string]>([
  ["an en dash before an item", "preuves:\n  - a: 1\n  – b: 2\n", `3:3 ${dash}`],
  ["a bullet", "preuves:\n  - a: 1\n  • b: 2\n", "3:3 Une puce (« • ») tient lieu de tiret (« - »)."],
  [
    "a minus sign",
    "a: 1\n− b\n",
    "2:1 Un tiret qui n’est pas celui du clavier (« − ») tient lieu de tiret (« - »).",
  ],
  ["no-break spaces in an indent", "a:\n\u00a0 - b: c: d\n", `2:1 ${indent("une espace insécable")}`],
  ["one after plain spaces", "a:\n  \u202f- b: c: d\n", `2:3 ${indent("une espace fine insécable")}`],
  ["a wide colon after a key", "a: 1\nevaluation： conforme\n", `2:11 ${colon}`],
  ["the same in an indent", "a:\n  b: 1\n  evaluation： c\n", `3:13 ${colon}`],
  ["the same in an item", "a:\n  - b: 1\n    c: 2\n  - d： e\n    f: 1\n", `4:6 ${colon}`],
  ["the same after a quoted key", 'a: 1\n"b.c-d"： e\n', `2:8 ${colon}`],
  ["the same after a key between apostrophes", "a: 1\n'b'： e\n", `2:4 ${colon}`],
  ["the same after a blank", "a: 1\nevaluation ： e\n", `2:12 ${colon}`],
  [
    "a no-break space after a colon",
    "a: 1\ndate:\u00a02024\nb: 1\n",
    `2:6 ${after("date:", "une espace insécable")}`,
  ],
  [
    "the same in an item",
    "- a: 1\n- date:\u202f2024\n  b: 1\n",
    `2:8 ${after("date:", "une espace fine insécable")}`,
  ],
  [
    "the same after a key with a dash in it",
    "a: 1\nrang - 2:\u00a03\nb: 1\n",
    `2:10 ${after("rang - 2:", "une espace insécable")}`,
  ],
  [
    "the same after a key with a sign of its own",
    "a: 1\nl’âge\u00a0n:\u00a02\nb: 3\n",
    `2:9 ${after("l'âge n:", "une espace insécable")}`,
  ],
  ["French quotes around a value", "a: « b » : c\n", `1:4 ${quote("«")}`],
  ["curly quotes around an item", "- a\n- “b” : c: d\n", `2:3 ${quote("“")}`],
  ["after many blanks", "a:   “b” : c\n", `1:6 ${quote("“")}`],
  ["in an item after many blanks", "-   “b: c: d\n", `1:5 ${quote("“")}`],
  ["in an item of an item", "a:\n  - “b : c: d\n", `2:5 ${quote("“")}`],
  ["in a value of an item", "- a: “b” : c\n", `1:6 ${quote("“")}`],
  ["in a list", "a: [“b: c: d”]\n", `1:5 ${quote("“")}`],
  ["in a list, after blanks", "a: [  “b: c: d”]\n", `1:7 ${quote("“")}`],
  ["in a group", "a: { b: 1, “c: d: e }\n", `1:12 ${quote("“")}`],
  ["further on in a list", "a: [b,“c: d: e]\n", `1:7 ${quote("“")}`],
  ["a list in a list", "a: [b, [“c: d: e]]\n", `1:9 ${quote("“")}`],
])("what a word processor put there is told: %s", (_title, texte, expected) => {
  expect(seen(texte)).toEqual([expected]);
});

test.each<[string, string]>([
  ["a curly apostrophe at the head of a line", "a: [\n’ b\n"],
  ["a dash within a line", "- x – y: z: t\n"],
  ["a number below zero", "a:\n  b: 1\n –15\n"],
  ["a word in a curly apostrophe, where a key ends", "l’accueil: b: c\n"],
  ["a value between curly apostrophes", "a: ‘b’ : c\n"],
  ["a wide colon in a sentence", "a: 1\nvoir la note： x\n"],
  ["a wide colon in a value", "a: x： y: z\n"],
  ["curly quotes within a value", "a: le “b” : c\n"],
  ["curly quotes after a comma of prose", "a: rapport, “annexe” : c\n"],
  ["curly quotes after a comma of prose, before a bracket", "a: rapport, “annexe” [1] : c\n"],
  ["a no-break space after a colon of an address", "a: 1\nhttp://b:\u00a0c\nd: 1\n"],
  ["a no-break space within a value", "a: b\u00a0: c: d\n"],
])("an ordinary sign of typography is not blamed: %s", (_title, texte) => {
  const told = seen(texte);
  expect(told).toHaveLength(1);
  expect(told[0]).not.toMatch(
    /tient lieu|tiennent lieu|suit la clé|est suivi d’|Le retrait de cette ligne contient/,
  );
});

test.each(["\n", "\r\n", "\r"])(
  "the cause is looked for on the three lines above, whatever ends them: %j",
  (eol) => {
    const text = (between: number) =>
      [
        "a: 1",
        "b: “c",
        ...Array.from({ length: between }, (_, rank) => `k${rank}: v`),
        "d: e: f",
        "g: “h",
      ].join(eol);
    expect(seen(text(0))).toEqual([`2:4 ${quote("“")}`]);
    expect(seen(text(2))).toEqual([`2:4 ${quote("“")}`]);
    expect(seen(text(3))).toEqual([expect.stringContaining("6:5 Cette ligne n’est pas alignée")]);
  },
);

test("never below the fault, nor on a line that begins the file anew", () => {
  expect(seen("a: @\nb: [“x”]\n")).toEqual([expect.stringContaining("1:4 Cette ligne n’est pas alignée")]);
});

test("of several causes, the highest is told", () => {
  expect(seen("a: “b”\nc: “d” : e\n")).toEqual([`1:4 ${quote("“")}`]);
});

test("a line is looked at as far as a person would read it", () => {
  const text = (length: number) => `a: [${"b,".repeat(length / 2)}“c: d: e]\n`;
  expect(seen(text(1990))).toEqual([`1:1995 ${quote("“")}`]);
  expect(seen(text(2000))).toEqual([expect.stringMatching(/^1:\d+ Il manque une virgule/)]);
});

test.each<[string, string, string]>([
  [
    "a dash",
    "a: 1\n– b\n",
    "Commencez chaque élément d’une liste par un tiret (« - ») tapé au clavier, suivi d’une espace.",
  ],
  ["an indent", "a:\n\u00a0 - b: c: d\n", "Mettez la ligne en retrait avec des espaces ordinaires."],
  ["a colon", "a: 1\nb： c\n", "Écrivez « clé: valeur », avec le « : » du clavier."],
  [
    "a space",
    "a: 1\nb:\u00a0c\nd: 1\n",
    "Écrivez « clé: valeur », avec une espace ordinaire après les deux-points.",
  ],
  ["quotes", "a: “b” : c\n", 'Mettez des guillemets droits ("), tapés au clavier.'],
])("each is told with what to type: %s", (_title, texte, expected) => {
  expect(parse(texte).constats.map(({ aide }) => aide)).toEqual([expected]);
});
