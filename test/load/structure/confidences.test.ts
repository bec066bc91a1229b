import { describe, expect, test } from "vitest";
import type { ContenuEnMemoire } from "../../../src/depot/memory.ts";
import { load } from "../../support/load.ts";

const fiche = (...pieces: string[]) =>
  `version: 1\npreuves:\n${pieces.map((one) => `  - { ${one} }\n`).join("")}`;
const SECRETE = "confidentiel: true";

const structureOf = (fichiers: Record<string, ContenuEnMemoire>) => load(fichiers).structure;

/** The name outside of each piece of the fiches, and of the common ones: « - » for one that is told as it is. */
function namesOf(fichiers: Record<string, ContenuEnMemoire>): string[] {
  const { dossiers = [], communes = new Map() } = structureOf(fichiers) ?? {};
  const pieces = [...communes.values(), ...dossiers.flatMap(({ fiche: lue }) => lue?.pieces ?? [])];
  return pieces.map(({ confidentielle = "-" }) => confidentielle.replace("confidentielle ", ""));
}

/** Those of the files that lie there. */
function fileNames(fichiers: Record<string, ContenuEnMemoire>): Record<string, string | undefined> {
  const { dossiers = [], fichiersEpars = [] } = structureOf(fichiers) ?? {};
  const present = [...fichiersEpars, ...dossiers.flatMap((dossier) => dossier.fichiers)];
  return Object.fromEntries(present.map(({ nom, confidentiel }) => [nom, confidentiel]));
}

test("where nothing is confidential, nothing is kept of it", () => {
  const structure = structureOf({ "preuves/1.1/fiche.yaml": fiche("observation: Vu", "observation: Lu") });
  expect(structure).not.toHaveProperty("confidences");
});

test.each([
  ["confidentiel: true", true],
  ["confidentiel: oui", true],
  ["confidentielle: true", true],
  ["Confidentiel: true", true],
  ["confidential: yes", true],
  ["confidentiel: false", false],
  ["titre: confidentiel", false],
  ["non-confidentiel: true", false],
])("what a piece says so however badly is read with care: %s", (cle, secrete) => {
  const structure = structureOf({ "preuves/1.1/fiche.yaml": fiche(`observation: Vu, ${cle}`) });
  expect([...(structure?.confidences?.pieces.values() ?? [])].map(({ nom }) => nom)).toEqual(
    secrete ? ["confidentielle 1.1/1"] : [],
  );
});

describe("a piece is named by where it is declared", () => {
  test("its exigence and rank; the others keep their words", () => {
    expect(
      namesOf({
        "preuves/1.1/fiche.yaml": fiche("observation: Vu", `observation: Lu, ${SECRETE}`),
        "preuves/1.2/fiche.yaml": fiche(`observation: Vu, ${SECRETE}`),
        "preuves/1.3/fiche.yaml": fiche("observation: Vu"),
      }),
    ).toEqual(["-", "1.1/2", "1.2/1", "-"]);
  });
  test("in another référentiel than the first, with its name", () => {
    expect(
      namesOf({
        "quali.yaml": `version: 1
structure: { id: essai, nom: E, type: prefecture }
referentiels: [{ id: quali-ate@2024-02-01 }, { id: services-publics-plus@2021, alias: sp }]
`,
        "preuves/1.1/fiche.yaml": fiche(`observation: Vu, ${SECRETE}`),
        "preuves/sp/3/fiche.yaml": fiche(`observation: Vu, ${SECRETE}`),
      }),
    ).toEqual(["1.1/1", "sp:3/1"]);
  });
  test("two folders of one exigence: no two pieces have one name", () => {
    expect(
      namesOf({
        "preuves/1.1 - a/fiche.yaml": fiche(`observation: Vu, ${SECRETE}`),
        "preuves/1.1 - b/fiche.yaml": fiche(`observation: Lu, ${SECRETE}`),
        "preuves/1.1 - c/fiche.yaml": fiche(`observation: Dit, ${SECRETE}`),
      }),
    ).toEqual(["1.1/1", "1.1/1-2", "1.1/1-3"]);
  });
});

