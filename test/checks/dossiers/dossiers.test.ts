import { describe, expect, test } from "vitest";
import type { DossierExigence } from "../../../src/domain/structure.ts";
import { engagement, module, referentiel, sousEngagement } from "../../support/referentiel.ts";
import { dossier, dossierSansFiche } from "../../support/structure.ts";
import { constatsOf, placed as found, told } from "../../support/verdict.ts";

/** 1.1 to 1.3, 2.1 and 2.2. */
const ref = referentiel([
  module(1, [
    engagement(
      1,
      ["1.1", "1.2", "1.3"].map((id) => sousEngagement(id)),
    ),
    engagement(
      2,
      ["2.1", "2.2"].map((id) => sousEngagement(id)),
    ),
  ]),
]);

describe("exigence-inconnue", () => {
  const nomme = (nom: string, exigence: string, plus: Partial<DossierExigence> = {}) => ({
    ...dossierSansFiche(exigence, []),
    chemin: `preuves/${nom}`,
    ...plus,
  });
  const aide = (nom: string, exigence: string, plus: Partial<DossierExigence> = {}) =>
    told("exigence-inconnue", { dossiers: [nomme(nom, exigence, plus)] }, ref)[0]?.split(" → ")[1];
  const contenant = (nom: string, chemins: string[]) =>
    aide(nom, nom, {
      fichiers: chemins.map((chemin) => ({ chemin: `preuves/${nom}/${chemin}`, nom: "x", taille: 1 })),
    });
  const sinon = "Renommez le dossier, sinon ses pièces ne comptent pas.";

  test.each([
    [
      "the nearest number, where it is alone",
      "1.4",
      "1.4",
      `L’engagement 1 n’a pas ce numéro : écrivez « 1.1 », « 1.2 » ou « 1.3 ». ${sinon}`,
    ],
    [
      "the parts of an engagement, and where to put what is of all",
      "2",
      "2",
      `2 est un engagement : écrivez « 2.1 » ou « 2.2 ». Une pièce qui vaut pour toutes va dans preuves/_commun. ${sinon}`,
    ],
    [
      "bounds, where it is beyond",
      "9.1",
      "9.1",
      `Les engagements vont de 1 à 2 : corrigez ce numéro. ${sinon}`,
    ],
    [
      "words that follow its number are not looked at",
      "1.4 - Affiche 2.1",
      "1.4",
      `L’engagement 1 n’a pas ce numéro : écrivez « 1.1 », « 1.2 » ou « 1.3 ». ${sinon}`,
    ],
    ["a number that comes after words", "Accueil 1.2", "Accueil", `Vouliez-vous dire « 1.2 » ? ${sinon}`],
    ["nothing that looks like a number", "DCL", "DCL", sinon],
  ])("advises %s", (_title, nom, exigence, attendu) => {
    expect(aide(nom, exigence)).toBe(attendu);
  });
  test("folders of exigences that it holds are to be moved up, the first three by name", () => {
    const suite = " : les dossiers des exigences se suivent dans « preuves/ ».";
    expect(contenant("DCL", ["1.1/a.pdf", "1.1/b.pdf", "autre/c.pdf", "d.pdf"])).toBe(
      `Déplacez « preuves/DCL/1.1 » en « preuves/1.1 »${suite}`,
    );
    expect(contenant("DCL", ["1.1/a.pdf", "1.2/a.pdf", "1.3/a.pdf"])).not.toContain("de même");
    expect(contenant("DCL", ["1.1/a.pdf", "1.2/a.pdf", "1.3/a.pdf", "2.1/a.pdf"])).toBe(
      `Déplacez « preuves/DCL/1.1 » en « preuves/1.1 », « preuves/DCL/1.2 » en « preuves/1.2 » et « preuves/DCL/1.3 » en « preuves/1.3 », et les autres de même${suite}`,
    );
    expect(contenant("2", ["1/a.pdf"])).toBe(`Déplacez « preuves/2/1 » en « preuves/2.1 »${suite}`);
    // a file that bears a number is no folder
    expect(contenant("DCL", ["1.1"])).toBe(sinon);
  });
  test("another number of the name is looked at where the first is none, and is not the one to doubt", () => {
    expect(aide("2024 - 1.1", "2024")).toBe(`Vouliez-vous dire « 1.1 » ? ${sinon}`);
    expect(aide("3.1 et 1.1", "3.1")).toBe(`Les engagements vont de 1 à 2 : corrigez ce numéro. ${sinon}`);
    const toutes = "Une pièce qui vaut pour toutes va dans preuves/_commun.";
    expect(aide("2", "2")).toContain(`${toutes} ${sinon}`);
    expect(aide("1.4", "1.4")).not.toContain(toutes);
  });
  test("a fiche further down shows a folder too", () => {
    expect(aide("DCL", "DCL", { fichesPlusBas: ["preuves/DCL/1.1/fiche.yaml"] })).toContain(
      "en « preuves/1.1 »",
    );
  });
  test("bears a number where it is one, so that it can be silenced", () => {
    const bears = (exigence: string) =>
      constatsOf("exigence-inconnue", { dossiers: [nomme(exigence, exigence)] }, ref)[0]?.exigence;
    for (const id of ["1", "15", "15.33", "1.2.3"])
      expect(bears(id === "1" ? "9" : id)).toBe(id === "1" ? "9" : id);
    for (const id of ["a-classer", "v1.4", "1.x", "1.4 bis"]) expect(bears(id)).toBeUndefined();
  });
  test("what falls in a gap of the source is kept, and told as such", () => {
    const lacunes = [{ ou: "3.*", motif: "La page manque." }];
    const troue = { ...ref, lacunes } as typeof ref;
    expect(told("exigence-inconnue", { dossiers: [nomme("3.2", "3.2")] }, troue)).toEqual([
      "info 3.2 tombe dans une lacune de essai@1 : La page manque. → Gardez le dossier : ses pièces ne sont pas jugées tant que le texte manque.",
    ]);
  });
});

