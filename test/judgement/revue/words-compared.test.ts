import { describe, expect, test } from "vitest";
import type { IndicateurCalcule } from "../../../src/domain/indicateurs.ts";
import type { PieceYaml } from "../../../src/domain/structure.ts";
import { piece } from "../../support/structure.ts";
import { ajoutee, compared, modifiee, retiree } from "./pieces.ts";

describe("words", () => {
  const vue = (observation: string, plus: PieceYaml = {}): PieceYaml => ({ observation, ...plus });
  const autrement = "elle est décrite autrement";
  test.each<[string, PieceYaml[], PieceYaml[], object[]]>([
    ["as they were", [vue("Un")], [vue("un.")], []],
    [
      "of which the rest changed",
      [vue("Un")],
      [vue("Un", { note: "n" })],
      [modifiee("Un", "la fiche n’en dit plus la même chose")],
    ],
    ["the only ones left, where one is gone", [vue("Un")], [vue("Deux")], [modifiee("Deux", autrement)]],
    [
      "the only ones left, beside other pieces that come and go",
      [vue("Un"), { fichier: "a" }],
      [vue("Deux"), { fichier: "b" }],
      [modifiee("Deux", autrement), retiree("a"), ajoutee("b")],
    ],
    [
      "two that come for one",
      [vue("Un")],
      [vue("Deux"), vue("Trois")],
      [retiree("Un"), ajoutee("Deux"), ajoutee("Trois")],
    ],
    [
      "one that comes for two",
      [vue("Un"), vue("Deux")],
      [vue("Trois")],
      [retiree("Un"), retiree("Deux"), ajoutee("Trois")],
    ],
    ["of another kind", [vue("Un")], [{ surPlace: "Deux" }], [retiree("Un"), ajoutee("Deux")]],
    [
      "that name no link",
      [{ lien: "https://a.example/" }],
      [{ lien: "https://b.example/" }],
      [retiree("https://a.example/"), ajoutee("https://b.example/")],
    ],
    [
      "two of the same, said otherwise",
      [vue("Un"), vue("Un", { note: "n" })],
      [vue("Un", { note: "n" }), vue("Un")],
      [],
    ],
    [
      "two of the same, of which one goes",
      [vue("Un"), vue("Un", { note: "n" })],
      [vue("Un", { note: "n" })],
      [retiree("Un")],
    ],
  ])("%s", (_name, avant, apres, ecarts) => {
    expect(compared(avant, apres, { a: "A", b: "B" })).toStrictEqual(ecarts);
  });
});

describe("an indicator", () => {
  const definition = {
    formule: "rapport",
    unite: "pourcent",
    periode: "mois",
    sens: "hausse",
    colonnes: [{ id: "recu", role: "recu", titre: "Reçu", requise: true }],
    delai: { duree: 10, unite: "jours", repart: false, attenteCompte: false, mots: "…" },
  };
  const liaison = {
    sources: ["a.csv"],
    colonnes: new Map([
      ["recu", "Reçu"],
      ["repondu", "Répondu"],
    ]),
    filtre: new Map([["Service", ["A"]]]),
    seuilIllisible: 5,
  };
  const close = {
    du: "2024-01-01",
    au: "2024-01-31",
    valeur: 90,
    numerateur: 9,
    denominateur: 10,
    enCours: false,
  };
  const figure = ({
    de = {},
    lie = {},
    mesure = {},
  }: {
    de?: object;
    lie?: object;
    mesure?: object;
  } = {}) => {
    const indicateur = {
      couvertJusquAu: "2024-01-31",
      close,
      serie: [
        { ...close, ...mesure },
        { ...close, au: "2024-02-29", enCours: true, valeur: 1 },
      ],
      liaison: { definition: { ...definition, ...de }, ...liaison, ...lie },
    };
    return piece({ indicateur: "taux" }, { indicateur: indicateur as unknown as IndicateurCalcule });
  };
  const [DEFINITION, LIAISON, VALEURS] = [
    "sa définition a changé",
    "ses colonnes, son filtre ou sa cible ont changé",
    "les valeurs de périodes closes ont changé",
  ];
  test.each<[string, Parameters<typeof figure>[0], string | null]>([
    ["nothing", {}, null],
    ["its title", { de: { titre: "Autre" } }, null],
    ["the delay", { de: { delai: { ...definition.delai, duree: 11 } } }, DEFINITION],
    ["what starts the delay again", { de: { delai: { ...definition.delai, repart: true } } }, DEFINITION],
    ["that there is a delay", { de: { delai: undefined } }, DEFINITION],
    [
      "a column that it asks for",
      { de: { colonnes: [{ ...definition.colonnes[0], requise: false }] } },
      DEFINITION,
    ],
    ["the order of the columns bound", { lie: { colonnes: new Map([...liaison.colonnes].reverse()) } }, null],
    ["a column bound", { lie: { colonnes: new Map([["recu", "Arrivé"]]) } }, LIAISON],
    ["the filter", { lie: { filtre: new Map([["Service", ["B"]]]) } }, LIAISON],
    ["the target", { lie: { cible: 95 } }, LIAISON],
    ["a value", { mesure: { valeur: 80 } }, VALEURS],
    ["what a value is of", { mesure: { denominateur: 11 } }, VALEURS],
    ["the days of a period", { mesure: { du: "2023-12-01" } }, VALEURS],
  ])("%s changes", (_name, apres, detail) => {
    expect(compared([figure()], [figure(apres)])).toStrictEqual(
      detail === null ? [] : [modifiee("taux", detail)],
    );
  });
  test("its register moved, or it cannot be computed any more", () => {
    expect(compared([figure()], [figure({ lie: { sources: ["b.csv", "c.csv"] } })])).toStrictEqual([
      { genre: "piece-deplacee", quoi: "taux", de: "a.csv" },
    ]);
    expect(compared([figure()], [{ indicateur: "taux" }])).toStrictEqual([
      modifiee("taux", "il ne peut plus être calculé"),
    ]);
  });
});
