import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { pagesOfRegles } from "../../src/build/pages-regles.ts";

const FOLDER = "docs/regles";
const pages = pagesOfRegles();

test("docs/regles holds the page of every rule and the index, nothing else", () => {
  expect(readdirSync(FOLDER).sort(), "run npm run docs").toEqual([...pages.keys()].sort());
});

test.each([...pages])("%s says what the rule says", (nom, page) => {
  expect(readFileSync(`${FOLDER}/${nom}`, "utf8"), "run npm run docs").toBe(page);
});
