import fc from "fast-check";
import { dump } from "js-yaml";
import { describe, expect, test } from "vitest";
import validateFiche from "../../../src/generated/validate-fiche.js";
import validateStructure from "../../../src/generated/validate-structure.js";
import type { Gabarit } from "../../../src/load/validate/shape.ts";
import { checkShape, examineShape } from "../../../src/load/validate/shape.ts";
import type { DocumentYaml } from "../../../src/load/yaml/read.ts";
import fiche from "../../../src/schemas/fiche.schema.json" with { type: "json" };
import structure from "../../../src/schemas/structure.schema.json" with { type: "json" };
import { isInside, parse, placeOf, told } from "../../support/yaml.ts";

const FICHE: Gabarit = { schema: fiche, validate: validateFiche };
const STRUCTURE: Gabarit = { schema: structure, validate: validateStructure };

function check(texte: string, gabarit = FICHE) {
  const { document } = parse(texte);
  if (!document) throw new Error("unreadable");
  const constats = checkShape(document, gabarit);
  return { valeur: document.valeur, told: told(constats), aides: constats.map(({ aide }) => aide), constats };
}

const piece = (lines: string) => `version: 1\npreuves:\n  - ${lines}\n`;

describe("a fiche that is faulty", () => {
  test.each<[string, string, string[]]>([
    [
      "an unknown key, near a known one",
      "version: 1\nevaluatoin: conforme\n",
      ["2:1 cle-inconnue La clé « evaluatoin » n’est pas connue. | Vouliez-vous dire « evaluation » ?"],
    ],
    [
      "an unknown key of a piece",
      piece("{ fichier: a.pdf, couleur: bleu }"),
      [
        "3:23 cle-inconnue La clé « couleur » n’est pas connue dans l’élément 1 de « preuves ». | Retirez-la, ou choisissez parmi : fichier, lien, indicateur, observation, surPlace, preuve, titre, nature, date, du, au, consulteLe, capture, resultat, reference, consultePar, methodes, service, site, expire, confidentiel ou note.",
      ],
    ],
    [
      "no version",
      "evaluation: conforme\n",
      ["1:1 cle-manquante Il manque la clé « version ». | Ajoutez la ligne « version: 1 »."],
    ],
    [
      "another version",
      "version: 2\n",
      [
        "1:10 valeur-incorrecte « version » doit valoir 1 ; ici : « 2 ». | Ce fichier vient peut-être d’une version plus récente de quali.",
      ],
    ],
    [
      "a value out of its list",
      "version: 1\nevaluation: confrome\n",
      [
        "2:13 valeur-incorrecte « confrome » n’est pas une valeur de « evaluation ». | Vouliez-vous dire « conforme » ? Les valeurs possibles sont « conforme », « partiel », « non-conforme » et « non-applicable ».",
      ],
    ],
    [
      "a day that does not exist",
      "version: 1\nevalueLe: 2024-02-31\n",
      ["2:11 date-impossible Le 31 février 2024 n’existe pas. | Corrigez la date."],
    ],
    [
      "a month that does not exist",
      piece("{ fichier: a, date: 2024-13 }"),
      ["3:25 date-impossible Le mois 13 n’existe pas (« 2024-13 »). | Corrigez la date."],
    ],
    [
      "a date as the French write it",
      "version: 1\nevalueLe: 20/03/2024\n",
      [
        "2:11 valeur-incorrecte « 20/03/2024 » n’est pas une date (clé « evalueLe »). | Écrivez « 2024-03-20 ».",
      ],
    ],
    [
      "a date in words",
      piece("{ fichier: a, date: mars 2024 }"),
      ["3:25 valeur-incorrecte « mars 2024 » n’est pas une date (clé « date »). | Écrivez « 2024-03 »."],
    ],
    [
      "a number for a text",
      "version: 1\nresponsable: 12\n",
      [
        '2:14 type-incorrect « responsable » doit être un texte ; ici : « 12 ». | Mettez la valeur entre guillemets : "12".',
      ],
    ],
    [
      "a map for a list",
      "version: 1\npreuves: { fichier: a }\n",
      [
        "2:10 type-incorrect « preuves » doit être une liste ; ici : un groupe de clés. | Écrivez un élément par ligne, chacun précédé d’un tiret, ou [a, b].",
      ],
    ],
    [
      "a text for a piece",
      piece("registre.pdf"),
      [
        "3:5 type-incorrect L’élément 1 de « preuves » doit être un groupe de clés ; ici : « registre.pdf ». | Écrivez des lignes « clé: valeur » en retrait sous cette clé.",
      ],
    ],
    [
      "a French yes",
      piece("{ fichier: a, confidentiel: oui }"),
      [
        "3:33 type-incorrect « confidentiel » doit être true ou false ; ici : « oui ». | Écrivez « true », sans guillemets.",
      ],
    ],
    [
      "a piece that is nothing",
      piece("{ titre: Registre }"),
      [
        "3:5 cle-manquante Il manque ce que la pièce est (l’élément 1 de « preuves »). | Ajoutez une des clés « fichier », « lien », « indicateur », « observation », « surPlace » ou « preuve ».",
      ],
    ],
    [
      "a piece that is two things",
      piece("{ fichier: a, lien: b }"),
      [
        "3:5 cles-incompatibles Les clés « fichier » et « lien » s’excluent l’une l’autre : une pièce n’en a qu’une. | Gardez la bonne, ou faites deux pièces.",
      ],
    ],
    [
      "an identifier with a space",
      piece("{ indicateur: été 1 }"),
      [
        "3:19 valeur-incorrecte « été 1 » n’a pas la forme attendue pour « indicateur ». | Un identifiant commence par une lettre sans accent ou un chiffre, suivi de lettres, chiffres, points, tirets ou « _ », sans espace.",
      ],
    ],
    [
      "an empty text",
      piece('{ fichier: "" }'),
      ["3:16 valeur-incorrecte « fichier » est vide. | Donnez une valeur, ou retirez la ligne."],
    ],
    [
      "a text for a whole file",
      "bonjour\n",
      [
        "1:1 type-incorrect Ce fichier doit contenir un groupe de clés, et contient « bonjour ». | Écrivez des lignes « clé: valeur », en commençant par « version: 1 ».",
      ],
    ],
  ])("%s", (_name, texte, expected) => {
    const found = check(texte);
    const lines = found.told.map((line, index) => `${line} | ${found.aides[index]}`);
    expect(lines.map((line) => line.replaceAll("\u00a0", " "))).toEqual(expected);
  });
});

