import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { formatPage } from "../../../../src/commands/referentiel/forms/page.ts";

const qualEPref = JSON.parse(readFileSync("dist/referentiels/qual-e-pref@2019-02-04.json", "utf8"));
const page = (modules: number[]) => formatPage(qualEPref, new Set(modules), { couleur: false, largeur: 80 });

test("a référentiel known from several documents says where they differ and what they leave out", async () => {
  await expect(page([])).toMatchFileSnapshot("page-plan.txt");
});

test("a module gives the readings of each text, its periods, its disagreements and its gaps", async () => {
  await expect(page([2, 6, 8])).toMatchFileSnapshot("page-modules.txt");
});

test("no line is wider than the page", () => {
  const wide = page([1, 2, 3, 4, 5, 6, 7, 8])
    .split("\n")
    .filter((line) => [...line].length > 80);
  expect(wide).toEqual([]);
});
