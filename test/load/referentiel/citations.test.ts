import { expect, test } from "vitest";
import { changed, compile, expectTold, type Ligne, RICHE } from "./riche.ts";

const ABSENT = (...mots: string[]) =>
  `citation-introuvable Ces mots ne sont pas dans le texte officiel : ${mots.map((un) => `« ${un} »`).join(", ")}.`;
const LECTURE = "lecture/module-1.yaml";
const [SELECTION, INDICATEURS] = ["lecture/selection.yaml", "lecture/indicateurs.yaml"];

test.each<Ligne>([
  [INDICATEURS, "mots: et du taux", "mots: et du tau.", "indicateurs.0.mots", ABSENT("et du tau.")],
  [
    SELECTION,
    "mots: Le label est à tous.",
    "mots: Le label est à nous.",
    "lignes.0.citations.0.mots",
    ABSENT("Le label est à nous."),
  ],
  [SELECTION, "mots: dû dès un an", "mots: dû dès deux ans", "exigible.mots", ABSENT("dû dès deux ans")],
  [
    SELECTION,
    "mots: Préfectures […] un module métier",
    "mots: Préfectures […] deux modules",
    "lignes.0.mots",
    ABSENT("deux modules"),
  ],
  ["lecture/faits.yaml", "mots: accueillons", "mots: recevrons", "faits.1.mots", ABSENT("recevrons")],
  [
    LECTURE,
    "mots: Porté ailleurs.",
    "mots: Porté ici.",
    "sousEngagements.1.methodes.1.mots",
    ABSENT("Porté ici."),
  ],
  [
    LECTURE,
    "module: 1\n",
    "module: 1\ncondition: { si: { fait: guichet }, mots: Départ }\n",
    "condition.mots",
    ABSENT("Départ"),
  ],
  [
    LECTURE,
    "module: 1\n",
    "module: 1\nengagements: [{ numero: 1, condition: { si: { fait: guichet }, mots: Jamais } }]\n",
    "engagements.0.condition.mots",
    ABSENT("Jamais"),
  ],
  ["texte/errata.yaml", "lecture: ailleurs", "lecture: autre part", "doutes.0.lecture", ABSENT("autre part")],
  [
    LECTURE,
    "mots: une fois par an",
    "mots: deux fois par an",
    "sousEngagements.0.methodes.0.periode.mots",
    ABSENT("deux fois par an"),
  ],
  [
    LECTURE,
    "mots: une fois par an",
    'mots: "une […] fois […] deux […] trois"',
    "sousEngagements.0.methodes.0.periode.mots",
    ABSENT("deux", "trois"),
  ],
  [
    LECTURE,
    "mots: S'il existe un guichet",
    "mots: Nous répondons",
    "sousEngagements.0.condition.mots",
    ABSENT("Nous répondons"),
  ],
  [
    LECTURE,
    "mots: une fois par an",
    "mots: Porté ailleurs.",
    "sousEngagements.0.methodes.0.periode.mots",
    ABSENT("Porté ailleurs."),
  ],
  ["lecture/delais.yaml", 'exigence: "1.2"', 'exigence: "1.1"', "delais.0.mots", ABSENT("5 jours ouvrés")],
  [INDICATEURS, "mots: et du taux", "mots: une fois par an", "indicateurs.0.mots", ABSENT("une fois par an")],
  [
    SELECTION,
    "mots: Préfectures […] un module métier",
    "mots: Le label est à tous.",
    "lignes.0.mots",
    ABSENT("Le label est à tous."),
  ],
])("words that are not where they are quoted from are told: %s: %s → %s", (...ligne) => {
  expectTold(...ligne);
});

test("words of a part, and of its condition, are looked for around it", () => {
  const parts = (mots: string, condition: string) =>
    changed(RICHE, {
      [LECTURE]: [
        "natures: [registre] }",
        `parties: [{ id: "1.2-a.1", objet: x, mots: "${mots}", natures: [registre], condition: { si: { fait: guichet }, mots: "${condition}" } }, { id: "1.2-a.2", objet: y, mots: taux, natures: [planning] }] }`,
      ],
    });
  expect(compile(parts("et du", "Nous répondons")).told).toEqual([]);
  expect(compile(parts("pas là", "ni là")).told.filter((one) => one.includes("citation"))).toEqual([
    `${LECTURE} sousEngagements.1.methodes.0.parties.0.mots ${ABSENT("pas là")}`,
    `${LECTURE} sousEngagements.1.methodes.0.parties.0.condition.mots ${ABSENT("ni là")}`,
  ]);
});

test("where one of the places is not there, words are looked for in the others", () => {
  const { told } = compile(
    changed(RICHE, {
      [LECTURE]: ['source: "1-m1", extrait: et', 'source: "1-m9", extrait: et'],
      [INDICATEURS]: ["mots: et du taux", "mots: jamais écrit"],
    }),
  );
  expect(told).toContain(`${INDICATEURS} indicateurs.0.mots ${ABSENT("jamais écrit")}`);
});

test("where no place is there, nothing is told of the words: the place is", () => {
  const { told } = compile(
    changed(RICHE, { "texte/errata.yaml": ['ou: "1-m2", lecture: ailleurs', 'ou: "1-m9", lecture: rien'] }),
  );
  expect(told).toEqual([
    "texte/errata.yaml doutes.0.ou reference-inconnue L’endroit « 1-m9 » n’existe pas ici.",
  ]);
});

test.each([
  ["a variant of a promise", "Le guichet ouvre."],
  ["a note of its engagement", "Le matin"],
  ["a variant of its engagement", "Nous recevons."],
  ["the title of its module", "Accueil"],
  ["the words at the head of its module", "en tête"],
  ["a note there", "à lire"],
  ["a text there", "Un module"],
  ["its own method", "Examen du planning"],
  ["words apart from each other", "Accueil […] une fois"],
])("a reading may quote %s", (_title, mots) => {
  expect(compile(changed(RICHE, { [LECTURE]: ["mots: une fois par an", `mots: "${mots}"`] })).told).toEqual(
    [],
  );
});

test.each([
  ["a column", "Préfectures"],
  ["the head of a line", "Au moins"],
  ["a cell", "un module métier"],
  ["an extract", "dû dès un an"],
  ["a part of an extract of several", "ou trois"],
])("a rule of choice may quote of the matrix, or of what is published beside it: %s", (_title, mots) => {
  const avant = "mots: Préfectures […] un module métier";
  expect(compile(changed(RICHE, { [SELECTION]: [avant, `mots: ${mots}`] })).told).toEqual([]);
});

test("what is told says how to quote, and is about the words", () => {
  const { constats } = compile(
    changed(RICHE, { [SELECTION]: ["mots: dû dès un an", "mots: dû dès deux ans"] }),
  );
  expect(constats).toMatchObject([
    {
      aide: "Citez le texte mot pour mot, errata appliqués ; séparez deux passages par « […] ».",
      sujet: "dû dès deux ans",
    },
  ]);
});