describe("two folders, or two numbers", () => {
  const deux = (...noms: string[]) =>
    noms
      .map((nom) => dossierSansFiche("1.1", [`${nom}.pdf`]))
      .map((one, rang) => ({ ...one, chemin: `preuves/${noms[rang]}` }));
  test("dossier-en-double: an error where both have a fiche", () => {
    const avecFiches = ["1.1", "1.1 bis"].map((nom) => dossier("1.1", [], {}, { chemin: `preuves/${nom}` }));
    const [sans, un] = [deux("1.1", "1.1 bis"), [avecFiches[0], deux("1.1 bis")[0]]];
    expect(told("dossier-en-double", { dossiers: avecFiches }, ref)[0]).toMatch(
      /^erreur 1\.1 a déjà un dossier, « preuves\/1\.1 » : c’est l’évaluation de sa fiche qui vaut, pas celle-ci\./,
    );
    for (const dossiers of [sans, un, un.toReversed()])
      expect(told("dossier-en-double", { dossiers: dossiers as DossierExigence[] }, ref)[0]).toMatch(
        /^avertissement 1\.1 a déjà un dossier, « [^»]+ »\. → /,
      );
    expect(told("dossier-en-double", { dossiers: deux("1.1") }, ref)).toEqual([]);
  });
  test("neither is told of numbers that do not exist", () => {
    const faux = deux("9.1 et 9.2", "9.1").map((one) => ({ ...one, exigence: "9.1" }));
    expect(told("dossier-en-double", { dossiers: faux }, ref)).toEqual([]);
    expect(told("dossier-plusieurs-numeros", { dossiers: faux }, ref)).toEqual([]);
  });
  test("dossier-plusieurs-numeros: by the folder's own name", () => {
    const of = (chemin: string) =>
      told("dossier-plusieurs-numeros", { dossiers: [{ ...dossierSansFiche("1.1", []), chemin }] }, ref);
    expect(of("preuves/1.1 et 1.2")).toEqual([
      "avertissement Le dossier « preuves/1.1 et 1.2 » nomme aussi 1.2 : ses pièces ne comptent que pour 1.1. → Renommez-le « 1.1 », et mettez dans « preuves/1.2 » les pièces de 1.2. Une pièce qui vaut pour plusieurs va dans preuves/_commun.",
    ]);
    expect(of("preuves/1.2/1.1")).toEqual([]);
    expect(of("preuves 1.2 et 1.3/1.1")).toEqual([]);
  });
  test("stand where their file is: the fiche, else the fiche that cannot be read, else the first file, else the folder", () => {
    const where = (plus: Partial<DossierExigence>) =>
      constatsOf("exigence-inconnue", { dossiers: [{ ...dossierSansFiche("9.9", []), ...plus }] }, ref)[0]
        ?.fichier;
    const fichiers = [{ chemin: "preuves/9.9/a.pdf", nom: "a.pdf", taille: 1 }];
    expect(where({})).toBe("preuves/9.9");
    expect(where({ fichiers })).toBe("preuves/9.9/a.pdf");
    expect(where({ fichiers, ficheIllisible: true })).toBe("preuves/9.9/fiche.yaml");
  });
  test("evidence is to be put in the folder that is there, under its own name", () => {
    const range = { ...dossierSansFiche("1.1", []), chemin: "preuves/1.1 - Affiches" };
    const of = (dossiers: DossierExigence[]) => told("preuve-manquante", { dossiers }, ref)[0];
    expect(of([range])).toContain("dans preuves/1.1 - Affiches/ et");
    expect(of([])).toContain("dans preuves/1.1/ et");
  });
});

describe("folders", () => {
  test("a number that does not exist, one of a module not chosen, one in a gap", () => {
    const ref = referentiel([module(1), module(2)], {
      lacunes: [{ ou: "15", motif: "texte absent des sources.", couvre: ["15.*"] }],
    });
    const dossiers = [
      dossier("1.1", []),
      dossier("2.1", []),
      dossier("1.11", []),
      dossierSansFiche("15.4", ["x.pdf"]),
    ];
    expect(found("exigence-inconnue", { dossiers, modules: [1] }, ref)).toEqual([
      "erreur preuves/1.11/fiche.yaml:1 Le dossier « preuves/1.11 » ne correspond à aucune exigence de essai@1.",
      "info preuves/15.4/x.pdf:- 15.4 tombe dans une lacune de essai@1 : texte absent des sources.",
    ]);
    expect(found("exigence-non-selectionnee", { dossiers, modules: [1] }, ref)).toEqual([
      "avertissement preuves/2.1/fiche.yaml:1 2.1 relève du module 2 (« Module 2 »), qui n’est pas choisi.",
    ]);
  });
});
