import { impactOn } from "../../../../src/commands/diff/impact/impact.ts";
import type { Diff } from "../../../../src/commands/diff/types.ts";
import { structure } from "../../../support/structure.ts";
import { PASSAGE, QUALEPREF, QUALI_ATE } from "../published.ts";

const follower = structure({
  declaree: { type: "prefecture", cert: true, nom: "<script>alert(1)</script>", fictif: true },
  suivis: [{ referentiel: "qual-e-pref@2019-02-04" }],
  modules: [1, 2, 7],
});
const [suivi] = follower.suivis;
if (!suivi) throw new Error("no référentiel");

/** The passage to Quali-ATE as the work list of a structure whose name is hostile. */
export const TRAVAUX: Diff = { ...PASSAGE, impact: impactOn(PASSAGE, QUALEPREF, QUALI_ATE, follower, suivi) };
