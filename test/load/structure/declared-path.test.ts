import { describe, expect, test } from "vitest";
import { DepotError } from "../../../src/depot/depot.ts";
import { type ContenuEnMemoire, MemoryDepot } from "../../../src/depot/memory.ts";
import { resolveDeclared } from "../../../src/load/structure/declared-path.ts";
import { Folders } from "../../../src/load/structure/folders.ts";
import { load } from "../../support/load.ts";

const FICHE = "preuves/15.3/fiche.yaml";

/** What is said of a path that a fiche declares, beside a file « registre.csv ». */
function told(piece: string): string[] {
  const fiche = `version: 1\npreuves:\n  - { ${piece}, nature: registre, date: 2024-01-02 }\n`;
  const { constats } = load({ [FICHE]: fiche, "preuves/15.3/registre.csv": "1;2\n" });
  return constats.map(({ regle, message, aide }) =>
    `${regle} ${message} | ${aide}`.replaceAll("\u00a0", " ").replaceAll(" ", " "),
  );
}

test.each([
  ["C:\\Users\\x\\registre.csv", "fichier: registre.csv"],
  ["\\\\serveur\\partage\\registre.csv", "fichier: registre.csv"],
  ["Z:registre.csv", "fichier: registre.csv"],
  ["file:///C:/x/registre.csv", "fichier: registre.csv"],
  ["~/registre.csv", "fichier: registre.csv"],
  ["%USERPROFILE%\\registre.csv", "fichier: registre.csv"],
  ["/home/x/registre.csv", "fichier: registre.csv"],
])("%s holds on one computer alone: copy the file beside the fiche, and write its name", (ecrit, conseil) => {
  const [first = ""] = told(`fichier: '${ecrit}'`);
  expect(first).toMatch(/^chemin-interdit .* propre à un poste ou à un serveur/);
  expect(first).toContain(`« ${conseil} »`);
  expect(told(conseil)).toEqual([]);
});

test("an address is no file, and a file no address", () => {
  expect(told("fichier: 'https://exemple.fr/registre.csv'")[0]).toMatch(
    /^chemin-interdit .* est une adresse, pas un fichier du dossier\. \| .*« lien: … »/,
  );
  expect(told("lien: registre.csv")[0]).toMatch(/^valeur-incorrecte .*« fichier: … »/);
  expect(told("lien: 'https://exemple.fr'")).toEqual([]);
});

test("a path from the structure's folder is followed, and its way from the fiche is told", () => {
  expect(told("fichier: preuves/15.3/registre.csv")).toEqual([
    "nom-approchant « preuves/15.3/registre.csv » part du dossier de la structure ; un chemin part de celui de la fiche. | Écrivez « fichier: registre.csv ».",
  ]);
  expect(told("fichier: preuves/15.3/absent.csv")).toEqual([]);
});

const plain = (text: string) => text.replaceAll("\u00a0", " ");

/** What a path that the fiche of 15.3 declares leads to, and what is told of it. */
function resolved(ecrit: string, beside: Record<string, ContenuEnMemoire> = {}) {
  const { structure, constats } = load({
    [FICHE]: `version: 1\npreuves:\n  - { fichier: ${JSON.stringify(ecrit)}, nature: registre, date: 2024-01-02 }\n`,
    ...beside,
  });
  const { chemin, statut } = structure?.dossiers.at(-1)?.fiche?.pieces[0]?.fichier ?? {};
  const [constat] = constats;
  return { chemin, statut, regle: constat?.regle, aide: plain(constat?.aide ?? "") };
}

describe("a path with the strokes of Windows", () => {
  test.each([
    ["sous\\a.csv", "« sous/a.csv »"],
    ["sous\\\\a.csv", "« sous/a.csv »"],
    [".\\a..csv", "« ./a..csv »"],
  ])("%s: write it with the others", (ecrit, conseil) => {
    expect(resolved(ecrit)).toMatchObject({ statut: "interdit", regle: "chemin-interdit" });
    expect(resolved(ecrit).aide).toContain(`Séparez les dossiers par « / » : ${conseil}`);
  });
  test.each(["..\\..\\..\\a.csv", "../../../a.csv"])(
    "that leaves the folder does so however it is written: %s",
    (ecrit) => {
      expect(resolved(ecrit).aide).toContain(
        "Copiez le fichier à côté de la fiche, puis écrivez son nom : « fichier: a.csv »",
      );
      expect(resolved(ecrit).aide).toContain("quali-espace.yaml");
    },
  );
});

test("an address is told as one, not as a path to be shared", () => {
  expect(resolved("ftp://exemple.fr/a.csv").aide).toContain("« lien: … »");
});

