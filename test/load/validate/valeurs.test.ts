import { describe, expect, test } from "vitest";
import validateFaits from "../../../src/generated/validate-lecture-faits.js";
import { GABARIT_DE_STRUCTURE } from "../../../src/load/structure/gabarits.ts";
import faits from "../../../src/schemas/lecture-faits.schema.json" with { type: "json" };
import { adviceOf, findingsOf, findingsOfQuali, saidOf } from "../../support/forme-lue.ts";

const ofStructure = (cle: string, valeur: string) => {
  const cles = Object.entries({ id: "x", nom: "X", type: "prefecture", [cle]: valeur });
  const written = cles.map(([nom, une]) => `${nom}: ${une}`).join(", ");
  return findingsOf(`version: 1\nstructure: { ${written} }\nreferentiel: a@1\n`, GABARIT_DE_STRUCTURE);
};

describe("an evaluation", () => {
  const of = (valeur: string) => saidOf(findingsOf(`version: 1\nevaluation: ${valeur}\n`));
  const LISTE =
    "Les valeurs possibles sont « conforme », « partiel », « non-conforme » et « non-applicable ».";
  test.each([
    ["ok", "conforme"],
    ["NC", "non-conforme"],
    ["écart", "non-conforme"],
    ["so", "non-applicable"],
    ["pc", "partiel"],
  ])("« %s » is meant for « %s »", (valeur, mot) => {
    expect(of(valeur)).toEqual([
      `« ${valeur} » n’est pas une valeur de « evaluation ». | Vouliez-vous dire « ${mot} » ? ${LISTE}`,
    ]);
  });
  test.each(["à faire", '"?"', '"-"', "non evaluée", "en cours"])(
    "%s says that it is still to be made",
    (valeur) => {
      expect(of(valeur)).toEqual([
        `« ${valeur.replaceAll('"', "")} » n’est pas une évaluation : l’exigence n’est pas encore évaluée. | Retirez la ligne jusque-là. ${LISTE}`,
      ]);
    },
  );
  test.each([
    ["parfait", "« parfait »"],
    ["[a]", "une liste"],
    ["12", "« 12 »"],
  ])("%s is none", (valeur, dite) => {
    expect(of(valeur)).toEqual([`${dite} n’est pas une valeur de « evaluation ». | ${LISTE}`]);
  });
});

describe("a list of whole numbers", () => {
  const PAR_LIGNE = "Écrivez un élément par ligne, chacun précédé d’un tiret, ou [a, b].";
  test.each([
    ["1, 2, 3", "Écrivez une liste : « modules: [1, 2, 3] »."],
    ["1 2", "Écrivez une liste : « modules: [1, 2] »."],
    ["3", "Écrivez une liste : « modules: [3] »."],
    ["1-4", "Écrivez une liste : « modules: [1, 2, 3, 4] »."],
    ["1 à 4", "Écrivez une liste : « modules: [1, 2, 3, 4] »."],
    ["4-1", PAR_LIGNE],
    ["1-30", PAR_LIGNE],
    ["-1", PAR_LIGNE],
    ["un, deux", PAR_LIGNE],
    ["{ a: 1 }", PAR_LIGNE],
    ["[1; 2]", "Séparez les éléments par des virgules : « [1, 2] »."],
    ['["1 2"]', "Séparez les éléments par des virgules : « [1, 2] »."],
    ["[un]", "Écrivez un nombre entier, sans guillemets."],
    ["[m1]", "Écrivez « 1 », sans guillemets."],
    ["[1, 1]", "Gardez-en un."],
  ])("« %s »: %s", (valeur, aide) => {
    expect(adviceOf(findingsOfQuali(`modules: ${valeur}`))).toEqual([aide]);
  });
  test("a number out of its bounds, or none", () => {
    const mois = (valeur: string) => saidOf(findingsOfQuali(`parametres: { peremptionMois: ${valeur} }`));
    expect(mois("0")).toEqual([
      "« peremptionMois » doit valoir au moins 1 ; ici : « 0 ». | Corrigez ce nombre.",
    ]);
    expect(mois("1000000")).toEqual([
      "« peremptionMois » doit valoir au plus 600 ; ici : « 1000000 ». | Corrigez ce nombre.",
    ]);
    expect(mois("{ a: 1 }")).toEqual([
      "« peremptionMois » doit être un nombre entier ; ici : un groupe de clés. | Écrivez un nombre entier, sans guillemets.",
    ]);
    expect(mois("mois 12")).toEqual([
      "« peremptionMois » doit être un nombre entier ; ici : « mois 12 ». | Écrivez « 12 », sans guillemets.",
    ]);
  });
});

test.each([
  ["cert", "oui", "« cert » doit être true ou false ; ici : « oui ». | Écrivez « true », sans guillemets."],
  ["cert", "non", "« cert » doit être true ou false ; ici : « non ». | Écrivez « false », sans guillemets."],
  ["cert", "1", "« cert » doit être true ou false ; ici : « 1 ». | Écrivez true ou false, sans guillemets."],
  ["nom", "12", '« nom » doit être un texte ; ici : « 12 ». | Mettez la valeur entre guillemets : "12".'],
  [
    "nom",
    "true",
    '« nom » doit être un texte ; ici : « true ». | Mettez la valeur entre guillemets : "true".',
  ],
  ["nom", '""', "« nom » est vide. | Donnez une valeur, ou retirez la ligne."],
  [
    "id",
    "73",
    'L’identifiant 73 est écrit comme un nombre ; il est lu « 73 ». | Mettez-le entre guillemets : "73".',
  ],
])("%s: %s", (cle, valeur, attendu) => {
  expect(saidOf(ofStructure(cle, valeur))).toEqual([attendu]);
});

test("a list that is too short is empty, or lacks some", () => {
  const of = (valeurs: string) =>
    saidOf(
      findingsOf(
        `version: 1\nfaits:\n  - { id: accueil, question: Lequel, type: choix, mots: m, valeurs: ${valeurs} }\n`,
        { schema: faits, validate: validateFaits },
      ),
    );
  expect(of("[]")).toEqual(["« valeurs » est vide. | Donnez une valeur, ou retirez la ligne."]);
  expect(of("[unique]")).toEqual([
    "« valeurs » n’a que 1 élément, et il en faut au moins 2. | Ajoutez ceux qui manquent.",
  ]);
});
