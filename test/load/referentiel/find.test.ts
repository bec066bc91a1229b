import { expect, test } from "vitest";
import { MemoryDepot } from "../../../src/depot/memory.ts";
import { findReferentiels } from "../../../src/load/referentiel/find.ts";

const FILES = {
  "labels/a/1/texte/referentiel.yaml": "",
  "labels/b/1/texte/module-1.yaml": "",
  "labels/b/1/lecture/selection.yaml": "",
  "labels/c/texte/lettre.txt": "",
  "labels/correspondances/mal-nommee.yaml": "",
  "labels/correspondances/notes.txt": "",
  "labels/a@1--b@1.yaml": "",
  "structure/preuves/1.1/texte/referentiel.yaml": "",
  ".cache/d/texte/referentiel.yaml": "",
  "node_modules/e/texte/referentiel.yaml": "",
};
const depot = new MemoryDepot({ ...FILES, "lien/f": { lien: "../labels/a" } });
const correspondances = ["labels/a@1--b@1.yaml", "labels/correspondances/mal-nommee.yaml"];

test("finds référentiels, even one without identity, and crosswalks; not in evidence, hidden folders or links", () => {
  expect(findReferentiels(depot, "")).toEqual({
    referentiels: ["labels/a/1", "labels/b/1"],
    correspondances,
  });
});

test("starts anywhere: at a référentiel, at a crosswalk", () => {
  expect(findReferentiels(depot, "labels/a/1")).toEqual({
    referentiels: ["labels/a/1"],
    correspondances: [],
  });
  expect(findReferentiels(depot, "labels/a@1--b@1.yaml").correspondances).toEqual(["labels/a@1--b@1.yaml"]);
});

test.each([
  ["a@1--b@1.yaml", true],
  ["un-label@2024-02--b@1.yaml", true],
  ["a@1--b@2021-03.yaml", true],
  ["a@1--un-label@1.yaml", true],
  ["a@1--b@1.yaml.bak", false],
  ["a@1--b.yaml", false],
  ["a--b@1.yaml", false],
  ["a@1-b@1.yaml", false],
])("%s is the name of a crosswalk: %s", (nom, is) => {
  const { correspondances: found } = findReferentiels(new MemoryDepot({ [`d/${nom}`]: "" }), "");
  expect(found).toEqual(is ? [`d/${nom}`] : []);
});

test("only files are crosswalks, in a folder of that name and out of it", () => {
  const found = findReferentiels(
    new MemoryDepot({
      "a@1--b@1.yaml/x": "",
      "correspondances/c.yaml/x": "",
      "correspondances/d.yaml.bak": "",
      "correspondances/e.yaml": "",
      "correspondances-2/f.yaml": "",
    }),
    "",
  );
  expect(found.correspondances).toEqual(["correspondances/e.yaml"]);
});

test("what is no crosswalk by its name is none, even where one starts from it", () => {
  expect(findReferentiels(new MemoryDepot({ "a.txt": "" }), "a.txt").correspondances).toEqual([]);
  expect(findReferentiels(new MemoryDepot({}), "absent").referentiels).toEqual([]);
});

test("a folder of texts alone, or of readings alone, is no référentiel", () => {
  const at = (...noms: string[]) =>
    findReferentiels(new MemoryDepot(Object.fromEntries(noms.map((nom) => [nom, ""]))), "").referentiels;
  expect(at("r/lecture/selection.yaml")).toEqual([]);
  expect(at("r/texte/notes.txt")).toEqual([]);
  expect(at("r/texte/referentiel.yaml/x")).toEqual([]);
  expect(at("r/texte/referentiel.yaml")).toEqual(["r"]);
});

test("folders are searched eight levels down, and no deeper", () => {
  const at = (levels: number) => `${"d/".repeat(levels)}r`;
  const found = (levels: number) =>
    findReferentiels(new MemoryDepot({ [`${at(levels)}/texte/referentiel.yaml`]: "" }), "").referentiels;
  expect(found(7)).toEqual([at(7)]);
  expect(found(8)).toEqual([]);
});

test("a file that cannot be looked at is not hidden either", () => {
  class Broken extends MemoryDepot {
    override stat(): never {
      throw new RangeError("panne");
    }
  }
  expect(() => findReferentiels(new Broken({ "r/texte/referentiel.yaml": "" }), "")).toThrow(RangeError);
});

test("a fault of the program is not taken for a folder that is not there", () => {
  class Broken extends MemoryDepot {
    override list(): never {
      throw new RangeError("panne");
    }
    override stat(): never {
      throw new RangeError("panne");
    }
  }
  expect(() => findReferentiels(new Broken({}), "")).toThrow(RangeError);
});