test("a path from the structure's folder is told with the way up and down from the fiche", () => {
  const donnees = { "donnees/suivi/a.csv": "1" };
  expect(resolved("donnees/suivi/a.csv", donnees)).toEqual({
    chemin: "donnees/suivi/a.csv",
    statut: "present",
    regle: "nom-approchant",
    aide: "Écrivez « fichier: ../../donnees/suivi/a.csv ».",
  });
  expect(resolved("preuves/1.1/a.csv", { "preuves/1.1/a.csv": "1" }).aide).toContain(
    "« fichier: ../1.1/a.csv »",
  );
});

test("of a path that leads to no file from the structure's folder either, the one from the fiche counts", () => {
  expect(resolved("donnees", { "donnees/a.csv": "1" })).toMatchObject({
    chemin: "preuves/15.3/donnees",
    statut: "absent",
    regle: undefined,
  });
});

describe("a name that is not quite its own", () => {
  test.each<[string, string, string, string | undefined]>([
    ["as it is written, where there are two", "a.csv", "a.csv", undefined],
    ["in other letters", "A.csv", "a.csv", "nom-approchant"],
    ["with another sign", "relevé de mai.csv", "releve_de-mai.csv", "nom-approchant"],
    ["that has not come down yet", "note.csv", ".note.csv.icloud", undefined],
  ])("%s", (_title, ecrit, nom, regle) => {
    const found = resolved(ecrit, {
      "preuves/15.3/a.csv": "1",
      "preuves/15.3/releve_de-mai.csv": "1",
      "preuves/15.3/.note.csv.icloud": "1",
    });
    expect(found).toMatchObject({ chemin: `preuves/15.3/${nom}`, statut: "present", regle });
  });
  test("is the first that comes nearest: itself, its letters, its look", () => {
    const names = (...noms: string[]) => Object.fromEntries(noms.map((nom) => [`preuves/15.3/${nom}`, "1"]));
    expect(resolved("a b.csv", names("A B.csv", "a b.csv", "a_b.csv")).chemin).toBe("preuves/15.3/a b.csv");
    expect(resolved("a b.csv", names("A B.csv", "a_b.csv")).chemin).toBe("preuves/15.3/A B.csv");
  });
  test("that two have is that of neither", () => {
    const deux = { "preuves/15.3/a_b.csv": "1", "preuves/15.3/a-b.csv": "1" };
    expect(resolved("a b.csv", deux)).toMatchObject({ statut: "absent", regle: undefined });
  });
  test("of a folder and of its file: the first is told", () => {
    const found = resolved("Sous/A.csv", { "preuves/15.3/sous/a.csv": "1" });
    expect(found).toMatchObject({ chemin: "preuves/15.3/sous/a.csv", regle: "nom-approchant" });
    expect(found.aide).toContain("« sous »");
  });
});

test.each<[string, ContenuEnMemoire, string, string]>([
  ["a pipe", { obstacle: "autre" }, "illisible", "fichier-illisible"],
  ["a file that may not be read", { obstacle: "illisible" }, "illisible", "fichier-illisible"],
  ["a link out", { lien: "/etc/passwd" }, "interdit", "chemin-interdit"],
])("%s that a fiche names", (_title, contenu, statut, regle) => {
  expect(resolved("x.csv", { "preuves/15.3/x.csv": contenu })).toMatchObject({ statut, regle });
});

test.each(["x.csv", "x.csv/a.csv", "x.csv/sous/a.csv"])(
  "what a link takes out of the folder is to be copied, also below it: %s",
  (ecrit) => {
    const found = resolved(ecrit, { "preuves/15.3/x.csv": { lien: "/etc" } });
    expect(found).toMatchObject({ statut: "interdit", regle: "chemin-interdit" });
    expect(found.aide).toContain("Copiez le fichier à côté de la fiche");
  },
);

test("a name that stands beside the fiche is not looked for elsewhere", () => {
  const deux = { "preuves/15.3/a.csv": "1", "a.csv": "2" };
  expect(resolved("a.csv", deux)).toMatchObject({ chemin: "preuves/15.3/a.csv", regle: undefined });
});

test.each([
  ["illisible", "illisible", "fichier-illisible"],
  ["hors-racine", "interdit", "chemin-interdit"],
] as const)("a folder that the medium refuses: %s", (refus, statut, regle) => {
  class Refusing extends MemoryDepot {
    override list(chemin: string) {
      if (chemin === "donnees") throw new DepotError(refus, chemin);
      return super.list(chemin);
    }
  }
  const folders = new Folders(new Refusing({ "donnees/a.csv": "1" }), "");
  const { fichier, mots } = resolveDeclared(folders, "", "donnees/a.csv");
  expect([fichier.statut, mots?.regle]).toEqual([statut, regle]);
});

test("a fault of the program is not told as a file that cannot be read", () => {
  expect(() => resolved("x.csv", { "preuves/15.3/x.csv": { obstacle: "panne" } })).toThrow(RangeError);
});