test("numbers where an identifier is expected are read as written", () => {
  const found = check(
    "version: 1\nexigence: 1.10\npreuves: [{ fichier: a, methodes: [007, 15.3-a], date: 2024 }]\n",
  );
  expect(found.valeur).toMatchObject({
    exigence: "1.10",
    preuves: [{ methodes: ["007", "15.3-a"], date: "2024" }],
  });
  expect(found.told).toEqual([
    "2:11 identifiant-non-cite L’identifiant 1.10 est écrit comme un nombre\u00a0; il est lu «\u00a01.10\u00a0».",
    "3:36 identifiant-non-cite L’identifiant 007 est écrit comme un nombre\u00a0; il est lu «\u00a0007\u00a0».",
  ]);
});

test("an optional key left empty is taken out and warned of; a needed one is missing", () => {
  const found = check("version: 1\ncommentaire:\npreuves:\n  - fichier:\n");
  expect(found.valeur).toEqual({ version: 1, preuves: [{}] });
  expect(found.constats.map(({ regle, gravite }) => [regle, gravite])).toEqual([
    ["type-incorrect", "avertissement"],
    ["type-incorrect", "avertissement"],
    ["cle-manquante", undefined],
  ]);
});

test("all the faults of a structure at once", () => {
  const found = check(
    `version: 1
structure: { id: 73, nom: P, type: prefecture, cert: non }
modules: [1, 1, "2"]
faits: { svi: 1, __proto__: true }
regles: { "a/b~c": grave }
parametres: { peremptionMois: 0 }
services: [{ id: dcl }]
constructor: 1
`,
    STRUCTURE,
  );
  expect(found.told.map((line) => line.replaceAll("\u00a0", " ")).sort()).toEqual([
    "2:18 identifiant-non-cite L’identifiant 73 est écrit comme un nombre ; il est lu « 73 ».",
    "2:54 type-incorrect « cert » doit être true ou false ; ici : « non ».",
    "3:10 identifiant-en-double « 1 » est deux fois dans « modules ».",
    "3:17 type-incorrect L’élément 3 de « modules » doit être un nombre entier ; ici : « 2 ».",
    "4:15 type-incorrect « svi » doit être true ou false ou un texte ; ici : « 1 ».",
    "5:20 valeur-incorrecte « grave » n’est pas une valeur de « a/b~c ».",
    "6:31 valeur-incorrecte « peremptionMois » doit valoir au moins 1 ; ici : « 0 ».",
    "7:12 cle-manquante Il manque la clé « nom » dans l’élément 1 de « services ».",
    "8:1 cle-inconnue La clé « constructor » n’est pas connue.",
  ]);
});

test("hundreds of faults are not told one by one, and none is forgotten", () => {
  const { document } = parse(`version: 1\npreuves:\n${"  - { fichier: a, date: x }\n".repeat(700)}`);
  const { constats, fautes } = examineShape(document as DocumentYaml, FICHE);
  expect(told(constats).at(-1)).toBe("1:1 limite-depassee Ce fichier contient encore 600\u00a0fautes.");
  expect([constats.length, fautes.length, fautes.at(-1)]).toEqual([101, 700, ["preuves", 699, "date"]]);
});

const KEYS = [
  ...Object.keys(fiche.properties),
  ...Object.keys(fiche.$defs.piece.properties),
  "__proto__",
  "x/y~",
];
const values = fc.letrec((tie) => ({
  any: fc.oneof(
    { depthSize: "small" },
    fc.constantFrom<unknown>(null, true, 1.1, 1, "", "2024-02-31", "2024", "conforme", "a", "é b", 1e21),
    fc.array(tie("any"), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom(...KEYS), tie("any"), { maxKeys: 5 }),
  ),
})).any;

test("whatever a fiche holds, its faults are told inside the file, each with what to do, and mending converges", () => {
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom(...KEYS), values), (value) => {
      const texte = dump(value);
      const { document } = parse(texte);
      if (!document) return;
      const constats = checkShape(document, FICHE);
      for (const constat of constats) {
        const place = placeOf(constat);
        expect(place && isInside(texte, place)).toBe(true);
        expect(constat.aide).toMatch(/[.?]$/);
        expect(constat.message).toMatch(/\.$/);
      }
      const again = checkShape(document, FICHE);
      const lasting = ({ regle, gravite }: (typeof constats)[number]) =>
        regle !== "identifiant-non-cite" && gravite === undefined;
      expect(told(again)).toEqual(told(constats.filter(lasting)));
    }),
    { numRuns: 500 },
  );
});
