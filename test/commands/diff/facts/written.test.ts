import { expect, test } from "vitest";
import {
  crosswalkBetween,
  RIEN_D_ECRIT,
  readCrosswalk,
} from "../../../../src/commands/diff/facts/written.ts";
import type { Correspondance } from "../../../../src/domain/correspondance.ts";
import { referentiel } from "../../../support/referentiel.ts";

const lien = { de: "1", vers: "2", lien: "inclus", motif: "dit" } as const;
const CROSSWALK: Correspondance = {
  version: 1,
  correspondance: { de: "a@1", vers: "b@1", avis: "essai" },
  exigences: [lien],
};
const [a, b] = ["a", "b"].map((id) => referentiel([], { id })) as [
  ReturnType<typeof referentiel>,
  ReturnType<typeof referentiel>,
];
const find = (de: string, vers: string) => (de === "a@1" && vers === "b@1" ? CROSSWALK : null);

test("a crosswalk is followed whichever way round it is written", () => {
  expect(crosswalkBetween(find, a, b)).toEqual(readCrosswalk(CROSSWALK));
  const { liens } = crosswalkBetween(find, b, a);
  expect(liens).toEqual([{ niveau: "sousEngagements", de: "2", vers: "1", lien: "inclut", motif: "dit" }]);
  expect(crosswalkBetween(find, a, a)).toBe(RIEN_D_ECRIT);
});

test("what a crosswalk does not write, it does not say", () => {
  const read = readCrosswalk({ version: 1, correspondance: CROSSWALK.correspondance });
  expect(read).toEqual({ ...RIEN_D_ECRIT, nom: "a@1--b@1" });
});

test("ends and what is open stand on the side that they are written for, turned where it is", () => {
  const whole: Correspondance = {
    version: 1,
    correspondance: CROSSWALK.correspondance,
    sansSuite: {
      modules: [{ de: 3, motif: "dit" }],
      engagements: [{ de: "4", motif: "dit" }],
      exigences: [{ de: "5.1", motif: "dit" }],
    },
    indetermines: [{ vers: ["6.1", "6.2"], lacune: "6.*", motif: "dit" }],
  };
  const ends = (turned: boolean) => {
    const { sansSuite, entier, indetermines } = readCrosswalk(whole, turned);
    return { entier, indetermines, ends: sansSuite.map(({ niveau, cote, id }) => `${niveau} ${cote} ${id}`) };
  };
  const open = new Set(["6.1", "6.2"]);
  expect(ends(false)).toEqual({
    entier: true,
    indetermines: { de: new Set(), vers: open },
    ends: ["modules de 3", "engagements de 4", "sousEngagements de 5.1"],
  });
  expect(ends(true)).toEqual({
    entier: true,
    indetermines: { de: open, vers: new Set() },
    ends: ["modules vers 3", "engagements vers 4", "sousEngagements vers 5.1"],
  });
});
