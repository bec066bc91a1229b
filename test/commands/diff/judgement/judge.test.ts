import { expect, test } from "vitest";
import type { FaitDeChangement } from "../../../../src/commands/diff/facts/change.ts";
import type { EntreeDeFaits, FaitsDuDiff } from "../../../../src/commands/diff/facts/facts.ts";
import { judgeFacts, reaches } from "../../../../src/commands/diff/judgement/judge.ts";

const entree = (...changements: FaitDeChangement[]): EntreeDeFaits => ({
  de: ["1"],
  vers: ["1"],
  nature: "reformule",
  origine: "calcul",
  similarite: 1,
  liens: [],
  textes: { de: [], vers: [] },
  changements,
});

const FAITS: FaitsDuDiff = {
  de: "a@1",
  vers: "b@1",
  editions: { de: 1, vers: 1 },
  modules: [entree({ type: "module-renumerote" })],
  engagements: [entree()],
  sousEngagements: [
    entree({ type: "texte-retouche" }, { type: "methode-ajoutee" }, { type: "nombre-change" }),
    entree({ type: "methode-retiree" }),
  ],
  selection: [{ type: "minimum-abaisse" }, { type: "obligation-ajoutee" }],
};

test("the gravest change of an entry comes first, and is what the entry weighs", () => {
  const { engagements, sousEngagements, selection } = judgeFacts(FAITS, new Map());
  expect(
    sousEngagements.map(({ portee, changements }) => [portee, changements.map(({ type }) => type)]),
  ).toEqual([
    ["rupture", ["nombre-change", "methode-ajoutee", "texte-retouche"]],
    ["a-revoir", ["methode-retiree"]],
  ]);
  expect(engagements[0]?.portee).toBeNull();
  expect(selection.map(({ portee }) => portee)).toEqual(["rupture", "editorial"]);
});

test("every change counts once, at all levels, rules of choice too", () => {
  expect(judgeFacts(FAITS, new Map()).synthese).toEqual({ rupture: 2, "a-revoir": 2, editorial: 3 });
});

test("what the user sets goes before the table", () => {
  const { sousEngagements, synthese } = judgeFacts(FAITS, new Map([["methode-retiree", "rupture"]]));
  expect(sousEngagements[1]?.portee).toBe("rupture");
  expect(synthese).toEqual({ rupture: 3, "a-revoir": 1, editorial: 3 });
});

test.each([
  [{ rupture: 1, "a-revoir": 0, editorial: 0 }, [true, true, true]],
  [{ rupture: 0, "a-revoir": 1, editorial: 0 }, [false, true, true]],
  [{ rupture: 0, "a-revoir": 0, editorial: 1 }, [false, false, true]],
  [{ rupture: 0, "a-revoir": 0, editorial: 0 }, [false, false, false]],
])("%j reaches rupture, à revoir, éditorial: %j", (synthese, reached) => {
  expect((["rupture", "a-revoir", "editorial"] as const).map((one) => reaches({ synthese }, one))).toEqual(
    reached,
  );
});
