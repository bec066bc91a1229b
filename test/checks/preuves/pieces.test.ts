import { describe, expect, test } from "vitest";
import type { DossierExigence, PieceYaml } from "../../../src/domain/structure.ts";
import { affichage, essai, type Options, une } from "../../support/essai.ts";
import { module, referentiel, sousEngagement } from "../../support/referentiel.ts";
import { dossier, dossierSansFiche, piece } from "../../support/structure.ts";
import { constatsOf, placed as found, told } from "../../support/verdict.ts";

describe("pieces that count for nothing", () => {
  const one = (yaml: object): Options => ({ dossiers: [dossier("1.1", [yaml])] });
  test.each([
    [
      "preuve-sans-date",
      one({ fichier: "a.pdf", nature: "affichage" }),
      "avertissement preuves/1.1/fiche.yaml:3 La pièce « a.pdf » n’a pas de date : elle ne compte pas.",
    ],
    [
      "preuve-a-venir",
      one(affichage("2024-07-01")),
      "info preuves/1.1/fiche.yaml:3 La pièce « a.pdf », datée du 1er juillet 2024, ne compte pas encore au 30 juin 2024.",
    ],
    [
      "preuve-a-qualifier",
      one({ fichier: "a.pdf", date: "2024-01-01" }),
      "avertissement preuves/1.1/fiche.yaml:3 La pièce « a.pdf » ne compte pas : ni nature ni méthode de contrôle ne disent à quoi elle répond.",
    ],
    [
      "preuve-a-qualifier",
      { dossiers: [dossierSansFiche("1.1", ["b.pdf"])] },
      "avertissement preuves/1.1/b.pdf:- La pièce « b.pdf » ne compte pas : aucune fiche ne la déclare.",
    ],
    [
      "indicateur-inconnu",
      one({ indicateur: "taux" }),
      "erreur preuves/1.1/fiche.yaml:4 L’indicateur « taux » n’est pas déclaré dans quali.yaml : il ne compte pas.",
    ],
    [
      "methode-inconnue",
      one(affichage("2024-01-01", { methodes: ["1.1-z"] })),
      "erreur preuves/1.1/fiche.yaml:5 La méthode de contrôle « 1.1-z » n’existe pas.",
    ],
    [
      "nature-inconnue",
      one({ fichier: "a.pdf", date: "2024-01-01", nature: "affichag" }),
      "avertissement preuves/1.1/fiche.yaml:4 La nature « affichag » n’existe pas.",
    ],
  ])("%s", (regle, options, attendu) => {
    expect(found(regle, options)).toEqual([attendu]);
    expect(found(regle, one(affichage("2024-01-01", { methodes: ["1.1-a"] })))).toEqual([]);
  });

  test.each([
    ["nature", { nature: "photo" }],
    ["method", { nature: "affichage", methodes: ["1.1-z"] }],
  ])("a word that does not exist is told once, by its own rule: %s", (_name, mot) => {
    expect(found("preuve-a-qualifier", one({ fichier: "a.pdf", date: "2024-01-01", ...mot }))).toEqual([]);
  });

  test("preuve-absente: files and captures, a common piece once", () => {
    const absent = (chemin: string) => ({ chemin, statut: "absent" as const, taille: 0 });
    const commune = piece(affichage("2024-01-01"), {
      commune: "clu",
      fichier: absent("preuves/_commun/a.pdf"),
    });
    const lien = piece({ lien: "https://example.fr" }, { capture: absent("preuves/1.1/c.png") });
    const options = {
      dossiers: [dossier("1.1", [commune, lien])],
      reste: { communes: new Map([["clu", commune]]) },
    };
    expect(found("preuve-absente", options)).toEqual([
      "erreur preuves/commun.yaml:4 Le fichier « preuves/_commun/a.pdf » est déclaré, mais il n’est pas là.",
      "erreur preuves/commun.yaml:4 Le fichier « preuves/1.1/c.png » est déclaré, mais il n’est pas là.",
    ]);
  });
  test("a method of another exigence is named as such", () => {
    const ref = essai([sousEngagement("1.1"), sousEngagement("1.2")]);
    const options = one(affichage("2024-01-01", { methodes: ["1.1-a", "1.2-a"] }));
    expect(found("methode-inconnue", options, ref)).toEqual([
      "erreur preuves/1.1/fiche.yaml:5 La méthode « 1.2-a » est celle de 1.2, pas de 1.1 : la pièce n’y répond pas ici.",
    ]);
  });
});

