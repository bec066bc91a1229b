import { describe, expect, test } from "vitest";
import { isNearlyFiche } from "../../../src/load/structure/misplaced.ts";
import { load, QUALI } from "../../support/load.ts";

const FICHE = "version: 1\nevaluation: conforme\n";

/** « preuves/1.1/fiches.yml fichier-mal-place » for what is told of files and folders, and what is advised. */
function told(fichiers: Record<string, string>): { where: string; aide: string }[] {
  return load(fichiers).constats.map(({ lieu, regle, gravite, aide = "" }) => ({
    where: `${"fichier" in lieu ? lieu.fichier : "?"} ${regle}${gravite === undefined ? "" : ` ${gravite}`}`,
    aide: aide.replaceAll("\u00a0", " "),
  }));
}
const placesOf = (fichiers: Record<string, string>) => told(fichiers).map(({ where }) => where);

test.each([
  "fiche.yaml.txt",
  "fiche 15.3.yaml",
  "fiches.yml",
  "fiches 2.yml",
  "fiche - Copie.yaml",
  "Copie de fiche.yaml",
  "fiche.yaml.bak",
  "FICHE_15.yaml",
  "ficher.yaml",
  "fich.yml",
  "ficher.yaml.txt",
  "fiche",
  "fiche.txt",
  "fiche.json",
  "15.3.yaml",
  "15,3.yml",
  "1.12.yaml",
])("%s was meant to be a fiche", (nom) => {
  expect(isNearlyFiche(nom)).toBe(true);
});

test.each([
  "registre.pdf",
  "courriels.yaml",
  "fiche.pdf",
  "fiche 15.3.pdf",
  "la fiche",
  "grille de fiche.yaml",
  "fiche.yaml.longue",
  "ficher.yaml.pdf",
  "v15.3.yaml",
  "15.3-a.yaml",
  "15.3.yaml.pdf",
  "15-3.yaml",
  "2024.yaml",
])("%s is something else", (nom) => {
  expect(isNearlyFiche(nom)).toBe(false);
});

describe("a fiche under another name", () => {
  test("is to be renamed where it is alone: nothing of the folder is judged meanwhile", () => {
    const fichiers = { "preuves/1.1/fiche 1.yaml": FICHE, "preuves/1.1/a.pdf": "a" };
    expect(placesOf(fichiers)).toEqual(["preuves/1.1/fiche 1.yaml fichier-mal-place"]);
    const [dossier] = load(fichiers).structure?.dossiers ?? [];
    expect(dossier).toMatchObject({
      fiche: null,
      ficheIllisible: true,
      fichierFiche: "preuves/1.1/fiche 1.yaml",
      fichiers: [{ nom: "a.pdf" }],
    });
    expect(dossier).not.toHaveProperty("fichesPlusBas");
  });
  test("beside the one that is read is only to be cleared away, and is no evidence", () => {
    const fichiers = { "preuves/1.1/fiche.yaml": FICHE, "preuves/1.1/Copie de fiche.yaml": "x" };
    expect(placesOf(fichiers)).toEqual(["preuves/1.1/Copie de fiche.yaml fichier-mal-place avertissement"]);
    expect(load(fichiers).structure?.dossiers[0]).toMatchObject({
      ficheIllisible: false,
      fichierFiche: "preuves/1.1/fiche.yaml",
      fichiers: [],
    });
  });
  test.each([
    ["fiche.yaml.txt", true],
    ["fiche.txt.yaml", false],
  ])("the ending that Windows hides is told only where it is there: %s", (nom, hidden) => {
    const [one] = told({ [`preuves/1.1/${nom}`]: FICHE });
    expect(one?.aide.includes("Bloc-notes")).toBe(hidden);
  });
  test("further down is a file like others", () => {
    const fichiers = { "preuves/1.1/fiche 1.yaml": FICHE, "preuves/1.1/sous/fiche 1.yaml": FICHE };
    expect(load(fichiers).structure?.dossiers[0]?.fichiers).toHaveLength(1);
  });
  test("a folder of that name is a folder", () => {
    expect(placesOf({ "preuves/1.1/fiche 2.yaml/a.pdf": "a" })).toEqual([]);
    expect(load({ "preuves/1.1/fiche 2.yaml/a.pdf": "a" }).structure?.dossiers[0]?.fichiers).toHaveLength(1);
  });
});

