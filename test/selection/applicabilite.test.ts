import { expect, test } from "vitest";
import { exigencesOf } from "../../src/domain/referentiel.ts";
import { judgeApplicabilite, sortOfPartie } from "../../src/selection/applicabilite.ts";
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

test("a method falls with all of its parts, not with one", () => {
  const parties = (...faits: string[]) =>
    faits.map((fait) => ({ id: fait, mots: fait, condition: condition(fait), natures: ["affichage"] }));
  const sous = sousEngagement("1.1", [methode("1.1-a", { parties: parties("gfa", "svi") } as never)]);
  expect(judge(sous, { gfa: false, svi: true }).sorts).toEqual(["locale"]);
  expect(judge(sous, { gfa: false, svi: false }).sorts).toEqual(["non-applicable"]);
});

test("a part falls with its method or with its own condition", () => {
  const partie = { id: "p", mots: "p", condition: condition("gfa") } as never;
  const faits = (gfa: boolean) => new Map([["gfa", gfa]]) as FaitsDeclares;
  expect(sortOfPartie(partie, "locale", faits(true))).toBe("locale");
  expect(sortOfPartie(partie, "locale", faits(false))).toBe("non-applicable");
  expect(sortOfPartie(partie, "centrale", faits(false))).toBe("centrale");
  expect(sortOfPartie({ ...(partie as object), condition: undefined } as never, "locale", faits(false))).toBe(
    "locale",
  );
});

test("what is central quotes the words that say so, and says when they are a deduction", () => {
  const muette = methode("1.1-d", { controle: "central" });
  expect(judge(sousEngagement("1.1", [muette, central])).motif).toBe(
    "«\u00a0ne fait pas l’objet d’un contrôle\u00a0»",
  );
  expect(judge(sousEngagement("1.1", [muette])).motif).toBe("«\u00a0contrôle central\u00a0»");
  const deduite = methode("1.1-e", {
    controle: "central",
    mots: "au niveau central",
    aConfirmer: true,
  } as never);
  expect(judge(sousEngagement("1.1", [deduite])).motif).toBe(
    "«\u00a0au niveau central\u00a0» (par déduction, à faire confirmer)",
  );
});

test("a central method's own condition takes nothing from what is local", () => {
  const lointaine = methode("1.1-c", {
    controle: "central",
    mots: "central",
    condition: condition("titres"),
  });
  expect(judge(sousEngagement("1.1", [lointaine]), { titres: false }).applicabilite).toBe("central");
});

test("the facts that decide are named, and only those", () => {
  const si = (expression: unknown, faits: Record<string, boolean | string>) => {
    const sous = sousEngagement("1.1", undefined, { si: expression, mots: "s’il y a lieu" } as never);
    return judge(sous, faits as never).motif;
  };
  const a = { fait: "a" };
  const b = { fait: "b", vaut: "unique" };
  expect(si({ tous: [a, b] }, { a: false })).toContain("déclare a : non");
  expect(si({ tous: [a, b] }, { a: true, b: "multiple" })).toContain("déclare a : oui et b : multiple");
  expect(si({ tous: [a, b] }, { a: true })).toContain("fait non déclaré (b)");
  expect(si({ un: [a, b] }, { a: false })).toContain("fait non déclaré (b)");
  expect(si({ un: [a, b] }, {})).toContain("faits non déclarés (a et b)");
  expect(si({ non: a }, {})).toContain("fait non déclaré (a)");
});
