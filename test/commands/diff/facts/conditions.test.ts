import { expect, test } from "vitest";
import { compareConditions } from "../../../../src/commands/diff/facts/conditions.ts";
import type { Condition } from "../../../../src/domain/referentiel.ts";
import { condition } from "../../../support/referentiel.ts";

const saying = (si: Condition["si"]): Condition => ({ si, mots: "…" });
const svi = condition("svi");
const cert = condition("cert");

test.each<[string, (Condition | undefined)[], (Condition | undefined)[], object[]]>([
  ["neither side has one", [], [undefined], []],
  ["they are the same in another order", [svi, cert], [cert, svi], []],
  ["they only make a promise precise", [], [condition("svi", { precision: true })], []],
  ["one came", [], [svi], [{ type: "condition-ajoutee", sujet: "1.1", vers: "svi" }]],
  ["one went", [svi, undefined], [], [{ type: "condition-retiree", sujet: "1.1", de: "svi" }]],
  [
    "one more came",
    [svi],
    [svi, cert],
    [{ type: "condition-changee", sujet: "1.1", de: "svi", vers: "cert et svi" }],
  ],
])("conditions, where %s", (_where, de, vers, told) => {
  expect(compareConditions(de, vers, "1.1")).toEqual(told);
});

test.each<[Condition["si"], string]>([
  [{ fait: "svi" }, "svi"],
  [{ fait: "svi", vaut: true }, "svi"],
  [{ fait: "svi", vaut: false }, "non (svi)"],
  [{ fait: "type", vaut: "prefecture" }, "type = prefecture"],
  [{ non: { fait: "svi" } }, "non (svi)"],
  [{ tous: [{ fait: "svi" }, { fait: "cert" }] }, "(svi et cert)"],
  [{ un: [{ fait: "svi" }, { non: { fait: "cert" } }] }, "(svi ou non (cert))"],
])("the condition %j in words", (si, vers) => {
  expect(compareConditions([], [saying(si)], "1.1")).toEqual([
    { type: "condition-ajoutee", sujet: "1.1", vers },
  ]);
});
