import { describe, expect, test } from "vitest";
import { exigencesOf, type Referentiel } from "../../src/domain/referentiel.ts";
import type { StructureYaml } from "../../src/domain/structure.ts";
import { faitsDecisifs } from "../../src/selection/faits.ts";
import { reglesOf } from "../../src/selection/lignes.ts";
import { pointeurLimites } from "../../src/selection/selection.ts";
import {
  condition,
  engagement,
  MATRICE,
  methode,
  module,
  referentiel,
  referentielMatrice,
  sousEngagement,
} from "../support/referentiel.ts";
import { structure } from "../support/structure.ts";
import { ligneSeule, told } from "./selection.ts";

describe("a module whose exigences the declared facts leave without object", () => {
  const sous = (id: string, fait: string) => sousEngagement(id, undefined, condition(fait));
  const vide = (numero: number, ...faits: string[]) =>
    module(numero, [
      engagement(
        numero,
        faits.map((fait, rang) => sous(`${numero}.${rang + 1}`, fait)),
      ),
    ]);
  const auMoins = { nombre: 1, parmi: [2, 3] };

  test("contradicts the rule that imposes it, and points at the first fact", () => {
    const ref = ligneSeule([vide(1, "gfa", "svi"), module(2), module(3)]);
    const { ruptures } = told([1], { ref, yaml: { faits: { gfa: false, svi: false } } });
    expect(ruptures).toHaveLength(1);
    expect(ruptures[0]).toMatchObject({ genre: "sans-objet", sujet: "module 1", pointeur: ["faits", "gfa"] });
    expect(ruptures[0]?.message).toContain("(gfa : non et svi : non)");
    expect(ruptures[0]?.aide).toContain("gfa\u00a0» ou «\u00a0svi");
    expect(told([1], { ref, yaml: { faits: { gfa: false } } }).ruptures).toEqual([]);
  });

  test("names the fact that the module hangs on rather than those of its exigences", () => {
    const ref = ligneSeule([
      module(1, [engagement(1, [sous("1.1", "gfa")])], { condition: condition("titres") }),
      module(2),
      module(3),
    ]);
    const [rupture] = told([1], { ref, yaml: { faits: { gfa: false, titres: false } } }).ruptures;
    expect(rupture?.message).toContain("(titres : non)");
  });

  test("names what a method hangs on", () => {
    const methodes = [methode("1.1-a", { condition: condition("gfa") })];
    const ref = ligneSeule([
      module(1, [engagement(1, [sousEngagement("1.1", methodes)])]),
      module(2),
      module(3),
    ]);
    const { ruptures } = told([1], { ref, yaml: { faits: { gfa: false } } });
    expect(ruptures.map(({ pointeur }) => pointeur)).toEqual([["faits", "gfa"]]);
  });

  test("does not make up a minimum alone", () => {
    const ref = ligneSeule([module(1), vide(2, "gfa"), vide(3, "gfa", "svi")], { auMoins });
    const faits = { gfa: false, svi: false };
    expect(told([1, 2], { ref, yaml: { faits } }).ruptures).toMatchObject([
      { genre: "sans-objet", sujet: "module 2", pointeur: ["faits", "gfa"] },
    ]);
    expect(told([1, 2, 3], { ref, yaml: { faits } }).ruptures).toMatchObject([
      { sujet: "module 2, 3", pointeur: ["faits", "gfa"] },
    ]);
    expect(told([1, 2, 3], { ref, yaml: { faits: { gfa: false, svi: true } } }).ruptures).toEqual([]);
    expect(told([1, 2], { ref, yaml: { faits: { gfa: true } } }).ruptures).toEqual([]);
  });

  test("does not count twice where it is imposed and one to choose from", () => {
    const ref = ligneSeule([vide(1, "gfa"), module(2), module(3)], { auMoins: { nombre: 1, parmi: [1, 2] } });
    const { ruptures } = told([1, 2], { ref, yaml: { faits: { gfa: false } } });
    expect(ruptures.map(({ sujet }) => sujet)).toEqual(["module 1"]);
  });

  test("is not one that has no exigence at all", () => {
    expect(told([1, 2], { ref: ligneSeule([module(1, [engagement(1, [])]), module(2)]) }).ruptures).toEqual(
      [],
    );
  });
});

describe("where no module is chosen", () => {
  test("what is imposed begins the line to write", () => {
    expect(told(null).ruptures[0]?.aide).toContain("modules: [1, …]");
    expect(
      told(null, { ref: referentielMatrice(), declaree: { type: "prefecture" } }).ruptures[0]?.aide,
    ).toContain("modules: […]");
  });

  test("nothing is said where there was nothing to choose", () => {
    expect(told(null, { ref: ligneSeule([module(1)]) }).ruptures).toEqual([]);
    const tous = ligneSeule([module(1), module(2)], { obligatoires: [1, 2] });
    expect(told(null, { ref: tous }).ruptures).toEqual([]);
  });
});

test("the row and its label stand in what was judged, and only where a row holds", () => {
  const libre = told([1, 2], { ref: ligneSeule(undefined, { label: "volontaire" }) });
  expect(libre.jugee).toMatchObject({ ligne: "seule", label: "volontaire" });
  expect(libre.ruptures).toMatchObject([{ genre: "label-volontaire", pointeur: ["referentiel"] }]);
  expect(told([1, 2]).jugee).toEqual({ valide: true, ligne: "seule", constats: [] });
  expect(told([1], { declaree: { type: "mairie" } }).jugee).not.toHaveProperty("ligne");
});

