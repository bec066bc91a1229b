import { describe, expect, test } from "vitest";
import { MemoryDepot } from "../../../src/depot/memory.ts";
import { loadStructure } from "../../../src/load/structure/load.ts";
import { load, QUALI } from "../../support/load.ts";

const FICHE = "version: 1\n";

describe("the folders of evidence", () => {
  const pathsOf = (fichiers: Parameters<typeof load>[0]) =>
    load(fichiers).structure?.dossiers.map(({ chemin }) => chemin);
  test("hidden ones and litter are none, nor are loose files; the common one is none at the top only", () => {
    expect(
      pathsOf({
        "preuves/.cache/a.pdf": "a",
        "preuves/__MACOSX/a.pdf": "a",
        "preuves/a.pdf": "a",
        "preuves/_commun/a.pdf": "a",
        "preuves/1.1/a.pdf": "a",
      }),
    ).toEqual(["preuves/1.1"]);
    const { structure } = load({
      "quali.yaml": `version: 1
structure: { id: essai, nom: E, type: prefecture }
referentiels: [{ id: quali-ate@2024-02-01 }, { id: services-publics-plus@2021, alias: sp }]
`,
      "preuves/sp/_commun/a.pdf": "a",
      "preuves/sp/3/a.pdf": "a",
      "preuves/sp/quali-ate/a.pdf": "a",
      "preuves/sp/b.pdf": "b",
      "preuves/a.pdf": "a",
      "preuves/_commun/c.pdf": "c",
    });
    expect(structure?.dossiers.map(({ exigence, referentiel }) => [exigence, referentiel])).toEqual([
      ["3", "services-publics-plus@2021"],
      ["_commun", "services-publics-plus@2021"],
      ["quali-ate", "services-publics-plus@2021"],
    ]);
    expect(structure?.fichiersEpars.map(({ nom }) => nom)).toEqual(["c.pdf", "b.pdf", "a.pdf"]);
  });
  test("nearly the right name is read, and told", () => {
    const { structure, told } = load({ "Preuves/1.1/Fiche.yaml": FICHE, "Preuves/1.2/fiche.yml": FICHE });
    expect(structure?.dossiers.map(({ fichierFiche }) => fichierFiche)).toEqual([
      "Preuves/1.1/Fiche.yaml",
      "Preuves/1.2/fiche.yml",
    ]);
    expect(told.map((line) => line.split(" ", 2).join(" "))).toEqual([
      "Preuves nom-approchant",
      "Preuves/1.1/Fiche.yaml nom-approchant",
      "Preuves/1.2/fiche.yml nom-approchant",
    ]);
  });
  test("the right name is read where others are near it, and those are files", () => {
    const { structure } = load({ "preuves/1.1/fiche.yaml": FICHE, "preuves/1.1/FICHE.yml": FICHE });
    expect(structure?.dossiers[0]?.fichierFiche).toBe("preuves/1.1/fiche.yaml");
  });
  test("one that is a link out of the structure, or to another one, is told and left", () => {
    const { structure, told } = load(
      {
        "s/preuves/1.1": { lien: "/etc" },
        "s/preuves/1.2": { lien: "../../autre" },
        "s/preuves/_commun": { lien: "../../dehors" },
        "s/preuves/1.3": { lien: "nulle-part" },
        "autre/quali.yaml": QUALI,
        "dehors/preuves.yaml": "version: 1\npreuves: [{ id: c, observation: Vu }]\n",
      },
      "s",
    );
    expect(structure?.dossiers).toEqual([]);
    expect(structure?.communes.size).toBe(0);
    expect(told.map((line) => line.split(" ", 2).join(" "))).toEqual([
      "preuves/1.1 chemin-interdit",
      "preuves/1.2 chemin-interdit",
      "preuves/1.3 fichier-illisible",
      "preuves/_commun chemin-interdit",
    ]);
  });
  test("a fault of the program is not taken for a link", () => {
    class Broken extends MemoryDepot {
      override stat(chemin: string) {
        if (chemin === "preuves") throw new RangeError("panne");
        return super.stat(chemin);
      }
    }
    const depot = new Broken({ "quali.yaml": QUALI, "preuves/1.1/a.pdf": "a" });
    expect(() => loadStructure(depot, "")).toThrow(RangeError);
  });
});