describe("what shares something with a confidential piece is confidential, and bears its name", () => {
  test("its file, by whichever key", () => {
    const fichiers = {
      "preuves/1.1/fiche.yaml": fiche(`fichier: a.pdf, ${SECRETE}`, "fichier: b.pdf"),
      "preuves/1.1/a.pdf": "a",
      "preuves/1.1/b.pdf": "b",
      "preuves/1.2/fiche.yaml": fiche(
        "lien: https://exemple.fr, capture: ../1.1/a.pdf",
        "fichier: ../1.1/b.pdf",
      ),
    };
    expect(namesOf(fichiers)).toEqual(["1.1/1", "-", "1.1/1", "-"]);
    expect(fileNames(fichiers)).toEqual({ "a.pdf": "confidentielle 1.1/1", "b.pdf": undefined });
  });
  test("from one to the next, in whatever order they are written", () => {
    expect(
      namesOf({
        "preuves/1.1/fiche.yaml": fiche("fichier: ../x/a.pdf"),
        "preuves/1.2/fiche.yaml": fiche("fichier: ../x/a.pdf, capture: ../x/b.pdf"),
        "preuves/1.3/fiche.yaml": fiche(`fichier: ../x/b.pdf, ${SECRETE}`),
        "preuves/1.4/fiche.yaml": fiche("fichier: ../x/c.pdf"),
      }),
    ).toEqual(["1.1/1", "1.1/1", "1.1/1", "-"]);
  });
  test("the common piece that it refers to, and all that refer to it", () => {
    const communes = fiche("id: c, observation: Vu", "id: d, observation: Lu");
    expect(
      namesOf({
        "preuves/_commun/preuves.yaml": communes,
        "preuves/1.1/fiche.yaml": fiche("preuve: c", "preuve: d"),
        "preuves/1.2/fiche.yaml": fiche(`preuve: c, ${SECRETE}`),
      }),
    ).toEqual(["_commun/1", "-", "_commun/1", "-", "_commun/1"]);
  });
  test("a common piece that says so, where a reference says otherwise", () => {
    expect(
      namesOf({
        "preuves/_commun/preuves.yaml": fiche(`id: c, observation: Vu, ${SECRETE}`),
        "preuves/1.1/fiche.yaml": fiche("preuve: c, confidentiel: false"),
      }),
    ).toEqual(["_commun/1", "_commun/1"]);
  });
  test("its file by a symbolic link, declared or not", () => {
    const fichiers = {
      "preuves/1.1/fiche.yaml": fiche(`fichier: a.pdf, ${SECRETE}`),
      "preuves/1.1/a.pdf": "a",
      "preuves/1.2/fiche.yaml": fiche("fichier: lien.pdf"),
      "preuves/1.2/lien.pdf": { lien: "../1.1/a.pdf" },
      "preuves/1.3/autre.pdf": { lien: "../1.1/a.pdf" },
      "preuves/epars.pdf": { lien: "1.1/a.pdf" },
      "preuves/ouvert.pdf": "b",
    };
    expect(namesOf(fichiers)).toEqual(["1.1/1", "1.1/1"]);
    expect(fileNames(fichiers)).toEqual({
      "a.pdf": "confidentielle 1.1/1",
      "lien.pdf": "confidentielle 1.1/1",
      "autre.pdf": "confidentielle 1.1/1",
      "epars.pdf": "confidentielle 1.1/1",
      "ouvert.pdf": undefined,
    });
    const { confidences } = structureOf(fichiers) ?? {};
    expect(confidences?.fichiers.get("preuves/1.3/autre.pdf")?.mots.slice(0, 2)).toEqual([
      "preuves/1.3/autre.pdf",
      "autre.pdf",
    ]);
    expect(confidences?.fichiers.get("preuves/1.3/autre.pdf")?.source.fichier).toBe("preuves/1.1/fiche.yaml");
  });
  test("its file that is awaited", () => {
    const fichiers = {
      "preuves/1.1/fiche.yaml": fiche(`fichier: absent.pdf, ${SECRETE}`),
      "preuves/1.2/fiche.yaml": fiche("fichier: ../1.1/absent.pdf"),
    };
    expect(namesOf(fichiers)).toEqual(["1.1/1", "1.1/1"]);
    expect(structureOf(fichiers)?.confidences?.fichiers.has("preuves/1.1/absent.pdf")).toBe(true);
  });
  test("the first of two common pieces of one id, where the second says so", () => {
    expect(
      namesOf({
        "preuves/_commun/preuves.yaml": fiche("id: c, observation: Vu", `id: c, observation: Lu, ${SECRETE}`),
        "preuves/1.1/fiche.yaml": fiche("preuve: c"),
      }),
    ).toEqual(["_commun/1", "_commun/1"]);
  });
});

