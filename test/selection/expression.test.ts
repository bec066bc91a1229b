import fc from "fast-check";
import { expect, test } from "vitest";
import type { Expression } from "../../src/domain/referentiel.ts";
import { evaluateExpression, type FaitsDeclares, faitsNommes } from "../../src/selection/expression.ts";

const ids = fc.constantFrom("a", "b", "c");
const { expression } = fc.letrec<{ expression: Expression }>((tie) => ({
  expression: fc.oneof(
    { maxDepth: 4 },
    fc.record({ fait: ids, vaut: fc.boolean() }),
    fc.record({ tous: fc.array(tie("expression"), { maxLength: 3 }) }),
    fc.record({ un: fc.array(tie("expression"), { maxLength: 3 }) }),
    fc.record({ non: tie("expression") }),
  ),
}));
const faitsPartiels = fc.dictionary(ids, fc.boolean()).map((o): FaitsDeclares => new Map(Object.entries(o)));

test("a fact holds when declared as expected, fails when declared otherwise, else is unknown", () => {
  const faits: FaitsDeclares = new Map<string, boolean | string>([
    ["svi", true],
    ["sart", false],
    ["accueil", "unique"],
    ["mal-type", "oui"],
  ]);
  const of = (si: Expression) => evaluateExpression(si, faits);
  expect(of({ fait: "svi" })).toBe("vrai");
  expect(of({ fait: "sart" })).toBe("faux");
  expect(of({ fait: "sart", vaut: false })).toBe("vrai");
  expect(of({ fait: "accueil", vaut: "unique" })).toBe("vrai");
  expect(of({ fait: "accueil", vaut: "multiple" })).toBe("faux");
  expect(of({ fait: "absent" })).toBe("inconnu");
  expect(of({ fait: "mal-type" })).toBe("inconnu");
  expect(of({ tous: [{ fait: "sart" }, { fait: "absent" }] })).toBe("faux");
  expect(of({ un: [{ fait: "svi" }, { fait: "absent" }] })).toBe("vrai");
  expect(of({ un: [{ fait: "sart" }, { fait: "absent" }] })).toBe("inconnu");
  expect(of({ non: { fait: "absent" } })).toBe("inconnu");
  expect(faitsNommes({ tous: [{ fait: "b" }, { non: { un: [{ fait: "a" }, { fait: "b" }] } }] })).toEqual([
    "b",
    "a",
  ]);
});

test("unknown exactly when facts not yet declared could lead either way, or it is safely sure", () => {
  fc.assert(
    fc.property(expression, faitsPartiels, (si, faits) => {
      const verite = evaluateExpression(si, faits);
      if (verite === "inconnu") return;
      for (const complete of completions(faits)) expect(evaluateExpression(si, complete)).toBe(verite);
    }),
  );
});

test("with every fact declared nothing is unknown, and De Morgan holds", () => {
  fc.assert(
    fc.property(fc.array(expression, { maxLength: 3 }), faitsPartiels, (parties, faits) => {
      for (const complete of completions(faits)) {
        const tous = evaluateExpression({ tous: parties }, complete);
        expect(tous).not.toBe("inconnu");
        const nonUn: Expression = { non: { un: parties.map((partie) => ({ non: partie })) } };
        expect(evaluateExpression(nonUn, complete)).toBe(tous);
      }
    }),
  );
});

function completions(faits: FaitsDeclares): FaitsDeclares[] {
  const missing = ["a", "b", "c"].filter((id) => !faits.has(id));
  return missing.reduce<FaitsDeclares[]>(
    (all, id) => all.flatMap((f) => [new Map([...f, [id, true]]), new Map([...f, [id, false]])]),
    [faits],
  );
}