test("a rule is pointed at where the modules are written, for one référentiel and for several", () => {
  const [rupture] = told([2]).ruptures;
  expect(rupture?.pointeur).toEqual(["modules"]);
  const yaml = { referentiels: [] } as never;
  expect(told([2], { yaml }).ruptures[0]?.pointeur).toEqual(["referentiel", "modules"]);
  expect(told([1, 9]).ruptures.map(({ pointeur }) => pointeur)).toEqual([["modules", 1]]);
  const limites = (of: Partial<StructureYaml>) => {
    const s = structure({ yaml: of });
    return pointeurLimites(s, s.suivis[0] as never);
  };
  expect(limites({})).toEqual(["limites"]);
  expect(limites({ referentiels: [] } as never)).toEqual(["referentiel", "limites"]);
});

test("facts that are missing are asked for by name, CERT at its own place", () => {
  const quand = (faits: object) => ligneSeule(undefined, { quand: { type: "prefecture", faits } });
  expect(told([1], { ref: quand({ gfa: true, svi: undefined }) }).ruptures).toMatchObject([
    { genre: "fait-manquant", sujet: "gfa", pointeur: ["faits"] },
  ]);
  const cert = told([1], { ref: referentielMatrice(), declaree: { type: "prefecture" } });
  expect(cert.ruptures).toMatchObject([
    { genre: "fait-manquant", sujet: "cert", pointeur: ["structure", "cert"] },
  ]);
});

test("an unknown kind is met with the nearest, or with what the source leaves out of its matrix", () => {
  const lacunes = [
    { ou: "matrice", motif: "La matrice ne dit rien des mairies." },
    { ou: "1.1", motif: "Page manquante." },
  ] as unknown as Referentiel["lacunes"];
  const ref = { ...ligneSeule(), lacunes };
  const aide = (type: string) => told([1, 2], { ref, declaree: { type } }).ruptures[0]?.aide;
  expect(aide("prefecure")).toBe(
    "Vouliez-vous dire «\u00a0prefecture\u00a0» ? Genres connus : prefecture ou sous-prefecture.",
  );
  expect(aide("xyz")).toBe(
    "Genres connus : prefecture ou sous-prefecture. La matrice ne dit rien des mairies.",
  );
});

test("a module that is imposed and unknown is named by its number alone", () => {
  const { ruptures } = told([2, 3], { ref: ligneSeule([module(2), module(3)]) });
  expect(ruptures[0]?.message).toBe("Le module 1 est obligatoire pour cette structure et n’est pas choisi.");
});

test("the facts that decide are those of conditions that have an effect, of exigences, methods and parts", () => {
  const parties = [{ id: "p", mots: "p", condition: condition("partie") }] as never;
  const methodes = [methode("1.1-a", { condition: condition("methode"), parties })];
  const ref = referentiel([
    module(1, [
      engagement(1, [
        sousEngagement("1.1", methodes, condition("exigence")),
        sousEngagement("1.2", [methode("1.2-a")], condition("precision", { precision: true })),
      ]),
    ]),
  ]);
  expect([...faitsDecisifs(exigencesOf(ref))].sort()).toEqual(["exigence", "methode", "partie"]);
});

test("the rows of the matrix in words", () => {
  const quands = [
    { type: "prefecture", cert: true },
    { type: "sous-prefecture", cert: false },
    { type: "mairie", faits: { accueil: "unique", svi: true, gfa: false } },
  ];
  const lignes = quands.map((quand, rang) => ({ id: `l${rang}`, quand, obligatoires: [], mots: "" }));
  const ref = referentiel([module(1)], { selection: { types: MATRICE.types, lignes: lignes as never } });
  expect(reglesOf(ref, "l1").map(({ structure, ici, id }) => [id, structure, ici])).toEqual([
    ["l0", "Préfecture avec CERT", false],
    ["l1", "Sous-préfecture sans CERT", true],
    ["l2", "mairie, accueil : unique, svi : oui et gfa : non", false],
  ]);
  expect(reglesOf(ref, undefined).map(({ ici }) => ici)).toEqual([false, false, false]);
});

test("a minimum says how many are missing, and what is chosen of it", () => {
  const ref = ligneSeule(
    [1, 2, 3, 4, 5].map((numero) => module(numero)),
    {
      auMoins: { nombre: 3, parmi: [2, 3, 4, 5] },
      aConfirmer: [{ modules: [4, 5], motif: "La case est vide." }],
      citations: [
        { modules: [9], mots: "Autre" },
        { modules: [1], mots: "Pour tous" },
      ],
    },
  );
  const [aucun] = told([1], { ref }).ruptures;
  expect(aucun?.message).toContain("aucun n’est choisi");
  expect(aucun?.aide).toContain("Choisissez 3\u00a0modules de plus");
  const [un] = told([1, 2], { ref }).ruptures;
  expect(un?.message).toContain("seul le module 2 est choisi");
  expect(un?.aide).toContain("Choisissez 2\u00a0modules de plus");
  const [douteux] = told([1, 2, 4, 5], { ref }).ruptures;
  expect(douteux).toMatchObject({ genre: "a-confirmer", sujet: "module 4, 5" });
  expect(douteux?.aide).toContain("choisissez 2\u00a0modules de plus hors du module 4 et 5");
  const [impose] = told([2, 3, 4, 5], { ref }).ruptures;
  expect(impose?.message).toContain("Le module 1 («\u00a0Module 1\u00a0»)");
  expect(impose?.aide).toContain("«\u00a0Pour tous\u00a0»");
});
