import { expect, test } from "vitest";
import { PETIT } from "./petit.ts";
import { changed, compile } from "./riche.ts";

const LECTURE = "lecture/module-1.yaml";
const CONDITION = { si: { fait: "guichet" }, mots: "Accueil" };
const PERIODE = { mois: 6, mots: "Accueil" };
const SAID = ["condition: { si: { fait: guichet }, mots: Accueil }", "periode: { mois: 6, mots: Accueil }"];

/** The first module where its reading says more. */
function module(avant: string, apres: string) {
  const { referentiel, told } = compile(changed(PETIT, { [LECTURE]: [avant, apres] }));
  return { module: referentiel?.modules[0], told };
}

test("what is read of an engagement or a promise is put on it", () => {
  const of = (avant: string, apres: string) => module(avant, apres).module?.engagements[0];
  expect(of("module: 1\n", `module: 1\nengagements: [{ numero: 1, ${SAID.join(", ")} }]\n`)).toMatchObject({
    condition: CONDITION,
    periode: PERIODE,
  });
  expect(of('  - id: "1.2"\n', `  - id: "1.2"\n    ${SAID.join("\n    ")}\n`)).toMatchObject({
    sousEngagements: [{ id: "1.1" }, { id: "1.2", condition: CONDITION, periode: PERIODE }],
  });
});

test("parts of an engagement are put on it", () => {
  const parts = ["a", "b"].map((id) => `{ id: ${id}, objet: x, mots: accueillons, natures: [planning] }`);
  const { module: lu } = module(
    "module: 1\n",
    `module: 1\nengagements: [{ numero: 1, parties: [${parts.join(", ")}] }]\n`,
  );
  expect(lu?.engagements[0]).toMatchObject({ parties: [{ id: "a" }, { id: "b" }] });
});

test("what is read of a module is put on it", () => {
  const { module: lu } = module("module: 1\n", `module: 1\n${SAID[0]}\n`);
  expect(lu).toMatchObject({ numero: 1, condition: CONDITION });
});

test("what is not read of them is not there", () => {
  const { referentiel } = compile(PETIT);
  const [lu, nonLu] = referentiel?.modules ?? [];
  expect(Object.keys(lu ?? {})).toEqual(["numero", "titre", "type", "rubriques", "engagements"]);
  expect(Object.keys(lu?.engagements[0] ?? {})).toEqual([
    "numero",
    "rubrique",
    "texte",
    "sousEngagements",
    "sources",
  ]);
  expect(lu?.engagements[0]?.sousEngagements.map((sous) => Object.keys(sous))).toEqual([
    ["id", "texte", "blocs", "methodesControle", "sources", "condition"],
    ["id", "texte", "blocs", "methodesControle", "sources"],
  ]);
  expect(Object.keys(nonLu ?? {})).toEqual(["numero", "titre", "type", "engagements", "rubriques"]);
});

test("a promise of which nothing is read has no method", () => {
  const { module: lu } = module(
    "    condition: { si: { fait: guichet }, mots: S'il existe un guichet }\n",
    "",
  );
  expect(lu?.engagements[0]?.sousEngagements[0]).not.toHaveProperty("condition");
  const texte = PETIT[LECTURE] ?? "";
  const { referentiel } = compile({ ...PETIT, [LECTURE]: texte.slice(0, texte.indexOf('  - id: "1.2"')) });
  expect(referentiel?.modules[0]?.engagements[0]?.sousEngagements[1]?.methodesControle).toEqual([]);
});

test("a method holds what is read of it, and the whole of which it is an extract", () => {
  const methodes = compile(PETIT).referentiel?.modules[0]?.engagements[0]?.sousEngagements.flatMap(
    ({ methodesControle }) => methodesControle,
  );
  const entiere = {
    cle: "1-m1",
    methodeEntiere: "Examen du planning et du taux.",
    controle: "local",
    attribution: "certaine",
  };
  expect(methodes?.map((methode) => Object.keys(methode).length)).toEqual([8, 7, 7]);
  expect(methodes).toEqual([
    {
      ...entiere,
      id: "1.1-a",
      texte: "Examen du planning",
      periode: { mois: 12, mots: "une fois par an" },
      natures: ["planning"],
    },
    { ...entiere, id: "1.2-a", texte: "et du taux.", natures: ["registre"] },
    {
      id: "1.2-b",
      texte: "Porté ailleurs.",
      cle: "1-m2",
      controle: "central",
      attribution: "certaine",
      mots: "Porté ailleurs.",
      natures: [],
    },
  ]);
});

test("a method that is not in the text is none", () => {
  const { module: lu, told } = module('source: "1-m2"', 'source: "1-m9"');
  expect(lu?.engagements[0]?.sousEngagements[1]?.methodesControle.map(({ id }) => id)).toEqual(["1.2-a"]);
  expect(told).toHaveLength(2);
});

test("what answers a part of a method answers something of it", () => {
  const parts = ["planning", "registre"].map(
    (nature, rang) => `{ id: "1.2-a.${rang}", objet: x, mots: taux, natures: [${nature}] }`,
  );
  const { module: lu, told } = module(
    "extrait: et du taux., natures: [registre]",
    `extrait: et du taux., attribution: ambigue, parties: [${parts.join(", ")}]`,
  );
  expect(told).toEqual([]);
  expect(lu?.engagements[0]?.sousEngagements[1]?.methodesControle[0]).toMatchObject({
    natures: ["planning", "registre"],
    attribution: "ambigue",
    parties: [{ id: "1.2-a.0" }, { id: "1.2-a.1" }],
  });
});
