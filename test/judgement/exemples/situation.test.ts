import { expect, test } from "vitest";
import type { IndicateurDeStructure, Mesure, Unite } from "../../../src/domain/indicateurs.ts";
import type { Situation } from "../../../src/generated/exemples.ts";
import { declarationsOf, figureOfExample } from "../../../src/judgement/exemples/registres.ts";
import { structureOf } from "../../../src/judgement/exemples/situation.ts";
import { referentiel } from "../../support/referentiel.ts";
import { source } from "../../support/structure.ts";

const SOURCE = source("exemples.yaml");
const of = (situation: Situation) => structureOf(situation, referentiel(), SOURCE, ["situation"]);

const RIEN = {
  chemin: ".",
  source: SOURCE,
  yaml: { version: 1, structure: { id: "exemple", nom: "Exemple", type: "prefecture" } },
  suivis: [
    {
      referentiel: "essai@1",
      alias: null,
      modules: null,
      pointeur: ["situation"],
      nom: "essai",
      principal: true,
    },
  ],
  dossiers: [],
  communes: new Map(),
  fichiersEpars: [],
  fichiersDeclares: new Set(),
};

test("an example that says nothing is a préfecture with all modules", () => {
  expect(of({})).toStrictEqual(RIEN);
});

test("what an example says of its structure", () => {
  const situation = {
    type: "sous-prefecture",
    cert: false,
    departement: "73",
    modules: [1],
    faits: { svi: true },
    services: [{ id: "dcl", modules: [1] }],
    registres: { taux: [{ recu: "2024-01-08" }] },
  } satisfies Situation;
  expect(of(situation)).toStrictEqual({
    ...RIEN,
    yaml: {
      version: 1,
      structure: { id: "exemple", nom: "Exemple", type: "sous-prefecture", cert: false, departement: "73" },
      indicateurs: [{ definition: "taux", source: "donnees/taux.csv", colonnes: { recu: "recu" } }],
      faits: { svi: true },
      services: [{ id: "dcl", modules: [1], nom: "dcl" }],
    },
    suivis: [
      {
        referentiel: "essai@1",
        alias: null,
        modules: [1],
        pointeur: ["situation", "modules"],
        nom: "essai",
        principal: true,
      },
    ],
  });
});

const fiche = (chemin: string, exigence: string, reference: string, pieces: object[]) => ({
  chemin,
  exigence,
  referentiel: reference,
  fiche: { source: SOURCE, yaml: { version: 1 }, pieces, ecartees: [], clesEcartees: [] },
  fichierFiche: `${chemin}/fiche.yaml`,
  ficheIllisible: false,
  fichiers: [],
});
const piece = (yaml: object, ...pointeur: (string | number)[]) => ({
  yaml,
  source: SOURCE,
  pointeur: ["situation", ...pointeur],
});

test("its pieces are observations, but for those that are figures, in the folders of their exigences", () => {
  const { dossiers } = of({
    preuves: [
      { exigence: "1.1", nature: "affichage", date: "2024-01-15" },
      { exigence: "1.2", nature: "statistiques", indicateur: "taux" },
      { exigence: "1.1", nature: "photo" },
    ],
  });
  const observation = "Pièce d’exemple";
  expect(dossiers).toStrictEqual([
    fiche("preuves/1.1", "1.1", "essai@1", [
      piece({ observation, nature: "affichage", date: "2024-01-15" }, "preuves", 0),
      piece({ observation, nature: "photo" }, "preuves", 2),
    ]),
    fiche("preuves/1.2", "1.2", "essai@1", [
      piece({ nature: "statistiques", indicateur: "taux" }, "preuves", 1),
    ]),
  ]);
});

test("the other référentiel that it follows, with its own modules and folders", () => {
  const autre = (plus: object) => of({ avec: { referentiel: "autre@1", ...plus } });
  const suivi = {
    referentiel: "autre@1",
    alias: "autre",
    modules: null,
    pointeur: ["situation", "avec"],
    nom: "autre",
    principal: false,
  };
  expect(autre({})).toStrictEqual({ ...RIEN, suivis: [...RIEN.suivis, suivi] });
  const { suivis, dossiers } = autre({ modules: [2], preuves: [{ exigence: "2.1", nature: "affichage" }] });
  expect(suivis[1]).toStrictEqual({ ...suivi, modules: [2] });
  const yaml = { observation: "Pièce d’exemple", nature: "affichage" };
  expect(dossiers).toStrictEqual([
    fiche("preuves/autre/2.1", "2.1", "autre@1", [piece(yaml, "avec", "preuves", 0)]),
  ]);
});

test("its registers have the columns that some row gives", () => {
  expect(declarationsOf({})).toEqual([]);
  expect(declarationsOf({ registres: { taux: [{ a: 1 }, { b: 2, a: 3 }], vide: undefined } })).toEqual([
    { definition: "taux", source: "donnees/taux.csv", colonnes: { a: "a", b: "b" } },
    { definition: "vide", source: "donnees/vide.csv", colonnes: {} },
  ]);
});

const figure = (close: Partial<Mesure>, unite: Unite = "nombre", inutilisable: string | null = null) =>
  ({
    calcule: {
      close: { valeur: null, numerateur: null, denominateur: null, ...close },
      liaison: { definition: { unite } },
      inutilisable,
    },
  }) as unknown as IndicateurDeStructure;
test.each<[string, IndicateurDeStructure, string]>([
  ["counted of others", figure({ valeur: 85, numerateur: 17, denominateur: 20 }), "17 sur 20"],
  ["counted alone", figure({ valeur: 120, numerateur: 120 }), "120"],
  ["of a delay", figure({ valeur: 3.5, denominateur: 4 }, "jours-ouvres"), "3,5 jours ouvrés"],
  ["of nothing", figure({ numerateur: 0, denominateur: 0 }), "rien"],
  ["of a register that is not usable", figure({ valeur: 1 }, "nombre", "trop de lignes"), "inutilisable"],
  ["that was not computed", { id: "taux" } as unknown as IndicateurDeStructure, "rien"],
  [
    "that could not be computed",
    { id: "taux", faute: { message: "Pas de registre." } } as unknown as IndicateurDeStructure,
    "Pas de registre.",
  ],
])("a figure %s", (_name, one, ecrit) => {
  expect(figureOfExample(one)).toBe(ecrit);
});
