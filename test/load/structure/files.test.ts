import { describe, expect, test } from "vitest";
import { DepotError } from "../../../src/depot/depot.ts";
import { type ContenuEnMemoire, MemoryDepot } from "../../../src/depot/memory.ts";
import { loadStructure } from "../../../src/load/structure/load.ts";
import { load, QUALI } from "../../support/load.ts";

const PDF = "%PDF-1.7\nxref\ntrailer\n<< /Size 2 /Root 1 0 R >>\nstartxref\n9\n%%EOF\n";

/** Names of the files of 1.1, and what is told of them. */
function found(fichiers: Record<string, ContenuEnMemoire>) {
  const below = Object.entries(fichiers).map(([nom, contenu]) => [`preuves/1.1/${nom}`, contenu] as const);
  const { structure, constats } = load(Object.fromEntries(below));
  return {
    noms: structure?.dossiers[0]?.fichiers.map(({ chemin }) => chemin.slice("preuves/1.1/".length)),
    told: constats.map(
      ({ lieu, regle }) => `${"fichier" in lieu ? lieu.fichier.slice("preuves/1.1/".length) : "?"} ${regle}`,
    ),
  };
}

test("files down to thirty-two folders below, and no further: that is told", () => {
  const below = (depth: number) => Array.from({ length: depth }, (_, n) => `d${n}`).join("/");
  expect(found({ [`${below(32)}/a.pdf`]: PDF }).noms).toEqual([`${below(32)}/a.pdf`]);
  expect(found({ [`${below(33)}/a.pdf`]: PDF })).toEqual({
    noms: [],
    told: [`${below(33)} limite-depassee`],
  });
});

describe("a file of quali among the evidence", () => {
  test("is told; a folder or a link of that name is told as what it is", () => {
    expect(found({ "sous/quali.lock": "x", "a.pdf": PDF })).toEqual({
      noms: ["a.pdf"],
      told: ["sous/quali.lock fichier-mal-place"],
    });
    expect(found({ "sous/quali.lock/a.pdf": PDF })).toEqual({ noms: ["sous/quali.lock/a.pdf"], told: [] });
  });
});

describe("a name that is not UTF-8, as the depot writes it out", () => {
  test("is told as one that cannot be read nor declared, once, before what it is", () => {
    expect(found({ "relev\\xe9.pdf": { obstacle: "autre" } }).told).toEqual([
      "relev\\xe9.pdf fichier-illisible",
    ]);
    const { constats } = load({ "preuves/1.1/relev\\xe9.pdf": { obstacle: "autre" } });
    expect(constats[0]?.message).toContain("UTF-8");
    expect(constats[0]?.gravite).toBe("avertissement");
  });
});

describe("names that are one where capitals do not count", () => {
  test("each after the first is told", () => {
    expect(found({ "A.pdf": PDF, "a.PDF": PDF, "a.pdf": PDF }).told).toEqual([
      "a.PDF nom-approchant",
      "a.pdf nom-approchant",
    ]);
    const { constats } = load({
      "preuves/1.1/A.pdf": PDF,
      "preuves/1.1/a.PDF": PDF,
      "preuves/1.1/a.pdf": PDF,
    });
    expect(constats.map(({ message }) => message.includes("A.pdf"))).toEqual([true, true]);
  });
  test("those of litter are not", () => {
    expect(found({ "Thumbs.db": "x", "thumbs.db": "x", "a:~": "x" }).told).toEqual([]);
  });
  test("one that Windows refuses too is told for both", () => {
    expect(found({ "A?.pdf": PDF, "a?.pdf": PDF }).told).toEqual([
      "A?.pdf nom-non-portable",
      "a?.pdf nom-non-portable",
      "a?.pdf nom-approchant",
    ]);
  });
});

describe("links among the evidence", () => {
  test("to a file of the folder is one; out of it, to a folder or to nothing, it is told and not followed", () => {
    expect(
      found({
        "a.pdf": PDF,
        "bon.pdf": { lien: "a.pdf" },
        dehors: { lien: "/etc/passwd" },
        dossier: { lien: ".." },
      }),
    ).toEqual({
      noms: ["a.pdf", "bon.pdf"],
      told: ["dehors chemin-interdit", "dossier fichier-illisible"],
    });
  });
  test("to a folder, beside a fiche that is read, is not followed either", () => {
    const { structure, constats } = load({
      "preuves/1.1/fiche.yaml": "version: 1\n",
      "preuves/1.1/dossier": { lien: ".." },
    });
    expect(structure?.dossiers[0]?.fichiers).toEqual([]);
    expect(constats.map(({ regle }) => regle)).toEqual(["fichier-illisible"]);
  });
  test("to a file of another structure below is not followed", () => {
    const { structure, constats } = load({
      "preuves/1.1/lien.pdf": { lien: "../../autre/a.pdf" },
      "autre/quali.yaml": QUALI,
      "autre/a.pdf": PDF,
    });
    expect(structure?.dossiers[0]?.fichiers).toEqual([]);
    expect(constats.map(({ regle }) => regle)).toEqual(["chemin-interdit"]);
  });
});

describe("what a file holds counts where it is offered as it is", () => {
  test("in a folder without a fiche it is looked at, beside a fiche that is read it is weighed", () => {
    const { structure } = load({
      "preuves/1.1/a.pdf": PDF,
      "preuves/1.2/fiche.yaml": "version: 1\n",
      "preuves/1.2/a.pdf": PDF,
      "preuves/a.pdf": PDF,
    });
    const [sans, avec] = structure?.dossiers ?? [];
    expect(sans?.fichiers[0]).toHaveProperty("contenu");
    expect(avec?.fichiers[0]).toEqual({ chemin: "preuves/1.2/a.pdf", nom: "a.pdf", taille: PDF.length });
    expect(structure?.fichiersEpars[0]).not.toHaveProperty("contenu");
  });
});

/** A depot whose files may not be opened, or fail. */
class Refusing extends MemoryDepot {
  constructor(
    fichiers: Record<string, ContenuEnMemoire>,
    readonly error: Error,
  ) {
    super(fichiers);
  }
  override stat(chemin: string) {
    if (chemin.endsWith("a.pdf")) throw this.error;
    return super.stat(chemin);
  }
}
const FICHIERS = { "quali.yaml": QUALI, "preuves/1.1/fiche.yaml": "version: 1\n", "preuves/1.1/a.pdf": PDF };

test.each([
  ["may not be read", "illisible", "Ce fichier ne peut pas être lu."],
  ["went away meanwhile", "absent", "Ce n’est ni un fichier ni un dossier lisible"],
] as const)("a file that %s is told, and no evidence", (_title, refus, message) => {
  const { structure, constats } = loadStructure(new Refusing(FICHIERS, new DepotError(refus, "")), "");
  expect(structure?.dossiers[0]?.fichiers).toEqual([]);
  expect(constats.map(({ regle }) => regle)).toEqual(["fichier-illisible"]);
  expect(constats[0]?.message).toContain(message);
});

test("a fault of the program is not told as one of a file", () => {
  expect(() => loadStructure(new Refusing(FICHIERS, new RangeError("panne")), "")).toThrow(RangeError);
});
