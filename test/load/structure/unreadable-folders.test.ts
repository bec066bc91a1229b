import { expect, test } from "vitest";
import { DepotError } from "../../../src/depot/depot.ts";
import { MemoryDepot } from "../../../src/depot/memory.ts";
import { loadStructure } from "../../../src/load/structure/load.ts";
import { QUALI } from "../../support/load.ts";

/** A depot that may not list some of its folders. */
class Closed extends MemoryDepot {
  constructor(
    fichiers: ConstructorParameters<typeof MemoryDepot>[0],
    readonly clos: string,
  ) {
    super(fichiers);
  }

  override list(chemin: string) {
    if (chemin === this.clos) throw new DepotError("illisible", chemin);
    return super.list(chemin);
  }
}

const FICHIERS = {
  "quali.yaml": QUALI,
  "preuves/1.1/fiche.yaml": "version: 1\n",
  "preuves/1.1/sous/affiche.txt": "affiche",
  "preuves/_commun/preuves.yaml": "version: 1\npreuves: {}\n",
  "audits/2024-01-01.yaml": "version: 1\naudit: { date: 2024-01-01, genre: interne }\nconstats: []\n",
};

function told(clos: string) {
  const { structure, constats } = loadStructure(new Closed(FICHIERS, clos), "");
  const faults = constats.filter(({ regle }) => regle === "fichier-illisible");
  return {
    structure,
    told: faults.map(({ lieu, message }) => `${"fichier" in lieu ? lieu.fichier : "?"} ${message}`),
  };
}

test.each(["preuves", "preuves/1.1", "preuves/1.1/sous", "preuves/_commun", "audits"])(
  "%s, which may not be listed, is told as a folder, once",
  (clos) => {
    const { structure, told: faults } = told(clos);
    expect(faults).toEqual([`${clos} Ce dossier ne peut pas être lu : rien de ce qu’il contient ne compte.`]);
    expect(structure).not.toBeNull();
  },
);

test("a structure whose own folder may not be listed is not judged: all would be said missing", () => {
  expect(told("")).toEqual({
    structure: null,
    told: ["quali.yaml Le dossier de cette structure ne peut pas être parcouru : rien n’y est jugé."],
  });
});

test("a folder beside preuves/ that may not be listed is left to whoever may: nothing is told of it", () => {
  const depot = new Closed({ ...FICHIERS, "pièces/15.3/a.pdf": "a" }, "pièces");
  expect(loadStructure(depot, "").constats.map(({ regle }) => regle)).not.toContain("fichier-mal-place");
});

test("audits that a link does not find, or that are a file, are told; none at all is no fault", () => {
  const of = (audits: Record<string, string | { lien: string }>) =>
    loadStructure(new MemoryDepot({ "quali.yaml": QUALI, ...audits }), "").constats.map(
      ({ message }) => message,
    );
  expect(of({})).toEqual([]);
  expect(of({ audits: "un fichier" })).toEqual(["Un dossier est attendu ici, et c’est un fichier."]);
  expect(of({ audits: { lien: "nulle-part" } })).toEqual(["Ce dossier n’existe pas, ou plus."]);
});
