import { describe, expect, test } from "vitest";
import validateFiche from "../../../src/generated/validate-fiche.js";
import validateFaits from "../../../src/generated/validate-lecture-faits.js";
import validateStructure from "../../../src/generated/validate-structure.js";
import { checkShape } from "../../../src/load/validate/shape.ts";
import fiche from "../../../src/schemas/fiche.schema.json" with { type: "json" };
import faits from "../../../src/schemas/lecture-faits.schema.json" with { type: "json" };
import structure from "../../../src/schemas/structure.schema.json" with { type: "json" };
import { parse, told } from "../../support/yaml.ts";

const FICHE = { schema: fiche, validate: validateFiche };
const FAITS = { schema: faits, validate: validateFaits };
const STRUCTURE = { schema: structure, validate: validateStructure };

/** « 2:11 valeur-incorrecte … | help » for each finding on a text, plain spaces. */
function check(texte: string, gabarit: typeof FICHE | typeof STRUCTURE | typeof FAITS): string[] {
  const { document } = parse(texte);
  if (!document) throw new Error("unreadable");
  const constats = checkShape(document, gabarit);
  const lines = told(constats);
  return constats.map(({ aide }, rang) => `${lines[rang]} | ${aide}`.replaceAll("\u00a0", " "));
}
const quali = (lines: string) =>
  check(
    `version: 1\nstructure: { id: x, nom: X, type: prefecture }\nreferentiel: a@1\n${lines}\n`,
    STRUCTURE,
  );
const ofStructure = (cle: string, valeur: string) => {
  const cles = Object.entries({ id: "x", nom: "X", type: "prefecture", [cle]: valeur });
  const written = cles.map(([nom, une]) => `${nom}: ${une}`).join(", ");
  return check(`version: 1\nstructure: { ${written} }\nreferentiel: a@1\n`, STRUCTURE);
};

/** What a finding says after its place and its rule. */
const said = (lines: string[]) => lines.map((line) => line.replace(/^\d+:\d+ [a-z-]+ /, ""));

describe("a day", () => {
  const of = (valeur: string) => said(check(`version: 1\nevalueLe: ${valeur}\n`, FICHE));
  test.each([
    ['"20/03/2024"', "2024-03-20"],
    ['"20.3.2024"', "2024-03-20"],
    ['"20/03/24"', "2024-03-20"],
    ["20240320", "2024-03-20"],
    ['"20 mars 2024"', "2024-03-20"],
    ['"le 1er mars 2024"', "2024-03-01"],
    ['"20-mars-2024"', "2024-03-20"],
    ['"2024-03-20 10:00"', "2024-03-20"],
  ])("%s: write %s", (valeur, jour) => {
    expect(of(valeur)).toEqual([
      `« ${valeur.replaceAll('"', "")} » n’est pas une date (clé « evalueLe »). | Écrivez « ${jour} ».`,
    ]);
  });
  test.each(["demain", '"31/02/2024"', '"T1 2024"', '"2024/03"', '"20 mrs 2024"', "2024"])(
    "%s is none, and no other is meant",
    (valeur) => {
      expect(of(valeur)).toEqual([
        `« ${valeur.replaceAll('"', "")} » n’est pas une date (clé « evalueLe »). | Écrivez une date de la forme AAAA-MM-JJ.`,
      ]);
    },
  );
  test.each([
    ["2024-13", "Le mois 13 n’existe pas (« 2024-13 »)."],
    ["2024-00-10", "Le mois 0 n’existe pas (« 2024-00-10 »)."],
    ["2024-02-31", "Le 31 février 2024 n’existe pas."],
    ["2024-03-32", "La date « 2024-03-32 » n’existe pas."],
    ["2024-03-00", "La date « 2024-03-00 » n’existe pas."],
    ["0000-02-10", "La date « 0000-02-10 » n’existe pas."],
  ])("%s does not exist", (valeur, message) => {
    expect(of(valeur)).toEqual([`${message} | Corrigez la date.`]);
  });
  test("a month alone lacks its day", () => {
    expect(of("2024-03")).toEqual([
      "« 2024-03 » est un mois, et « evalueLe » attend un jour. | Ajoutez le jour : « 2024-03-JJ ».",
    ]);
  });
});

describe("a date that may be a month or a year", () => {
  const of = (valeur: string) =>
    check(`version: 1\npreuves:\n  - { observation: O, date: "${valeur}" }\n`, FICHE).map((line) =>
      line.replace(/^.* \| /, ""),
    );
  test.each([
    ["mars 2024", "Écrivez « 2024-03 »."],
    ["03/2024", "Écrivez « 2024-03 »."],
    ["3-2024", "Écrivez « 2024-03 »."],
    ["3 2024", "Écrivez « 2024-03 »."],
    ["2024/3", "Écrivez « 2024-03 »."],
    ["20/03/2024", "Écrivez « 2024-03-20 »."],
    ["T1 2024", "Écrivez la période à la place : « du: 2024-01, au: 2024-03 »."],
    ["t4-2024", "Écrivez la période à la place : « du: 2024-10, au: 2024-12 »."],
    ["1er trimestre 2024", "Écrivez la période à la place : « du: 2024-01, au: 2024-03 »."],
    ["2 trimestre 2024", "Écrivez la période à la place : « du: 2024-04, au: 2024-06 »."],
    ["2e trimestre de 2024", "Écrivez la période à la place : « du: 2024-04, au: 2024-06 »."],
    ["trimestre 3 2024", "Écrivez la période à la place : « du: 2024-07, au: 2024-09 »."],
    ["T5 2024", "Écrivez une date de la forme AAAA-MM-JJ, AAAA-MM ou AAAA."],
    ["13/2024", "Écrivez une date de la forme AAAA-MM-JJ, AAAA-MM ou AAAA."],
    ["mrs 2024", "Écrivez une date de la forme AAAA-MM-JJ, AAAA-MM ou AAAA."],
  ])("« %s »: %s", (valeur, aide) => {
    expect(of(valeur)).toEqual([aide]);
  });
});

describe("an evaluation", () => {
  const of = (valeur: string) => said(check(`version: 1\nevaluation: ${valeur}\n`, FICHE));
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
    expect(quali(`modules: ${valeur}`).map((line) => line.replace(/^.* \| /, ""))).toEqual([aide]);
  });
  test("a number out of its bounds, or none", () => {
    const mois = (valeur: string) => said(quali(`parametres: { peremptionMois: ${valeur} }`));
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
  expect(said(ofStructure(cle, valeur))).toEqual([attendu]);
});

test("a list that is too short is empty, or lacks some", () => {
  const of = (valeurs: string) =>
    said(
      check(
        `version: 1\nfaits:\n  - { id: accueil, question: Lequel, type: choix, mots: m, valeurs: ${valeurs} }\n`,
        FAITS,
      ),
    );
  expect(of("[]")).toEqual(["« valeurs » est vide. | Donnez une valeur, ou retirez la ligne."]);
  expect(of("[unique]")).toEqual([
    "« valeurs » n’a que 1 élément, et il en faut au moins 2. | Ajoutez ceux qui manquent.",
  ]);
});
