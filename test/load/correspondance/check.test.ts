import { describe, expect, test } from "vitest";
import { MemoryDepot } from "../../../src/depot/memory.ts";
import { checkCorrespondance } from "../../../src/load/correspondance/check.ts";
import { readCorrespondance } from "../../../src/load/correspondance/read.ts";
import { engagement, module, referentiel, sousEngagement } from "../../support/referentiel.ts";

const ancien = referentiel(
  [module(1, [engagement(1, [sousEngagement("1.1"), sousEngagement("1.2")]), engagement(2, [])])],
  { id: "ancien", lacunes: [{ ou: "2", motif: "…" }] },
);
const nouveau = referentiel([module(1, [engagement(1), engagement(2)])], { id: "nouveau" });

const TETE = `version: 1
correspondance: { de: ancien@1, vers: nouveau@1, avis: de nous }
`;
const lien = (de: string, vers: string) => `{ de: "${de}", vers: "${vers}", lien: egal, motif: pareil }`;

/** Findings of a crosswalk, each with its line. */
function check(corps: string): string[] {
  const { document, constats } = readCorrespondance(new MemoryDepot({ "c.yaml": TETE + corps }), "c.yaml");
  const faults = document ? checkCorrespondance(document, ancien, nouveau) : [];
  return [...constats, ...faults].map(({ regle, message, lieu }) => {
    const ligne =
      "source" in lieu && "pointeur" in lieu ? lieu.source.locate(lieu.pointeur, lieu.sur).ligne : 0;
    return `${ligne} ${regle} ${message}`;
  });
}

describe("a crosswalk without fault", () => {
  test("may be partial when it does not speak of what has no continuation", () => {
    expect(check(`exigences:\n  - ${lien("1.1", "1.1")}\n`)).toEqual([]);
  });

  test("is whole when it does", () => {
    const corps = `modules:
  - { de: 1, vers: 1, lien: egal, motif: pareil }
engagements:
  - ${lien("1", "1")}
  - ${lien("2", "2")}
exigences:
  - ${lien("1.1", "1.1")}
sansSuite:
  exigences:
    - { de: "1.2", motif: fini }
indetermines:
  - { vers: ["2.1"], lacune: "2", motif: on ne sait pas }
`;
    expect(check(corps)).toEqual([]);
  });
});

test.each([
  ["a departure that does not exist", `exigences:\n  - ${lien("1.9", "1.1")}\n`],
  ["an arrival that does not exist", `exigences:\n  - ${lien("1.1", "9.9")}\n`],
  ["a module that does not exist", "modules:\n  - { de: 3, vers: 1, lien: egal, motif: pareil }\n"],
  ["a link given twice", `engagements:\n  - ${lien("1", "1")}\n  - ${lien("1", "1")}\n`],
  ["a rule of cover for what does not exist", `couvertures:\n  - { de: "9", reste: tout, motif: fini }\n`],
  ["a gap that is none", `indetermines:\n  - { vers: ["2.1"], lacune: "7", motif: on ne sait pas }\n`],
  [
    "a link to what is said to have none",
    `exigences:\n  - ${lien("1.1", "2.1")}\nindetermines:\n  - { vers: ["2.1"], lacune: "2", motif: on ne sait pas }\n`,
  ],
  [
    "a link from what is given up, and all that is forgotten",
    `exigences:\n  - ${lien("1.1", "1.1")}\nsansSuite:\n  exigences:\n    - { de: "1.1", motif: fini }\n`,
  ],
  [
    "a kind of link that does not exist",
    `exigences:\n  - { de: "1.1", vers: "1.1", lien: pareil, motif: oui }\n`,
  ],
  ["a link without its reason", `exigences:\n  - { de: "1.1", vers: "1.1", lien: egal }\n`],
])("says %s", (_, corps) => {
  expect(check(corps)).toMatchSnapshot();
});
