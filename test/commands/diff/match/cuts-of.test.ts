import { expect, test } from "vitest";
import { cutsOf } from "../../../../src/commands/diff/match/cuts.ts";

const HOME = () => true;
const AWAY = () => false;

/** « 0-1 » for each link of these texts. */
const cuts = (de: string[], vers: string[], home: (de: number, vers: number) => boolean = HOME) =>
  cutsOf({ de, vers }, home).map(({ de, vers }) => `${de}-${vers}`);

const LONG = ["nous affichons nos horaires en mairie", "nos agents parlent aussi votre langue"] as const;
const BOTH = LONG.join(" ");

test("a text is its pieces put end to end, from its first word to its last", () => {
  expect(cuts(["un délai annoncé"], ["délai annoncé", "un"])).toEqual(["0-1", "0-0"]);
  expect(cuts(["un", "délai annoncé"], ["un délai annoncé"])).toEqual(["0-0", "1-0"]);
  expect(cuts(["un délai annoncé"], ["un", "annoncé"])).toEqual([]);
  expect(cuts(["un délai annoncé"], ["un délai", "annoncé ici"])).toEqual([]);
  expect(cuts(["un délai annoncé"], ["un délai annoncé"])).toEqual([]);
  expect(cuts(["", "un délai"], ["", "un délai"])).toEqual([]);
});

test("the longest pieces are tried first, shorter ones where they lead nowhere", () => {
  expect(cuts(["a b c"], ["a b", "a", "b", "c"])).toEqual(["0-0", "0-3"]);
  expect(cuts(["a b c d"], ["a b c", "a b", "c d"])).toEqual(["0-1", "0-2"]);
  expect(cuts(["a b a b c"], ["a b", "c"])).toEqual([]);
});

test("away from home a piece is to be long, and there once", () => {
  expect(cuts([BOTH], [...LONG], AWAY)).toEqual(["0-0", "0-1"]);
  expect(cuts([...LONG], [BOTH], AWAY)).toEqual(["0-0", "1-0"]);
  expect(cuts([BOTH], [...LONG, LONG[0]], AWAY)).toEqual([]);
  expect(cuts(["un délai annoncé ici même"], ["un délai annoncé", "ici même"], AWAY)).toEqual([]);
  const five = "nous affichons nos horaires ici";
  expect(cuts([`${five} ${LONG[1]}`], [five, LONG[1]], AWAY)).toEqual(["0-0", "0-1"]);
});

test("a piece that stands at home goes before its twin elsewhere", () => {
  const home = (_de: number, vers: number) => vers !== 0;
  expect(cuts([BOTH], [LONG[0], ...LONG], home)).toEqual(["0-1", "0-2"]);
  const turned = (de: number, _vers: number) => de !== 0;
  expect(cuts([LONG[0], ...LONG], [BOTH], turned)).toEqual(["1-0", "2-0"]);
});

test("what two texts could claim is left to likeness", () => {
  expect(cuts(["a b", "a c"], ["a", "b", "c"])).toEqual([]);
  expect(cuts(["a b", "d e"], ["a", "b", "d", "e"])).toEqual(["0-0", "0-1", "1-2", "1-3"]);
});

test("of twins at home, the one that stands where the others put it", () => {
  expect(cuts(["a b"], ["b", "x", "y", "a", "b"])).toEqual(["0-3", "0-4"]);
  expect(cuts(["a b"], ["b", "a", "x", "y", "b"])).toEqual([]);
  expect(cuts(["a b"], ["a", "b", "a", "b"])).toEqual([]);
});

test("a text longer than any promise is not looked at piece by piece", () => {
  const words = (count: number) => Array.from({ length: count }, () => "mot").join(" ");
  const half = (count: number) => [words(count - 2), "fin fin"];
  expect(cuts([half(250).join(" ")], half(250))).toEqual(["0-0", "0-1"]);
  expect(cuts([half(251).join(" ")], half(251))).toEqual([]);
});
