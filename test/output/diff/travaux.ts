import type { Diff } from "../../../src/domain/diff.ts";
import { impactOn } from "../../../src/results/diff/impact/impact.ts";
import { PASSAGE, QUALEPREF, QUALI_ATE } from "../../results/diff/published.ts";
import { structure } from "../../support/structure.ts";

const follower = structure({
  declaree: { type: "prefecture", cert: true, nom: "<script>alert(1)</script>", fictif: true },
  suivis: [{ referentiel: "qual-e-pref@2019-02-04" }],
  modules: [1, 2, 7],
});
const [suivi] = follower.suivis;
if (!suivi) throw new Error("no référentiel");

/** The passage to Quali-ATE as the work list of a structure whose name is hostile. */
export const TRAVAUX: Diff = { ...PASSAGE, impact: impactOn(PASSAGE, QUALEPREF, QUALI_ATE, follower, suivi) };
