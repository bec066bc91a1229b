import { expect, test } from "vitest";
import { exigencesOf } from "../../src/domain/referentiel.ts";
import { answeredBy, unnamedParts } from "../../src/judgement/designation.ts";
import { engagement, methode, module, referentiel, sousEngagement } from "../support/referentiel.ts";

const partie = (id: string, plus: object = {}) => ({ id, objet: id, mots: id, natures: ["bilan"], ...plus });
const CITES = [
  partie("1.1-a.1", { aCiter: ["bilan"] }),
  partie("1.1-a.2", { aCiter: ["bilan"] }),
  partie("1.1-a.3"),
];
const [local] = exigencesOf(
  referentiel([
    module(1, [
      engagement(1, [
        sousEngagement("1.1", [
          methode("1.1-a", { parties: CITES }),
          methode("1.1-b", { controle: "central", parties: [partie("1.1-b.1", { aCiter: ["bilan"] })] }),
          methode("1.1-c", { natures: ["photo"] }),
          methode("1.1-d", { controle: "central", natures: ["photo"] }),
        ]),
      ]),
    ]),
  ]),
);
const parts = [partie("1.1", { aCiter: ["bilan"] }), partie("1.2")];
const [promesse] = exigencesOf(referentiel([module(1, [engagement(1, [], { parties: parts })])]));
if (!local || !promesse) throw new Error("no exigence");

test.each([
  ["no nature", local, {}, [], []],
  ["a nature of none", local, { nature: "autre" }, [], []],
  ["a nature of parts that must be named", local, { nature: "bilan" }, ["1.1-a.3"], ["1.1-a.1", "1.1-a.2"]],
  ["one part by its name", local, { nature: "bilan", methodes: ["1.1-a.1"] }, ["1.1-a.1"], []],
  ["a whole method", local, { nature: "bilan", methodes: ["1.1-a"] }, ["1.1-a.3"], ["1.1-a.1", "1.1-a.2"]],
  [
    "a method and a part of it",
    local,
    { nature: "bilan", methodes: ["1.1-a", "1.1-a.1"] },
    ["1.1-a.1", "1.1-a.3"],
    ["1.1-a.2"],
  ],
  ["a method controlled elsewhere", local, { nature: "bilan", methodes: ["1.1-b"] }, [], ["1.1-b.1"]],
  ["a method without parts", local, { nature: "photo" }, ["1.1-c"], []],
  ["a part without nature", local, { methodes: ["1.1-a.2"] }, ["1.1-a.2"], []],
  ["an empty list", local, { nature: "bilan", methodes: [] }, ["1.1-a.3"], ["1.1-a.1", "1.1-a.2"]],
  ["promises that must be named", promesse, { nature: "bilan" }, ["1.2"], ["1.1"]],
  ["a promise by its name", promesse, { nature: "bilan", methodes: ["1.1"] }, ["1.1"], []],
  ["a name of none", promesse, { nature: "bilan", methodes: ["9.9"] }, [], []],
])("a piece that says %s", (_name, exigence, dite, repondues, aNommer) => {
  expect(answeredBy(dite, exigence).repondues).toEqual(repondues);
  expect(unnamedParts(dite, exigence).map(({ id }) => id)).toEqual(aNommer);
});

test("methods are told once, and only the parts of those that have some", () => {
  expect(answeredBy({ methodes: ["1.1-a.1", "1.1-a.2", "1.1-c"], nature: "photo" }, local)).toStrictEqual({
    methodes: ["1.1-a", "1.1-c"],
    parties: ["1.1-a.1", "1.1-a.2"],
    repondues: ["1.1-a.1", "1.1-a.2", "1.1-c"],
  });
  expect(answeredBy({ nature: "bilan" }, promesse)).toStrictEqual({
    methodes: [],
    parties: ["1.2"],
    repondues: ["1.2"],
  });
});
