import { expect, test } from "vitest";
import { MemoryDepot } from "../../../src/depot/memory.ts";
import { readExemples } from "../../../src/load/exemples/read.ts";

const TETE = "version: 1\njour: 2024-06-30\nexemples:\n";
const exemple = (titre: string, attendu = ", attendu: { choix: valide }") =>
  `  - { titre: ${titre}, situation: { type: prefecture }${attendu} }\n`;

function read(texte: string) {
  const { document, constats } = readExemples(new MemoryDepot({ "e.yaml": texte }), "e.yaml");
  return {
    document,
    told: constats.map(({ regle, lieu, message }) => {
      const ligne = "pointeur" in lieu ? lieu.source.locate(lieu.pointeur).ligne : 0;
      return `${ligne} ${regle} ${message}`.replaceAll("\u00a0", " ");
    }),
  };
}

test.each<[string, string, string[]]>([
  [
    "what each expects, or day by day",
    exemple("A") + exemple("B", ", jours: [{ le: 2024-03-30, choix: valide }]"),
    [],
  ],
  [
    "one that expects nothing, which would always hold",
    exemple("A") + exemple("B", ""),
    ["5 cle-manquante L’exemple « B » n’attend rien."],
  ],
  [
    "titles given twice, each after the first",
    exemple("A") + exemple("B") + exemple("A") + exemple("A"),
    [
      "6 identifiant-en-double L’exemple « A » est déjà donné ligne 4.",
      "7 identifiant-en-double L’exemple « A » est déjà donné ligne 4.",
    ],
  ],
])("says %s", (_title, exemples, expected) => {
  const { document, told } = read(TETE + exemples);
  expect(told).toEqual(expected);
  expect(document).not.toBeNull();
});

test("a file without its shape gives nothing, and says why", () => {
  const { document, told } = read("version: 1\njour: 2024-06-30\nexemples: texte\n");
  expect(document).toBeNull();
  expect(told).toHaveLength(1);
});
