import { expect, test } from "vitest";
import { PETIT } from "./petit.ts";
import { changed, compile, expectTold, type Ligne, RICHE } from "./riche.ts";

const INCONNU = (quoi: string, id: string) => `reference-inconnue ${quoi} « ${id} » n’existe pas ici.`;
const [TEXTE, LECTURE] = ["texte/module-1.yaml", "lecture/module-1.yaml"];
const [SELECTION, INDICATEURS] = ["lecture/selection.yaml", "lecture/indicateurs.yaml"];

test.each<Ligne>([
  [
    TEXTE,
    "{ source: notice, texte: Nous",
    "{ source: avis, texte: Nous",
    "module.engagements.0.variantes.0.source",
    INCONNU("Le document source", "avis"),
  ],
  [
    TEXTE,
    "{ source: notice, texte: Le guichet",
    "{ source: avis, texte: Le guichet",
    "module.engagements.0.lignes.0.sousEngagements.0.variantes.0.source",
    INCONNU("Le document source", "avis"),
  ],
  [
    TEXTE,
    "sources: [notice]",
    "sources: [notice, avis]",
    "module.engagements.0.sources.1",
    INCONNU("Le document source", "avis"),
  ],
  ["texte/errata.yaml", 'ou: "1-m2"', 'ou: "1-m9"', "doutes.0.ou", INCONNU("L’endroit", "1-m9")],
  ["texte/desaccords.yaml", 'ou: "1.1"', 'ou: "1.9"', "desaccords.0.ou", INCONNU("L’endroit", "1.9")],
  [
    "texte/desaccords.yaml",
    "source: notice",
    "source: avis",
    "desaccords.0.lectures.1.source",
    INCONNU("Le document source", "avis"),
  ],
  [INDICATEURS, 'delai: "1.2"', 'delai: "1.3"', "indicateurs.0.delai", INCONNU("Le délai", "1.3")],
  [
    INDICATEURS,
    '["1.2-a"]',
    '["1.2-a", "1.2-z"]',
    "indicateurs.0.methodes.1",
    INCONNU("La méthode", "1.2-z"),
  ],
  [
    SELECTION,
    "quand: { type: prefecture }",
    "quand: { type: prefecture, faits: { nuage: true } }",
    "lignes.0.quand.faits.nuage",
    INCONNU("Le fait", "nuage"),
  ],
  [SELECTION, "[{ modules: [2], motif", "[{ modules: [7], motif", "lignes.0", INCONNU("Le module", "7")],
  ["texte/lacunes.yaml", 'ou: "2"', 'ou: "9"', "lacunes.0.ou", INCONNU("L’endroit", "9")],
  [
    "texte/lacunes.yaml",
    'ou: "2"',
    'ou: "9.1", couvre: ["9.2"]',
    "lacunes.0.ou",
    INCONNU("L’endroit", "9.1"),
  ],
  [
    "texte/module-1.yaml",
    'rubrique: "A"',
    'rubrique: "B"',
    "module.engagements.0.rubrique",
    INCONNU("La rubrique", "B"),
  ],
  [
    TEXTE,
    '{ lettre: "A", titre: Sur place }',
    '{ lettre: "A", titre: Sur place, sources: [avis] }',
    "module.rubriques.0.sources.0",
    INCONNU("Le document source", "avis"),
  ],
  [
    INDICATEURS,
    'exigences: ["1.2"]',
    'exigences: ["1.2", "1.3"]',
    "indicateurs.0.exigences.1",
    INCONNU("L’exigence", "1.3"),
  ],
  [
    SELECTION,
    "{ type: prefecture }",
    "{ type: prefectures }",
    "lignes.0.quand.type",
    INCONNU("Le type de structure", "prefectures"),
  ],
  [SELECTION, "parmi: [2]", "parmi: [3]", "lignes.0", INCONNU("Le module", "3")],
  [SELECTION, "obligatoires: [1]", "obligatoires: [4]", "lignes.0", INCONNU("Le module", "4")],
  [
    SELECTION,
    "source: tableau",
    "source: tableaux",
    "cycle.0.source",
    INCONNU("Le document source", "tableaux"),
  ],
])("what points at nothing is told where it is written: %s: %s → %s", (...ligne) => {
  expectTold(...ligne);
});

test.each<[string, string, string, string]>([
  ["a gap that is of the whole", "texte/lacunes.yaml", 'ou: "2"', "ou: referentiel"],
  ["a gap at a place that it covers", "texte/lacunes.yaml", 'ou: "2"', 'ou: "5.1", couvre: ["5.1"]'],
  ["a disagreement on the whole", "texte/desaccords.yaml", 'ou: "1.1"', "ou: referentiel"],
  ["an indicator without a delay", INDICATEURS, '    delai: "1.2"\n', ""],
  ["an indicator without methods", INDICATEURS, '    methodes: ["1.2-a"]\n', ""],
  [
    "an indicator of an engagement without promises",
    INDICATEURS,
    'exigences: ["1.2"]',
    'exigences: ["1.2", "2"]',
  ],
])("nothing is told of %s", (_title, fichier, avant, apres) => {
  expect(compile(changed(RICHE, { [fichier]: [avant, apres] })).told).toEqual([]);
});

test("an indicator may bind a part of a method", () => {
  const parts =
    'parties: [{ id: "1.2-a.1", objet: x, mots: et du taux, natures: [registre] }, { id: "1.2-a.2", objet: y, mots: taux, natures: [planning] }]';
  const files = (methode: string) =>
    changed(RICHE, {
      [LECTURE]: ["extrait: et du taux., natures: [registre]", `extrait: et du taux., ${parts}`],
      [INDICATEURS]: ['methodes: ["1.2-a"]', `methodes: ["${methode}"]`],
    });
  expect(compile(files("1.2-a.2")).told).toEqual([]);
  expect(compile(files("1.2-a.3")).told).toEqual([
    `${INDICATEURS} indicateurs.0.methodes.0 ${INCONNU("La méthode", "1.2-a.3")}`,
  ]);
});

test.each([
  ["[registres]", "Vouliez-vous dire « registre » ?"],
  ["[zzzzzz]", "Connus : planning, registre."],
])("an id that is not there is told with the nearest, or with those that are: %s", (apres, aide) => {
  const { constats } = compile(changed(RICHE, { [LECTURE]: ["[registre]", apres] }));
  expect(constats.map((constat) => constat.aide?.replaceAll("\u00a0", " "))).toEqual([aide]);
});

test("where nothing is known, that is told", () => {
  const { constats } = compile(
    changed(PETIT, { [TEXTE]: ['  rubriques:\n    - { lettre: "A", titre: Sur place }\n', ""] }),
  );
  expect(constats.map(({ message, aide }) => `${message} ${aide}`.replaceAll("\u00a0", " "))).toEqual([
    "La rubrique « A » n’existe pas ici. Connus : aucun.",
  ]);
});
