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
