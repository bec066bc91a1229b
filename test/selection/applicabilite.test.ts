import { expect, test } from "vitest";
import { exigencesOf } from "../../src/domain/referentiel.ts";
import { judgeApplicabilite } from "../../src/selection/applicabilite.ts";
import type { FaitsDeclares } from "../../src/selection/expression.ts";
import {
  condition,
  engagement,
  methode,
  module,
  referentiel,
  sousEngagement,
} from "../support/referentiel.ts";

function judge(
  sous: ReturnType<typeof sousEngagement>,
  faits: Record<string, boolean> = {},
  duModule?: string,
) {
  const ref = referentiel([
    module(1, [engagement(1, [sous])], duModule ? { condition: condition(duModule) } : {}),
  ]);
  const [exigence] = exigencesOf(ref);
  if (!exigence) throw new Error("no exigence");
  const { applicabilite, motif, methodes } = judgeApplicabilite(
    exigence,
    new Map(Object.entries(faits)) as FaitsDeclares,
  );
  return { applicabilite, motif, sorts: [...methodes.values()] };
}

const central = methode("1.1-c", { controle: "central", mots: "ne fait pas l’objet d’un contrôle" });

test("without condition it applies", () => {
  expect(judge(sousEngagement("1.1"))).toEqual({
    applicabilite: "applicable",
    motif: undefined,
    sorts: ["locale"],
  });
});

test("a condition decides both ways, and asks when the fact is not declared", () => {
  const sous = sousEngagement("1.1", undefined, condition("svi"));
  expect(judge(sous, { svi: true })).toMatchObject({ applicabilite: "applicable", sorts: ["locale"] });
  expect(judge(sous, { svi: false })).toEqual({
    applicabilite: "non-applicable",
    motif: "«\u00a0s’il y a svi\u00a0», et la structure déclare svi : non",
    sorts: ["non-applicable"],
  });
  expect(judge(sous)).toEqual({
    applicabilite: "a-confirmer",
    motif: "«\u00a0s’il y a svi\u00a0» : fait non déclaré (svi)",
    sorts: ["locale"],
  });
});

test("the condition of a module holds for its exigences; one that is false outweighs one unknown", () => {
  const sous = sousEngagement("1.1", undefined, condition("svi"));
  expect(judge(sous, { svi: true, titres: false }, "titres").applicabilite).toBe("non-applicable");
  expect(judge(sous, { titres: false }, "titres").applicabilite).toBe("non-applicable");
});

test("a precision changes nothing", () => {
  const sous = sousEngagement("1.1", undefined, condition("sart", { precision: true }));
  expect(judge(sous, { sart: false }).applicabilite).toBe("applicable");
  expect(judge(sous).applicabilite).toBe("applicable");
});

test("a method goes when its condition fails, stays when it is unknown", () => {
  const sous = sousEngagement("1.1", [methode("1.1-a"), methode("1.1-b", { condition: condition("gfa") })]);
  expect(judge(sous, { gfa: false })).toMatchObject({
    applicabilite: "applicable",
    sorts: ["locale", "non-applicable"],
  });
  expect(judge(sous)).toMatchObject({ applicabilite: "a-confirmer", sorts: ["locale", "locale"] });
});

test("central when every method is, not applicable when conditions took the local ones away", () => {
  expect(judge(sousEngagement("1.1", [central]))).toMatchObject({
    applicabilite: "central",
    motif: "«\u00a0ne fait pas l’objet d’un contrôle\u00a0»",
  });
  expect(judge(sousEngagement("1.1", [methode("1.1-a"), central])).applicabilite).toBe("applicable");
  const gfa = methode("1.1-b", { condition: condition("gfa") });
  expect(judge(sousEngagement("1.1", [gfa, central]), { gfa: false }).applicabilite).toBe("non-applicable");
});
