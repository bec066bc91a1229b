import { expect, test } from "vitest";
import { majorityOf } from "../../../../src/commands/diff/facts/majority.ts";
import { nodesOf } from "../../../../src/commands/diff/facts/nodes.ts";
import type { LienEcrit } from "../../../../src/commands/diff/facts/written.ts";
import { engagement, module, referentiel } from "../../../support/referentiel.ts";

/** Modules of so many engagements each. */
const sized = (...sizes: number[]) =>
  nodesOf(
    referentiel(
      sizes.map((size, rank) =>
        module(
          rank + 1,
          Array.from({ length: size }, (_, at) => engagement(10 * (rank + 1) + at)),
        ),
      ),
    ),
  );

/** « 0 1 » for each two modules that links of engagements, by their places, join. */
const joined = (de: number[], vers: number[], links: [number, number][]) =>
  majorityOf(
    sized(...de),
    sized(...vers),
    links.map(([de, vers]) => ({ de, vers })),
  ).map((lien) => `${lien.de} ${lien.vers}`);

test.each<[string, number[], number[], [number, number][], string[]]>([
  [
    "half of the first go to the other",
    [4],
    [5],
    [
      [0, 0],
      [1, 1],
    ],
    ["0 0"],
  ],
  ["half of the other come from the first", [4], [2], [[0, 0]], ["0 0"]],
  ["less than half on both sides", [3], [3], [[0, 0]], []],
  [
    "two that go to one count as one there",
    [5],
    [3],
    [
      [0, 0],
      [1, 0],
    ],
    [],
  ],
  [
    "one that goes to two counts as one here",
    [3],
    [5],
    [
      [0, 0],
      [0, 1],
    ],
    [],
  ],
  [
    "each two modules have votes of their own",
    [1, 3, 4],
    [3, 4, 1],
    [
      [1, 0],
      [2, 1],
      [3, 7],
      [4, 3],
    ],
    ["1 0", "1 2"],
  ],
  ["no link", [1], [1], [], []],
])("%s", (_what, de, vers, links, attendu) => {
  expect(joined(de, vers, links)).toEqual(attendu);
});

test("what an editor wrote of their engagements is kept with them", () => {
  const ecrit: LienEcrit = { niveau: "engagements", de: "10", vers: "10", lien: "egal", motif: "dit" };
  const links = [
    { de: 0, vers: 0, ecrit },
    { de: 1, vers: 1 },
  ];
  expect(majorityOf(sized(1, 1), sized(1, 1), links)).toEqual(links);
});
