import { expect, test } from "vitest";
import { DiskDepot } from "../../../src/depot/disk.ts";
import { html, judged } from "../../support/rapport.ts";
import { FAITS, missingFrom, textOfHtml } from "./faits.ts";

// The measure of the documents: each states all that the one that a préfecture published states.
test.each(FAITS)("$rapport of $exemple states every fact of its source", (liste) => {
  const { entree } = judged(new DiskDepot(`examples/${liste.exemple}`), liste.date);
  expect(liste.faits.length).toBeGreaterThan(20);
  expect(missingFrom(liste, textOfHtml(html(liste.rapport, entree)))).toEqual([]);
});

test("a fact that is not there is named, with its words", () => {
  const liste = {
    nom: "x",
    rapport: "x",
    exemple: "x",
    date: "x",
    faits: [{ fait: "le lieu", dit: ["salle Jean Moulin", "Évry"] }],
  };
  expect(missingFrom(liste, "La salle  JEAN\nMOULIN")).toEqual(["le lieu : « Évry »"]);
});
