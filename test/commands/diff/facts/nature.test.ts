import { expect, test } from "vitest";
import { natureOf } from "../../../../src/commands/diff/facts/nature.ts";
import { type Noeud, nodesOf } from "../../../../src/commands/diff/facts/nodes.ts";
import { engagement, module, referentiel } from "../../../support/referentiel.ts";

const [un, autre] = nodesOf(
  referentiel([
    module(1, [engagement(1, [], { texte: "Un délai" }), engagement(2, [], { texte: "Un taux" })]),
  ]),
).engagements as [Noeud, Noeud];
const ABOUT = { similarite: 0, sorte: undefined, contentChanged: false, gap: false };

test.each<[string, Noeud[], Noeud[], Partial<Parameters<typeof natureOf>[2]>, string]>([
  ["alone on the left", [un], [], {}, "supprime"],
  ["alone on the right", [], [un], {}, "ajoute"],
  ["alone before a gap", [un], [], { gap: true }, "indetermine"],
  ["several that went into one", [un, autre], [un], {}, "fusionne"],
  ["one that went into several", [un], [un, autre], {}, "scinde"],
  ["several on both sides", [un, autre], [un, autre], {}, "recompose"],
  ["the same", [un], [un], {}, "identique"],
  ["the same words, with other controls", [un], [un], { contentChanged: true }, "reformule"],
  ["other words", [un], [{ ...un, texte: "Un coût" }], {}, "reformule"],
  ["the same words elsewhere", [un], [{ ...un, id: "9" }], { sorte: "recoupe" }, "renumerote"],
  ["nearly the same words elsewhere", [un], [autre], { similarite: 0.9 }, "renumerote"],
  ["words a little farther", [un], [autre], { similarite: 0.89 }, "reformule"],
  ["said to be equal", [un], [autre], { sorte: "egal" }, "renumerote"],
  ["said to be more, however like", [un], [autre], { sorte: "inclus", similarite: 0.99 }, "reformule"],
])("%s", (_what, de, vers, about, nature) => {
  expect(natureOf(de, vers, { ...ABOUT, ...about })).toBe(nature);
});
