import { expect, test } from "vitest";
import { MemoryDepot } from "../../../src/depot/memory.ts";
import { loadStructure } from "../../../src/load/structure/load.ts";
import { QUALI } from "../../support/load.ts";

const N = 40_000;
const FICHE = "preuves/1.1/fiche.yaml";
const lines = (n: number, line: (rank: number) => string) =>
  Array.from({ length: n }, (_, rank) => line(rank)).join("");

/** Processor time to load a folder; it does not depend on what else the machine does. */
function cost(fichiers: Record<string, string>): { ms: number; dits: number; premier: string } {
  const depot = new MemoryDepot({ "quali.yaml": QUALI, ...fichiers });
  const before = process.cpuUsage();
  const { constats } = loadStructure(depot, "");
  const { user, system } = process.cpuUsage(before);
  return { ms: (user + system) / 1000, dits: constats.length, premier: constats[0]?.regle ?? "" };
}

test.each<[string, Record<string, string>]>([
  ["unknown keys", { [FICHE]: `version: 1\n${lines(N, (i) => `z${i}: 1\n`)}` }],
  [
    "unknown keys of one piece",
    { [FICHE]: `version: 1\npreuves:\n  - observation: x\n${lines(N, (i) => `    z${i}: 1\n`)}` },
  ],
  [
    "keys cut by commas",
    { [FICHE]: `version: 1\npreuves:\n  - { titre: x, ${lines(N, (i) => `z${i}, `)} }\n` },
  ],
  ["faulty pieces", { [FICHE]: `version: 1\npreuves:\n${lines(N, () => "  - { z: 1 }\n")}` }],
  ["empty pieces", { [FICHE]: `version: 1\npreuves:\n${lines(N, () => "  -\n")}` }],
  ["doubled keys", { [FICHE]: `version: 1\n${lines(N, () => "a: 1\n")}` }],
  ["empty keys", { [FICHE]: `version: 1\n${lines(N, () => ": 1\n")}` }],
  ["services", { "quali.yaml": `${QUALI}services:\n${lines(N / 2, (i) => `  - { id: s${i}, nom: n }\n`)}` }],
])("a great many are told in seconds: %s", (_title, fichiers) => {
  const { ms, dits } = cost(fichiers);
  expect(dits).toBeLessThanOrEqual(110);
  expect(ms).toBeLessThan(5000);
});

test("a file of too many nodes is refused at once, and 90,000 modules are read", () => {
  const many = cost({ [FICHE]: `version: 1\npreuves: [${"1,".repeat(400_000)}]\n` });
  expect([many.premier, many.dits]).toEqual(["limite-depassee", 1]);
  expect(cost({ "quali.yaml": `${QUALI}modules: [${lines(90_000, (i) => `${i},`)}]\n` }).dits).toBe(0);
});
