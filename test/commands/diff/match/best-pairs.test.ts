import { expect, test } from "vitest";
import { type PairRule, pairBest } from "../../../../src/commands/diff/match/best-pairs.ts";
import type { Paire } from "../../../../src/commands/diff/match/paire.ts";
import type { Vector } from "../../../../src/commands/diff/text/space.ts";

const RULE: PairRule = { seuil: 0.5, marge: 0.05, partie: null };
const PARTS: PairRule = { ...RULE, partie: 0.7 };
const NO_WORDS = { de: [], vers: [] };

type Row = [de: number, vers: number, score: number, home?: boolean];

/** « 0-1 » for each link among these candidates. */
function links(
  rows: Row[],
  rule = RULE,
  known: Paire[] = [],
  space: { de: Vector[]; vers: Vector[] } = NO_WORDS,
) {
  const scored = rows.map(([de, vers, score, home = true]) => ({ de, vers, score, home }));
  return pairBest(scored, known, space, rule).map(({ de, vers }) => `${de}-${vers}`);
}

test.each<[string, Row[], string[]]>([
  ["a pair at the threshold", [[0, 0, 0.5]], ["0-0"]],
  ["a pair below it", [[0, 0, 0.49]], []],
  [
    "the better of two, by a margin",
    [
      [0, 0, 0.75],
      [0, 1, 0.5],
    ],
    ["0-0"],
  ],
  [
    "the better of two, whichever comes first",
    [
      [0, 1, 0.5],
      [0, 0, 0.75],
    ],
    ["0-0"],
  ],
  [
    "two too near each other",
    [
      [0, 0, 0.75],
      [0, 1, 0.74],
    ],
    [],
  ],
  [
    "two too near each other, from the other side",
    [
      [0, 0, 0.75],
      [1, 0, 0.74],
    ],
    [],
  ],
  [
    "three, the second too near",
    [
      [0, 0, 0.75],
      [0, 1, 0.6],
      [0, 2, 0.74],
    ],
    [],
  ],
  [
    "exactly the margin",
    [
      [0, 0, 0.75],
      [0, 1, 0.5],
      [0, 2, 0.6],
    ],
    ["0-0"],
  ],
  [
    "what is left when the best are taken",
    [
      [0, 0, 0.9],
      [0, 1, 0.6],
      [1, 0, 0.8],
      [1, 1, 0.7],
    ],
    ["0-0", "1-1"],
  ],
  [
    "what is left, but away from home",
    [
      [0, 0, 0.9],
      [1, 0, 0.8, false],
      [1, 1, 0.7, false],
    ],
    ["0-0"],
  ],
])("links %s", (_what, rows, told) => {
  expect(links(rows)).toEqual(told);
});

test("the margin itself is enough, anything less is not", () => {
  const wide = { ...RULE, marge: 0.25 };
  const beside = (second: number): Row[] => [
    [0, 0, 0.75],
    [0, 1, second],
  ];
  expect(links(beside(0.5), wide)).toEqual(["0-0"]);
  expect(links(beside(0.51), wide)).toEqual([]);
});

test("what is known already takes its texts", () => {
  expect(
    links(
      [
        [0, 0, 0.9],
        [1, 1, 0.9],
      ],
      RULE,
      [{ de: 0, vers: 1 }],
    ),
  ).toEqual(["0-1"]);
});

test.each<[string, Row[], string[]]>([
  [
    "at home, from its threshold",
    [
      [0, 0, 0.9],
      [1, 0, 0.7],
    ],
    ["0-0", "1-0"],
  ],
  [
    "on the other side as well",
    [
      [0, 0, 0.9],
      [0, 1, 0.7],
    ],
    ["0-0", "0-1"],
  ],
  [
    "not below its threshold",
    [
      [0, 0, 0.9],
      [1, 0, 0.69],
    ],
    ["0-0"],
  ],
  [
    "not away from home",
    [
      [0, 0, 0.9],
      [1, 0, 0.8, false],
    ],
    ["0-0"],
  ],
  [
    "not where it hesitates",
    [
      [0, 0, 0.9],
      [1, 1, 0.9],
      [2, 0, 0.8],
      [2, 1, 0.79],
    ],
    ["0-0", "1-1"],
  ],
])("a text goes into one that is taken: %s", (_what, rows, told) => {
  expect(links(rows, PARTS)).toEqual(told);
});

test("mergers ask for a rule that allows them", () => {
  expect(
    links(
      [
        [0, 0, 0.9],
        [1, 0, 0.8],
      ],
      RULE,
    ),
  ).toEqual(["0-0"]);
});

test("a text shared out among several goes to them all, though none stands by itself", () => {
  const whole: Vector = { terms: [1, 2, 3], weights: [Math.sqrt(0.45), Math.sqrt(0.45), Math.sqrt(0.1)] };
  const part = (term: number): Vector => ({ terms: [term], weights: [1] });
  const rows: Row[] = [
    [0, 0, 0.45],
    [0, 1, 0.45],
  ];
  const turned = rows.map(([de, vers, score]): Row => [vers, de, score]);
  expect(links(rows, PARTS, [], { de: [whole], vers: [part(1), part(2)] })).toEqual(["0-0", "0-1"]);
  expect(links(turned, PARTS, [], { vers: [whole], de: [part(1), part(2)] })).toEqual(["0-0", "1-0"]);
  expect(links(rows, RULE, [], { de: [whole], vers: [part(1), part(2)] })).toEqual([]);
  // Copies of one part bring nothing of their own; a part that says more than the whole is none.
  expect(links(rows, PARTS, [], { de: [whole], vers: [part(1), part(1)] })).toEqual([]);
  expect(links(rows, PARTS, [], { de: [whole], vers: [part(1), part(9)] })).toEqual([]);
  // Together they hold too little.
  expect(links(rows, PARTS, [], { de: [whole], vers: [part(1), part(3)] })).toEqual([]);
  expect(links([[0, 0, 0.45]], PARTS, [], { de: [part(1)], vers: [part(1)] })).toEqual([]);
  // One that hesitates between two texts is a part of neither.
  const two = { de: [whole, whole], vers: [part(1), part(2)] };
  expect(links([...rows, [1, 0, 0.44]], PARTS, [], two)).toEqual([]);
});

test("parts that stand only half in a text, or that say the same, share nothing out", () => {
  const whole: Vector = { terms: [1, 2], weights: [Math.SQRT1_2, Math.SQRT1_2] };
  const half = (term: number): Vector => ({ terms: [term, 8], weights: [Math.SQRT1_2, Math.SQRT1_2] });
  const all: Vector = { terms: [1, 2], weights: [Math.SQRT1_2, Math.SQRT1_2] };
  const rows: Row[] = [
    [0, 0, 0.45],
    [0, 1, 0.45],
  ];
  expect(links(rows, PARTS, [], { de: [whole], vers: [half(1), half(2)] })).toEqual([]);
  expect(links(rows, PARTS, [], { de: [whole], vers: [all, { terms: [1], weights: [1] }] })).toEqual([]);
  expect(links(rows, PARTS, [], { de: [whole], vers: [all, { ...all }] })).toEqual([]);
});
