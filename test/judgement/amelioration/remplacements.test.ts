import fc from "fast-check";
import { expect, test } from "vitest";
import type { ActionEcrite } from "../../../src/domain/structure.ts";
import { remplacementsOf } from "../../../src/judgement/amelioration/remplacements.ts";

const action = (id: string, remplace?: string): ActionEcrite => ({
  yaml: { id, exigences: [], action: "x", etat: "en-cours", ...(remplace !== undefined && { remplace }) },
  pointeur: [],
  preuves: [],
});

const plans = fc
  .integer({ min: 1, max: 12 })
  .chain((n) => fc.array(fc.option(fc.nat(n - 1), { nil: undefined }), { minLength: n, maxLength: n }));

test("an action is in a loop where following « remplace » from it comes back to it", () => {
  fc.assert(
    fc.property(plans, (vers) => {
      const actions = vers.map((to, rang) => action(`A-${rang}`, to === undefined ? undefined : `A-${to}`));
      const { par, boucles } = remplacementsOf(actions, "2024-06-30");
      for (const [rang] of vers.entries()) {
        let next: number | undefined = vers[rang];
        for (let step = 0; step < vers.length && next !== undefined && next !== rang; step++)
          next = vers[next];
        expect(boucles.has(`A-${rang}`)).toBe(next === rang);
      }
      // Whatever is replaced, what stands for it in the end is found.
      for (const start of par.keys()) {
        let id: string | undefined = start;
        for (let step = 0; step <= vers.length && id !== undefined; step++) id = par.get(id);
        expect(id).toBeUndefined();
      }
    }),
  );
});
