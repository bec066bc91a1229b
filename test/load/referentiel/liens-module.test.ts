import { expect, test } from "vitest";
import { PETIT } from "./petit.ts";
import { changed, compile, expectTold, type Ligne, RICHE } from "./riche.ts";

const INCONNU = (quoi: string, id: string) => `reference-inconnue ${quoi} « ${id} » n’existe pas ici.`;
const LECTURE = "lecture/module-1.yaml";

test.each<Ligne>([
  [
    LECTURE,
    "si: { fait: guichet }",
    "si: { fait: accueil, vaut: soir }",
    "sousEngagements.0.condition.si.vaut",
    INCONNU("La valeur du fait accueil", "soir"),
  ],
  [
    LECTURE,
    "si: { fait: guichet }",
    "si: { non: { fait: porte } }",
    "sousEngagements.0.condition.si.non.fait",
    INCONNU("Le fait", "porte"),
  ],
  [
    LECTURE,
    "si: { fait: guichet }",
    "si: { tous: [{ fait: guichet }, { fait: porte }] }",
    "sousEngagements.0.condition.si.tous.1.fait",
    INCONNU("Le fait", "porte"),
  ],
  [
    LECTURE,
    "si: { fait: guichet }",
    "si: { un: [{ fait: porte }, { fait: guichet }] }",
    "sousEngagements.0.condition.si.un.0.fait",
    INCONNU("Le fait", "porte"),
  ],
  [
    LECTURE,
    "module: 1\n",
    "module: 1\ncondition: { si: { fait: porte }, mots: Accueil }\n",
    "condition.si.fait",
    INCONNU("Le fait", "porte"),
  ],
  [
    LECTURE,
    "module: 1\n",
    "module: 1\nengagements: [{ numero: 1, condition: { si: { fait: porte }, mots: accueillons } }]\n",
    "engagements.0.condition.si.fait",
    INCONNU("Le fait", "porte"),
  ],
  [
    LECTURE,
    "[registre]",
    "[registre, registres]",
    "sousEngagements.1.methodes.0.natures.1",
    INCONNU("La nature", "registres"),
  ],
  [
    LECTURE,
    "fait: guichet",
    "fait: guichets",
    "sousEngagements.0.condition.si.fait",
    INCONNU("Le fait", "guichets"),
  ],
  [
    LECTURE,
    "fait: guichet",
    "fait: guichet, vaut: oui",
    "sousEngagements.0.condition.si.vaut",
    INCONNU("La valeur du fait guichet", "oui"),
  ],
  [
    LECTURE,
    "        periode:",
    "        condition: { si: { fait: porte }, mots: Examen }\n        periode:",
    "sousEngagements.0.methodes.0.condition.si.fait",
    INCONNU("Le fait", "porte"),
  ],
  [
    LECTURE,
    "module: 1\n",
    "module: 1\nengagements: [{ numero: 7 }]\n",
    "engagements.0.numero",
    INCONNU("L’engagement", "7"),
  ],
])("what a reading points at is looked for, however deep: %s: %s → %s", (...ligne) => {
  expectTold(...ligne);
});

test.each<[string, string]>([
  ["a choice of a fact", "si: { fait: accueil, vaut: jour }"],
  ["yes for a fact", "si: { fait: guichet, vaut: true }"],
  ["no for a fact", "si: { fait: guichet, vaut: false }"],
  [
    "a condition of several parts",
    "si: { tous: [{ fait: guichet }, { un: [{ fait: accueil, vaut: nuit }, { non: { fait: guichet } }] }] }",
  ],
])("nothing is told of %s", (_title, apres) => {
  expect(compile(changed(RICHE, { [LECTURE]: ["si: { fait: guichet }", apres] })).told).toEqual([]);
});

test("a reading of a module that is not there is told once, and nothing of what it says", () => {
  const { told } = compile(changed(RICHE, { [LECTURE]: ["module: 1\n", "module: 9\n"] }));
  expect(told.filter((one) => one.includes("reference-inconnue"))).toEqual([
    `${LECTURE} module ${INCONNU("Le module", "9")}`,
  ]);
});

const DEUX_LIGNES = {
  "texte/module-2.yaml": [
    "{ numero: 2, texte: Nous délivrons vos titres. }",
    `numero: 2
      texte: Nous délivrons vos titres.
      lignes:
        - sousEngagements: [{ id: "2.1", texte: À temps. }]
          methodesControle: [{ cle: "2-m1", texte: Voir. }]
        - sousEngagements: [{ id: "2.2", texte: Sans faute. }]
`,
  ],
} as const;

test("a method is given to a promise of its row, and to no other", () => {
  const files = (id: string) => ({
    ...changed(PETIT, DEUX_LIGNES),
    "lecture/module-2.yaml": `version: 1
module: 2
sousEngagements: [{ id: "${id}", methodes: [{ id: "${id}-a", source: "2-m1" }] }]
`,
  });
  expect(compile(files("2.1")).told).toEqual([]);
  expect(compile(files("2.2")).told).toEqual([
    `lecture/module-2.yaml sousEngagements.0.methodes.0.source ${INCONNU("La méthode", "2-m1")}`,
  ]);
});
