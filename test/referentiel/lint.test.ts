import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { lint } from "../../src/commands/referentiel/lint/lint.ts";
import { DiskDepot } from "../../src/depot/disk.ts";
import { findReferentiels } from "../../src/load/referentiel/find.ts";

const sources = new Map(
  [
    ["tableau-2024", "quali-ate-2024-02-01"],
    ["savoie-2024", "savoie-2024"],
    ["essonne-2020", "essonne-2020"],
    ["loire-2022", "loire-2022"],
    ["seine-maritime-2022", "seine-maritime-2022"],
  ].map(([id = "", nom]) => [id, readFileSync(`test/referentiel/sources/${nom}.txt`, "utf8")] as const),
);

describe("what quali publishes has no fault, and no text that is not its source's", () => {
  const depot = new DiskDepot("referentiel");
  const found = findReferentiels(depot, "");
  const { resultat, lints } = lint(depot, found, { date: "2024-06-30", get: () => null, sources });

  test("the three référentiels and the crosswalks are found", () => {
    expect(found.referentiels).toEqual([
      "qual-e-pref/2019-02-04",
      "quali-ate/2024-02-01",
      "services-publics-plus/2021",
    ]);
    expect(found.correspondances.length).toBeGreaterThanOrEqual(2);
  });
  test("each is held against every document that gives its text", () => {
    const compared = lints.map((one) => one.sources.filter(({ compare }) => compare).map(({ id }) => id));
    expect(compared).toEqual([
      ["essonne-2020", "loire-2022", "seine-maritime-2022"],
      ["tableau-2024", "savoie-2024", "seine-maritime-2022"],
      ["savoie-2024"],
    ]);
  });
  test("nothing is found, not even an edition whose text nothing fixes", () => {
    expect(resultat.diagnostics).toEqual([]);
  });
});

test("nor has the référentiel of one's own among the examples", () => {
  const depot = new DiskDepot("examples/mediatheque");
  const found = findReferentiels(depot, "");
  expect(found.referentiels).toHaveLength(1);
  expect(lint(depot, found, { date: "2024-06-30", get: () => null }).resultat.diagnostics).toEqual([]);
});