describe("a fiche further down than the folder of an exigence", () => {
  test("is told with the place where it is read, and stands for the one that is missing", () => {
    const fichiers = { "preuves/15.3 - Courriels/sous/fiche.yaml": FICHE };
    const [one, ...others] = told(fichiers);
    expect(one?.where).toBe("preuves/15.3 - Courriels/sous/fiche.yaml fichier-mal-place");
    expect(one?.aide).toContain("ici « preuves/15.3 - Courriels/fiche.yaml »");
    expect(others).toEqual([]);
    expect(load(fichiers).structure?.dossiers[0]).toMatchObject({
      ficheIllisible: true,
      fichierFiche: "preuves/15.3 - Courriels/sous/fiche.yaml",
      fichesPlusBas: ["preuves/15.3 - Courriels/sous/fiche.yaml"],
      fichiers: [],
    });
  });
  test("names the nearest to the top of the folders that bear a number", () => {
    const [one] = told({ "preuves/12.13/2.4/2.5/fiche.yaml": FICHE });
    expect(one?.aide).toContain("ici « preuves/12.13/fiche.yaml »");
  });
  test("of no exigence, it has no such place, and its folder has no fiche of its own", () => {
    const fichiers = { "preuves/accueil-2/v1/fiche.yaml": FICHE };
    const [one] = told(fichiers);
    expect(one?.where).toBe("preuves/accueil-2/v1/fiche.yaml fichier-mal-place");
    expect(one?.aide).not.toContain("ici");
    expect(load(fichiers).structure?.dossiers[0]).toMatchObject({
      ficheIllisible: false,
      fichierFiche: "preuves/accueil-2/fiche.yaml",
      fichesPlusBas: ["preuves/accueil-2/v1/fiche.yaml"],
    });
  });
  test("is not one that cannot be read where it stands", () => {
    const { structure } = load({ "preuves/1.1/fiche.yaml": "%PDF-1.7\0" });
    expect(structure?.dossiers[0]).not.toHaveProperty("fichesPlusBas");
  });
  test("another file of quali there is told, and is no fiche", () => {
    const fichiers = { "preuves/1.1/sous/quali.lock": "x" };
    expect(placesOf(fichiers)).toEqual(["preuves/1.1/sous/quali.lock fichier-mal-place"]);
    expect(load(fichiers).structure?.dossiers[0]).not.toHaveProperty("fichesPlusBas");
  });
});

describe("evidence beside preuves/", () => {
  const beside = (...chemins: string[]) =>
    placesOf({ "preuves/": "", ...Object.fromEntries(chemins.map((chemin) => [chemin, "x"])) });
  const left = (nom: string) => `${nom} fichier-mal-place avertissement`;

  test.each([
    ["preuve/a.pdf", "preuve"],
    ["Preuves 2023/a.pdf", "Preuves 2023"],
    ["15.3 - Courriels/a.pdf", "15.3 - Courriels"],
    ["15,3/a.pdf", "15,3"],
    ["12.13/a.pdf", "12.13"],
    ["pièces/15.3/a.pdf", "pièces"],
    ["pièces/module 1/15.3/a.pdf", "pièces"],
    ["pièces/Engagement 2/autre/x", null],
    ["pièces/15.3/autre/x", "pièces"],
    ["pièces/mon module/15.3/a.pdf", null],
    ["pièces/modules/15.3/a.pdf", null],
    ["pièces/module 1/module 2/15.3/a.pdf", null],
    ["pièces/module 1", null],
    ["pièces/15.3", null],
    ["archives/15.3/a.pdf", null],
    ["donnees/15.3/a.pdf", null],
    ["mes preuves/a.pdf", null],
    ["photos/a.pdf", null],
    [".pièces/15.3/a.pdf", null],
    ["2024/a.pdf", null],
    ["v1.2/a.pdf", null],
    ["15.3", null],
    ["preuves.zip", null],
  ])("%s: %s is not read", (chemin, nom) => {
    expect(beside(chemin)).toEqual(nom === null ? [] : [left(nom)]);
  });
  test("one folder of several is enough", () => {
    expect(beside("pièces/notes/a.pdf", "pièces/15.3/a.pdf")).toEqual([left("pièces")]);
  });
  test("another structure is no evidence", () => {
    expect(placesOf({ "preuves/": "", "15.3/quali.yaml": QUALI })).toEqual([]);
  });
  test.each(["fiche.yaml", "Fiche.yaml", "fiche 15.3.yaml", "fiches.yml"])(
    "a fiche at the root is told: %s",
    (nom) => {
      expect(beside(nom)).toEqual([`${nom} fichier-mal-place`]);
    },
  );
  test("a folder of that name is not", () => {
    expect(beside("fiche.yaml/a.pdf")).toEqual([]);
  });
  test("the advice: into preuves/ where it is there, else under that name", () => {
    expect(told({ "preuves/": "", "preuve/a.pdf": "a" })[0]?.aide).toContain("Déplacez");
    expect(told({ "preuve/a.pdf": "a" })[0]?.aide).toContain("Renommez");
  });
});
