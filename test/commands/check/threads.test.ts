import { spawn } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { judgeOnThreads } from "../../../src/commands/check/disk/workers.ts";
import type { Ouvrier, TravailDOuvrier } from "../../../src/commands/check/travail.ts";
import { runCli } from "../../cli/fake-io.ts";
import { makePays } from "../../support/pays.ts";

let dossier: string;

beforeEach(() => {
  dossier = fs.mkdtempSync(path.join(os.tmpdir(), "quali-fils-"));
});

afterEach(() => fs.rmSync(dossier, { recursive: true, force: true }), 60_000);

/** A thread in place of the one that judges: it dies at folders that are so called, and answers the others by their name. */
const JUGE = `const { parentPort } = require("node:worker_threads");
parentPort.on("message", ({ lot, chemins }) => {
  if (chemins[0].startsWith("tue")) process.exit(9);
  if (chemins[0].startsWith("jette")) throw new Error("cassé");
  parentPort.postMessage({ lot, ouvrages: chemins.map((chemin) => ({ chemin })) });
});`;

async function judged(lots: readonly (readonly string[])[], jobs: number): Promise<string[]> {
  fs.writeFileSync(path.join(dossier, "juge.cjs"), JUGE);
  const main = {
    failure: (chemin: string, why: unknown) => ({ chemin: `${chemin} : ${(why as Error).message}` }),
  };
  const told: string[] = [];
  await judgeOnThreads(
    lots,
    { distribution: dossier } as TravailDOuvrier,
    jobs,
    main as unknown as Ouvrier,
    (_, ouvrages) => told.push(...(ouvrages as unknown as { chemin: string }[]).map(({ chemin }) => chemin)),
  );
  return told;
}

test.each([1, 2, 5])(
  "on %i threads, one that dies costs the structure that it was at, and no other",
  async (jobs) => {
    const lots = [["a"], ["tue-1"], ["b", "c"], ["jette"], ["d"], ["tue-2", "frere"], ["e"]];
    expect(await judged(lots, jobs)).toEqual([
      "a",
      "tue-1 : le fil d’exécution a été arrêté",
      "b",
      "c",
      "jette : cassé",
      "d",
      "tue-2 : le fil d’exécution a été arrêté",
      "frere : le fil d’exécution a été arrêté",
      "e",
    ]);
  },
);

test("threads that always die end the run", async () => {
  const lots = Array.from({ length: 40 }, (_, rang) => [`tue-${rang}`]);
  await expect(judged(lots, 2)).rejects.toThrow("le fil d’exécution a été arrêté");
});

test("an interrupt leaves no file behind, and ends as a shell expects", async () => {
  const sortie = fs.mkdtempSync(path.join(os.tmpdir(), "quali-sortie-"));
  for (let copy = 0; copy < 30; copy++)
    fs.cpSync("examples/prefecture-loire", path.join(dossier, `s${copy}`), { recursive: true });
  for (const jobs of ["1", "2"]) {
    const argv = [
      "bin/quali.js",
      "check",
      dossier,
      "--jobs",
      jobs,
      "--format",
      `json=${path.join(sortie, "o.json")}`,
    ];
    const child = spawn(process.execPath, argv, { stdio: "ignore" });
    const ended = new Promise((resolve) => child.on("exit", (code, signal) => resolve(signal ?? code)));
    while (fs.readdirSync(sortie).length === 0 && child.exitCode === null)
      await new Promise((resolve) => setTimeout(resolve, 5));
    child.kill("SIGINT");
    expect(await ended).toBe(130);
    expect(fs.readdirSync(sortie)).toEqual([]);
  }
  fs.rmSync(sortie, { recursive: true });
}, 120_000);

test("structures inside others, links that go round and what cannot be read: the others are judged, none twice", async () => {
  const pays = makePays();
  fs.cpSync(path.join(pays, "s1"), path.join(pays, "s2/dedans"), { recursive: true });
  fs.symlinkSync("..", path.join(pays, "s4/preuves/boucle"));
  fs.symlinkSync(pays, path.join(pays, "s4/pays"));
  fs.mkdirSync(path.join(pays, "s9/quali.yaml"), { recursive: true });
  const check = (...argv: string[]) =>
    runCli(["check", pays, "--date", "2024-06-30", "--format", "json", ...argv]);
  const alone = await check("--jobs", "1");
  const { structures } = JSON.parse(alone.stdout);
  const chemins = structures.map(({ chemin }: { chemin: string }) => chemin);
  expect(chemins).toEqual(["s1", "s2", "s2/dedans", "s3", "s4", "s5", "s6", "s7", "s8", ...chemins.slice(9)]);
  expect(alone.code).toBe(2);
  expect(await check("--jobs", "3")).toEqual(alone);
  fs.rmSync(pays, { recursive: true });
}, 120_000);
