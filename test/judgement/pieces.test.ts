import { describe, expect, test } from "vitest";
import type { IndicateurCalcule } from "../../src/domain/indicateurs.ts";
import type { PieceYaml } from "../../src/domain/structure.ts";
import { engagement, methode, module, referentiel, sousEngagement } from "../support/referentiel.ts";
import { dossier, piece } from "../support/structure.ts";
import { examine, judged, PARTS } from "./pieces.ts";

describe("what the result says of a piece", () => {
  const COMMON = { rang: 0, methodes: ["1.1-a"], declaree: true, statut: "retenue", nature: "affichage" };
  const dated = { date: "2024-03-12", origineDate: "date" };
  test.each<[string, PieceYaml, object]>([
    ["an observation", { observation: "Vue" }, { type: "observation", designation: "Vue", ...dated }],
    [
      "a thing kept elsewhere",
      { surPlace: "Armoire" },
      { type: "sur-place", designation: "Armoire", ...dated },
    ],
    [
      "a link",
      { lien: "https://exemple.example/", consulteLe: "2024-03-01" },
      { type: "lien", designation: "https://exemple.example/", consulteLe: "2024-03-01", ...dated },
    ],
    [
      "a file",
      { fichier: "a.pdf" },
      { type: "fichier", designation: "a.pdf", fichier: "a.pdf", taille: 100, ...dated },
    ],
    [
      "all that its fiche says of it",
      {
        observation: "Vue",
        titre: "Titre",
        service: "dcl",
        site: "Annexe",
        confidentiel: false,
        resultat: "vu",
        note: "note",
        consultePar: "SG",
        reference: "R-1",
      },
      {
        type: "observation",
        designation: "Vue",
        titre: "Titre",
        service: "dcl",
        site: "Annexe",
        confidentiel: false,
        resultat: "vu",
        note: "note",
        consultePar: "SG",
        reference: "R-1",
        ...dated,
      },
    ],
  ])("%s", (_name, yaml, dite) => {
    expect(judged({ nature: "affichage", date: "2024-03-12", ...yaml })).toStrictEqual([
      { ...COMMON, ...dite },
    ]);
  });

  test("the period that it covers, running or not", () => {
    const of = (du: string, au: string) => judged({ observation: "Vue", nature: "affichage", du, au })[0];
    const running = { origineDate: "periode", enCours: true };
    expect(of("2024-01", "2024-02")).toMatchObject({ date: "2024-02-29", origineDate: "periode" });
    expect(of("2024-01", "2024-02")).not.toHaveProperty("enCours");
    expect(of("2024-06-30", "2024-12-31")).toMatchObject(running);
    expect(of("2024-01-01", "2024-07-01")).toMatchObject(running);
    expect(of("2024-01-01", "2024-06-30")).toMatchObject({ date: "2024-06-30" });
    expect(of("2024-07-01", "2024-12-31")).toMatchObject({ date: "2024-12-31", statut: "a-venir" });
  });

  test("what begins, and no end is said of it, is of its first day", () => {
    expect(judged({ observation: "Vue", nature: "affichage", du: "2024-02" })[0]).toMatchObject({
      date: "2024-02-01",
      origineDate: "periode",
    });
  });

  test("a link that nobody dated has no date", () => {
    const [lien] = judged({ lien: "https://exemple.example/", nature: "affichage" });
    expect(lien).toMatchObject({ statut: "sans-date" });
    expect(lien).not.toHaveProperty("date");
    expect(lien).not.toHaveProperty("origineDate");
  });

  test("a common piece, its file and its capture, where they lead", () => {
    const une = piece(
      { lien: "https://exemple.example/", nature: "affichage", date: "2024-03-12" },
      { commune: "charte", capture: { chemin: "preuves/_commun/page.pdf", statut: "present", taille: 3 } },
    );
    expect(judged(une)).toStrictEqual([
      {
        ...COMMON,
        type: "lien",
        designation: "https://exemple.example/",
        ...dated,
        commune: "charte",
        capture: "preuves/_commun/page.pdf",
      },
    ]);
  });

  test("a piece that nothing names, and one under the former key, as it is written", () => {
    expect(judged({} as PieceYaml)[0]).toMatchObject({ type: "fichier", designation: "" });
    expect(judged({ preuve: "charte" } as PieceYaml)[0]).toMatchObject({ designation: "charte" });
  });

  test("the parts that it answers, where there are some", () => {
    const ref = referentiel([
      module(1, [engagement(1, [sousEngagement("1.1", [methode("1.1-a", { parties: PARTS })])])]),
    ]);
    const yaml = { observation: "Vue", date: "2024-03-12" };
    const of = (more: object) => examine([dossier("1.1", [{ ...yaml, ...more }])], {}, ref).jugee.preuves[0];
    expect(of({ methodes: ["1.1-a.2"] })?.parties).toEqual(["1.1-a.2"]);
    expect(of({})).not.toHaveProperty("parties");
  });

  describe("the figure of the last closed period", () => {
    const of = (liaison: object, couvertJusquAu: string | null = "2024-03-31") => {
      const close = {
        du: "2024-01-01",
        au: "2024-03-31",
        valeur: 90,
        numerateur: 9,
        denominateur: 10,
        lignes: 10,
      };
      const indicateur = {
        couvertJusquAu,
        close,
        liaison: { definition: { unite: "pourcent", periode: "trimestre" }, ...liaison },
      };
      return judged(
        piece(
          { indicateur: "taux", nature: "affichage", date: "2024-03-31" },
          { indicateur: indicateur as unknown as IndicateurCalcule },
        ),
      )[0];
    };
    const mesure = {
      du: "2024-01-01",
      au: "2024-03-31",
      valeur: 90,
      numerateur: 9,
      denominateur: 10,
      unite: "pourcent",
    };
    test("with its target where there is one", () => {
      expect(of({})).toMatchObject({ type: "indicateur", designation: "taux", statut: "retenue" });
      expect(of({})?.mesure).toStrictEqual(mesure);
      expect(of({ cible: 95 })?.mesure).toStrictEqual({ ...mesure, cible: 95 });
    });
    test("a register that covers nothing counts for nothing", () => {
      expect(of({}, null)).toMatchObject({ statut: "non-calculee" });
    });
  });
});
