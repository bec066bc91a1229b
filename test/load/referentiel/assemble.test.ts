import { expect, test } from "vitest";
import { PETIT } from "./petit.ts";
import { changed, compile, RICHE } from "./riche.ts";

/** The least that a référentiel may be. */
const MOINDRE = {
  "texte/referentiel.yaml": `version: 1
referentiel: { id: moindre, version: "1", edition: 1, titre: Moindre, date: "2024" }
sources: [{ id: tableau, titre: Le tableau, texte: true }, { id: notice, titre: La notice }]
extraits: [{ source: notice, texte: Un module }]
`,
  "texte/module-1.yaml": `version: 1
module: { numero: 1, titre: Accueil, type: general, engagements: [{ numero: 1, texte: Nous vous accueillons. }] }
`,
  "lecture/selection.yaml": `version: 1
types: [{ id: prefecture, libelle: Préfecture }]
lignes: [{ id: prefecture, quand: { type: prefecture }, obligatoires: [1], mots: Un module }]
`,
};

test("what is left out of the files is empty, or is left out", () => {
  const { referentiel, told } = compile(MOINDRE);
  expect(told).toEqual([]);
  expect(referentiel).toEqual({
    schema: "quali/referentiel@1",
    id: "moindre",
    version: "1",
    edition: 1,
    titre: "Moindre",
    date: "2024",
    empreinte: expect.stringMatching(/^[0-9a-f]{64}$/),
    lecture: { empreinte: expect.stringMatching(/^[0-9a-f]{64}$/) },
    avis: "",
    sources: [
      { id: "tableau", titre: "Le tableau", texte: true },
      { id: "notice", titre: "La notice" },
    ],
    modules: [
      {
        numero: 1,
        titre: "Accueil",
        type: "general",
        rubriques: [],
        engagements: [
          { numero: 1, texte: "Nous vous accueillons.", sousEngagements: [], sources: ["tableau"] },
        ],
      },
    ],
    faits: [],
    natures: [],
    delais: [],
    selection: {
      types: [{ id: "prefecture", libelle: "Préfecture" }],
      lignes: [{ id: "prefecture", quand: { type: "prefecture" }, obligatoires: [1], mots: "Un module" }],
    },
    cycle: [],
    errata: [],
    doutes: [],
    lacunes: [],
  });
  const [module] = referentiel?.modules ?? [];
  const keys = [referentiel, referentiel?.lecture, referentiel?.selection, module, module?.engagements[0]];
  for (const one of keys) expect(Object.values(one ?? {})).not.toContain(undefined);
});

test("what is in the files is there", () => {
  const { referentiel, told } = compile(RICHE);
  expect(told).toEqual([]);
  expect(referentiel).toMatchObject({
    avis: "avis",
    preambule: ["Le label est à tous."],
    matrice: { colonnes: ["Préfectures"] },
    faits: [{ id: "guichet" }, { id: "accueil" }],
    natures: [{ id: "planning" }, { id: "registre" }],
    delais: [{ id: "1.2" }],
    indicateurs: [{ id: "taux" }],
    exigible: { le: "2025-01-01", mots: "dû dès un an" },
    selection: { caracteristiques: [{ id: "cert" }], lignes: [{ id: "prefecture" }] },
    cycle: [{ id: "suivi" }],
    desaccords: [{ ou: "1.1", lectures: [{ source: "tableau" }, { source: "notice" }] }],
    lacunes: [{ ou: "2" }],
    errata: [{ ou: "1", source: "acueillons" }],
  });
  expect(referentiel?.lecture).not.toHaveProperty("edition");
});

test("the edition of a reading is that of its own file", () => {
  const { referentiel, told } = compile({
    ...PETIT,
    "lecture/editions.yaml": `version: 1\nedition: 3\neditions: [{ edition: 3, empreinte: "${"0".repeat(64)}" }]\n`,
  });
  expect(told).toEqual([]);
  expect(referentiel?.lecture).toMatchObject({ edition: 3 });
});

test.each<[string, string, string, object]>([
  ["a promise", "1.1", "un guichet", { exigence: "1.1" }],
  ["the method of one promise", "1-m2", "ailleurs", { exigence: "1.2" }],
  ["the method of two", "1-m1", "Examen", {}],
  ["an engagement that has promises", "1", "accueillons", {}],
  ["a module", "module-1", "Accueil", {}],
])("a doubt is about the one promise that its place touches: %s", (_title, ou, mots, expected) => {
  const avant = 'ou: "1-m2", lecture: ailleurs, motif: Où ?';
  const { referentiel, told } = compile(
    changed(PETIT, { "texte/errata.yaml": [avant, `ou: "${ou}", lecture: ${mots}, motif: Où ?`] }),
  );
  expect(told).toEqual([]);
  expect(referentiel?.doutes.map((doute) => ({ ...doute }))).toStrictEqual([
    { ou, lecture: mots, motif: "Où ?", ...expected },
  ]);
});

test("an erratum is about the one promise that its place touches", () => {
  const { referentiel } = compile(
    changed(PETIT, {
      "texte/errata.yaml": [
        "errata:\n",
        'errata:\n  - { ou: "1.1", source: il est ouvert, corrige: il ouvre, motif: Style. }\n',
      ],
    }),
  );
  expect(referentiel?.errata.map(({ exigence }) => exigence)).toEqual(["1.1", undefined]);
});
