import { describe, expect, test } from "vitest";
import { DepotError } from "../../../src/depot/depot.ts";
import { type ContenuEnMemoire, MemoryDepot } from "../../../src/depot/memory.ts";
import { findStructures, holdsStructure, structuresUnder } from "../../../src/load/structure/find.ts";
import { readIdentity, readNaming } from "../../../src/load/structure/identity.ts";
import { loadStructure } from "../../../src/load/structure/load.ts";
import { QUALI } from "../../support/load.ts";

/** A depot where one path cannot be asked of: as a disk may refuse it, or fail. */
class Failing extends MemoryDepot {
  constructor(
    fichiers: Record<string, ContenuEnMemoire>,
    readonly chemin: string,
    readonly error: Error,
  ) {
    super(fichiers);
  }
  override list(chemin: string) {
    if (chemin === this.chemin) throw this.error;
    return super.list(chemin);
  }
  override stat(chemin: string) {
    if (chemin === this.chemin) throw this.error;
    return super.stat(chemin);
  }
}
const REFUSED = new DepotError("illisible", "");
const BROKEN = new RangeError("panne");

describe("structures at or under a folder", () => {
  test("only a file of that name makes one, readable or not", () => {
    const depot = new MemoryDepot({
      "a/quali.yaml/x": "",
      "b/quali.yaml": { obstacle: "illisible" },
      "c/quali.yaml": { lien: "nulle-part" },
      "d/fiche.yaml": "",
    });
    expect(findStructures(depot, "")).toEqual(["b", "c"]);
  });
  test("folders of evidence are searched where they are those of no structure", () => {
    const depot = new MemoryDepot({
      "archives/2023/quali.yaml": "",
      "s/quali.yaml": "",
      "s/archives/quali.yaml": "",
    });
    expect(findStructures(depot, "")).toEqual(["archives/2023", "s"]);
  });
  test("down to sixteen folders below, and no further", () => {
    const below = (depth: number) => Array.from({ length: depth }, (_, n) => `d${n}`).join("/");
    const at = (depth: number) => findStructures(new MemoryDepot({ [`${below(depth)}/quali.yaml`]: "" }), "");
    expect(at(16)).toEqual([below(16)]);
    expect(at(17)).toEqual([]);
  });
  test("a folder that cannot be opened holds none; a fault of the program is not hidden", () => {
    const fichiers = { "a/quali.yaml": "", "b/quali.yaml": "" };
    expect(findStructures(new Failing(fichiers, "a", REFUSED), "")).toEqual(["b"]);
    expect(() => findStructures(new Failing(fichiers, "a", BROKEN), "")).toThrow(BROKEN);
  });
  test("where one starts from a folder that is not there, none or a refusal, as is asked", () => {
    const depot = new MemoryDepot({ "a/quali.yaml": "" });
    expect(structuresUnder(depot, "")).toEqual(["a"]);
    expect(structuresUnder(depot, "b")).toEqual([]);
    expect(() => structuresUnder(new Failing({}, "", BROKEN), "")).toThrow(BROKEN);
  });
});

test.each<[string, Record<string, ContenuEnMemoire>, boolean]>([
  ["a file", { "s/quali.yaml": "" }, true],
  ["nothing", { "s/a": "" }, false],
  ["a folder", { "s/quali.yaml/a": "" }, false],
  ["what may not be read", { "s/quali.yaml": { obstacle: "illisible" } }, true],
  ["a link to nowhere", { "s/quali.yaml": { lien: "quali.yaml" } }, true],
])("a folder where %s is called quali.yaml holds a structure", (_title, fichiers, holds) => {
  expect(holdsStructure(new MemoryDepot(fichiers), "s")).toBe(holds);
});

test("a fault of the program is not taken for a structure", () => {
  expect(() => holdsStructure(new Failing({}, "s/quali.yaml", BROKEN), "s")).toThrow(BROKEN);
});

const JOURNAL = { ".quali-migration/journal.json": "{}" };
test.each<[string, Record<string, ContenuEnMemoire>, string | null]>([
  ["is its id", { "quali.yaml": QUALI }, "essai"],
  ["is none where it cannot be read", { "quali.yaml": "a: [" }, null],
  ["is none where there is none", { "a.txt": "" }, null],
  ["is none halfway of a migration", { "quali.yaml": QUALI, ...JOURNAL }, null],
])("the identity of a folder %s", (_title, fichiers, id) => {
  expect(readIdentity(new MemoryDepot(fichiers), "")).toBe(id);
});

test.each<[string, boolean | undefined]>([
  ["", undefined],
  [", fictif: true", true],
  [", fictif: false", false],
])("a structure is named, and called fictitious only where it says so: %j", (more, fictif) => {
  const quali = `version: 1\nstructure: { id: p, nom: P, type: prefecture, cert: false${more} }\nreferentiel: quali-ate@2024-02-01\nmodules: [1]\n`;
  expect(readNaming(new MemoryDepot({ "quali.yaml": quali }), "")).toStrictEqual({
    id: "p",
    nom: "P",
    ...(fictif !== undefined && { fictif }),
  });
});

test.each<[string, Record<string, ContenuEnMemoire>, string[]]>([
  ["with its journal: nothing is judged", JOURNAL, ["migration-interrompue"]],
  ["without one: what lies there was never begun", { ".quali-migration/preuves/a": "" }, []],
  ["that is a file: it is none", { ".quali-migration": "" }, []],
])("a workshop of a migration %s", (_title, fichiers, regles) => {
  const { structure, constats } = loadStructure(new MemoryDepot({ "quali.yaml": QUALI, ...fichiers }), "");
  expect(constats.map(({ regle }) => regle)).toEqual(regles);
  expect(structure === null).toBe(regles.length > 0);
  if (regles.length > 0) expect(constats[0]?.lieu).toEqual({ fichier: ".quali-migration/journal.json" });
});
