import { expect, test } from "vitest";
import { stemsOf } from "../../../../src/commands/diff/text/stems.ts";

test.each([
  ["taux", "tau"],
  ["voix", "voi"],
  ["bus", "bus"],
  ["prix", "pri"],
  ["guides", "guid"],
  ["locaux", "local"],
  ["bureaux", "bureal"],
  ["heureux", "heureu"],
  ["usagers", "usag"],
  ["employées", "employ"],
  ["informer", "inform"],
  ["classes", "clas"],
  ["personnelles", "personnel"],
  ["traces", "trac"],
  ["procès", "proc"],
])("the stem of %s is %s", (word, stem) => {
  expect(stemsOf(word)).toEqual([stem]);
});

test("words that say nothing have no stem, the others keep their order", () => {
  expect(stemsOf("les agents de la mairie")).toEqual(["agent", "mairi"]);
});