describe("what must not leave the house", () => {
  test("the words of a piece as it is written, unknown keys among them, and of its files", () => {
    const { confidences } =
      structureOf({
        "preuves/1.1/fiche.yaml": fiche(`fichier: a.pdf, titre: Plainte, clef: Mot, ${SECRETE}`),
        "preuves/1.1/a.pdf": "a",
      }) ?? {};
    const [piece] = confidences?.pieces.values() ?? [];
    expect(piece?.mots).toEqual(["preuves/1.1/a.pdf", "Plainte", "a.pdf", "clef", "Mot"]);
    expect(piece).toMatchObject({ pointeur: ["preuves", 0], source: { fichier: "preuves/1.1/fiche.yaml" } });
    expect([...(confidences?.sources ?? [])]).toEqual(["preuves/1.1/fiche.yaml"]);
    expect([...(confidences?.fichiers ?? [])]).toEqual([["preuves/1.1/a.pdf", piece]]);
  });
  test("of a piece that says nothing and shares its file, its own", () => {
    const { confidences } =
      structureOf({
        "preuves/1.1/fiche.yaml": fiche(`fichier: a.pdf, ${SECRETE}`, "fichier: a.pdf, titre: Plainte"),
        "preuves/1.1/a.pdf": "a",
      }) ?? {};
    const [, other] = confidences?.pieces.values() ?? [];
    expect(other?.mots).toContain("Plainte");
    expect(confidences?.fichiers.get("preuves/1.1/a.pdf")?.pointeur).toEqual(["preuves", 0]);
  });
  test.each([
    ["a fiche", "preuves/1.1/fiche.yaml", "1.1"],
    ["the common pieces", "preuves/_commun/preuves.yaml", "_commun"],
  ])("a faulty piece of %s, its file with it", (_title, nom, ou) => {
    const dossier = nom.slice(0, nom.lastIndexOf("/"));
    const fichiers = {
      [nom]: fiche(`id: c, fichier: a.pdf, titre: Plainte, date: 2024-13-01, ${SECRETE}`),
      [`${dossier}/a.pdf`]: "a",
      "preuves/2.1/fiche.yaml": fiche(`fichier: "../../${dossier}/a.pdf"`),
    };
    const { confidences } = structureOf(fichiers) ?? {};
    expect([...(confidences?.pieces.values() ?? [])].at(-1)?.mots).toContain("Plainte");
    expect(fileNames(fichiers)["a.pdf"]).toMatch(new RegExp(`^confidentielle (?:${ou}|2.1)/1$`));
    expect(namesOf(fichiers)).toEqual([fileNames(fichiers)["a.pdf"]?.replace("confidentielle ", "")]);
  });
  test.each([
    ["a link that is none", "lien: 'ftp://a', capture: page.png"],
    ["a reference to nothing", "preuve: rien"],
    ["a period that ends before it begins", "observation: Vu, du: 2024-05, au: 2024-04"],
  ])("a piece that leads nowhere: %s", (_title, piece) => {
    const { confidences } =
      structureOf({ "preuves/1.1/fiche.yaml": fiche(`${piece}, titre: Plainte, ${SECRETE}`) }) ?? {};
    expect([...(confidences?.pieces.values() ?? [])].map(({ nom }) => nom)).toEqual(["confidentielle 1.1/1"]);
  });
});