test("each kind of piece is asked its own: a page its copy, an observation its outcome, what is kept its place", () => {
  const ask = (dite: PieceYaml) =>
    ["lien-sans-capture", "observation-sans-resultat", "sur-place-sans-reference"].flatMap((regle) =>
      told(regle, une([dite])),
    );
  const commun = { nature: "affichage", date: "2024-01-01" };
  expect(ask({ lien: "https://x.fr", ...commun })).toEqual([
    "info La page « https://x.fr » est citée sans copie d’écran. → Enregistrez une copie de la page dans le dossier et ajoutez « capture: page.png ».",
  ]);
  expect(ask({ lien: "https://x.fr", capture: "c.png", ...commun })).toEqual([]);
  expect(ask({ observation: "Appel", ...commun })).toHaveLength(1);
  expect(ask({ observation: "Appel", resultat: "  ", ...commun })).toHaveLength(1);
  expect(ask({ observation: "Appel", resultat: "Rappelé", ...commun })).toEqual([]);
  const place = { surPlace: "Armoire", ...commun };
  expect(ask(place)).toEqual([
    "avertissement La pièce gardée sur place « Armoire » ne dit ni sa référence ni qui l’a consultée. → Ajoutez « reference: … » et « consultePar: … ».",
  ]);
  expect(ask({ ...place, consultePar: "SG" })).toEqual([
    "info La pièce gardée sur place « Armoire » ne dit pas sa référence. → Ajoutez « reference: … ».",
  ]);
  expect(ask({ ...place, reference: "F-1" })[0]).toMatch(
    /^avertissement .* ne dit pas qui l’a consultée\. → Ajoutez « consultePar: … »\.$/,
  );
  expect(ask({ ...place, reference: "F-1", consultePar: "SG" })).toEqual([]);
  expect(ask(affichage("2024-01-01"))).toEqual([]);
});

test("nature-inconnue: of its own référentiel; a common piece may have one of any", () => {
  const autre = referentiel([module(1)], {
    id: "autre",
    natures: [{ id: "bilan", libelle: "Bilan", description: "…" }],
  });
  const suivis = [{}, { referentiel: "autre@1", alias: "autre" }];
  const commune = (nature: string) => piece(affichage("2024-01-01", { nature }), { commune: nature });
  const reste = { communes: new Map(["affichage", "bilan", "photo"].map((id) => [id, commune(id)])) };
  const pieces = [affichage("2024-01-01", { nature: "bilan" }), { fichier: "b.pdf", date: "2024-01-01" }];
  const dits = told("nature-inconnue", { suivis, dossiers: [dossier("1.1", pieces)], reste }, [
    referentiel(),
    autre,
  ]);
  expect(dits).toEqual([
    "avertissement La nature « bilan » n’existe pas. → Natures connues : affichage.",
    "avertissement La nature « photo » n’existe pas. → Natures connues : affichage et bilan.",
  ]);
});

test("date-du-nom: a day of the name that the piece does not hold", () => {
  const of = (fichier: string, plus: PieceYaml = { date: "2024-03-12" }) =>
    told("date-du-nom", une([{ nature: "affichage", ...plus, fichier }]));
  for (const nom of [
    "2024-03-12 a.pdf",
    "20240312.pdf",
    "12.03.2024.pdf",
    "2024-03-12 ou 2023-01-01.pdf",
    "2023-01-01/a.pdf",
    "a.pdf",
    "1949-12-31.pdf",
    "2100-01-01.pdf",
    "2024-13-45.pdf",
    "120240101.pdf",
    "2024-01_02.pdf",
  ])
    expect(of(nom), nom).toEqual([]);
  expect(of("2024-03-13 a.pdf")).toEqual([
    "info La pièce « 2024-03-13 a.pdf » est datée du 12 mars 2024, et le nom de son fichier dit 13 mars 2024. → Corrigez celle des deux dates qui est fausse : « date » dans la fiche, ou le nom du fichier.",
  ]);
  for (const nom of ["1950-01-01.pdf", "2099-12-31.pdf", "a/13-03-2024.pdf"])
    expect(of(nom), nom).toHaveLength(1);
  // a month, or a year, holds its days
  expect(of("2024-03-31.pdf", { date: "2024-03" })).toEqual([]);
  expect(of("2024-04-01.pdf", { date: "2024-03" })).toHaveLength(1);
  expect(of("2024-03-13.pdf", {})).toEqual([]);
});

test("a common piece is cited by some fiche, or told; one that cannot be read may cite any", () => {
  const commune = piece(affichage("2024-01-01"), { commune: "clu" });
  const reste = { communes: new Map([["clu", commune]]) };
  const cite = dossier("1.1", [piece(commune.yaml, { commune: "clu" })]);
  const illisible = { ...dossierSansFiche("1.2", []), ficheIllisible: true };
  const of = (dossiers: DossierExigence[]) => told("piece-commune-inutilisee", { dossiers, reste }, essai([sousEngagement("1.1"), sousEngagement("1.2")]));
  expect(of([])).toHaveLength(1);
  expect(of([dossier("1.1"), dossierSansFiche("1.2", [])])).toHaveLength(1);
  expect(of([dossier("1.2"), cite])).toEqual([]);
  expect(of([dossier("1.1"), illisible])).toEqual([]);
});

test("preuve-sans-date: a page may say when it was looked at instead", () => {
  const aide = (dite: PieceYaml) => told("preuve-sans-date", une([dite]))[0]?.split(" → ")[1];
  expect(aide({ lien: "https://x.fr", nature: "affichage" })).toContain("« date: AAAA-MM-JJ », ou « consulteLe");
  expect(aide({ observation: "Appel", nature: "affichage" })).not.toContain("consulteLe");
});
