import { expect, test } from "vitest";
import { groupNodes } from "../../../../src/commands/diff/facts/groups.ts";

const groups = (de: number, vers: number, liens: [number, number][]) =>
  groupNodes(
    de,
    vers,
    liens.map(([de, vers]) => ({ de, vers })),
  ).map(({ de, vers, liens }) => `${de}→${vers} (${liens.length})`);

test("links join what they connect, however long the chain, in reading order", () => {
  expect(groups(2, 2, [])).toEqual(["0→ (0)", "1→ (0)", "→0 (0)", "→1 (0)"]);
  expect(groups(2, 2, [[1, 0]])).toEqual(["0→ (0)", "1→0 (1)", "→1 (0)"]);
  const zigzag: [number, number][] = [3, 2, 1].flatMap((rank) => [
    [rank, rank - 1],
    [rank - 1, rank - 1],
  ]);
  expect(groups(4, 3, zigzag)).toEqual(["0,1,2,3→0,1,2 (6)"]);
  expect(groups(4, 3, zigzag.toReversed())).toEqual(["0,1,2,3→0,1,2 (6)"]);
});
