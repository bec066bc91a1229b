import { expect, test } from "vitest";
import { MemoryDepot } from "../../../src/depot/memory.ts";
import { readYaml } from "../../../src/load/yaml/read.ts";
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
    "two documents",
    "a: 1\n---\nb: 2\n",
    [
      "3:1 yaml-interdit Ce fichier contient plusieurs documents YAML, séparés par «\u00a0---\u00a0» ou «\u00a0...\u00a0».",
    ],
  ],
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

test("a file of a depot that cannot be read is said", () => {
  const depot = new MemoryDepot({
    "s/a.yaml": { obstacle: "illisible" },
    "s/d/x": "",
    "s/l": { lien: "/etc/passwd" },
  });
  const regles = ["s/a.yaml", "s/d", "s/l", "s/nulle-part", "../x"].map((chemin) => {
    const { document, constats } = readYaml(depot, chemin, "s");
    expect(document).toBeNull();
    return constats.map((constat) => [constat.regle, "fichier" in constat.lieu && constat.lieu.fichier]);
  });
  expect(regles).toEqual([
    [["fichier-illisible", "a.yaml"]],
    [["fichier-illisible", "d"]],
    [["chemin-interdit", "l"]],
    [["fichier-illisible", "nulle-part"]],
    [["chemin-interdit", "../x"]],
  ]);
});
