import { spawn } from "node:child_process";
import fs from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "vitest";
import { runCli } from "../../cli/fake-io.ts";
import { dossier, lockOf, PAR, put, QUALI, review } from "./review.ts";

test("both sides of a conflict kept, quali says what is to be signed again", async () => {
  const folder = dossier();
  await review(folder, "15.3", "9.2", ...PAR);
  const ours = lockOf(folder);
  put(folder, "preuves/15.3/registre.csv", "autre");
  await runCli(["review", "15.3", "--par", "chef de bureau", "-C", folder]);
  const theirs = lockOf(folder)
    .split("\n")
    .filter((line) => line.startsWith("  - ") && !ours.includes(line));
  put(folder, "quali.lock", `${ours}${theirs.join("\n")}\n`);
  const { code, stdout } = await review(folder, "--verify");
  expect(code).toBe(1);
  expect(stdout).toContain("signée deux fois");
  expect(stdout).not.toContain("9.2");
  await review(folder, "15.3", ...PAR);
  expect((await review(folder, "--verify")).code).toBe(0);
});

test("--sort puts the lines in order and each once, and signs nothing", async () => {
  const folder = dossier();
  await review(folder, "15.3", "9.2", ...PAR);
  const before = lockOf(folder);
  const lines = before.split("\n");
  const first = lines.findIndex((line) => line.startsWith("  - "));
  const body = lines.slice(first, -1);
  put(folder, "quali.lock", [...lines.slice(0, first), ...body.toReversed(), ...body, ""].join("\n"));
  expect((await review(folder, "--sort")).code).toBe(0);
  expect(lockOf(folder)).toBe(before);
});

test("a lock checked out with CRLF is read, and keeps them", async () => {
  const folder = dossier();
  await review(folder, "15.3", ...PAR);
  const crlf = lockOf(folder).replaceAll("\n", "\r\n");
  put(folder, "quali.lock", crlf);
  expect((await review(folder, "--verify")).code).toBe(0);
  await review(folder, "15.3", ...PAR);
  expect(lockOf(folder)).toBe(crlf);
  await review(folder, "9.2", ...PAR);
  expect(lockOf(folder).replaceAll("\r\n", "")).not.toContain("\n");
});

test("a signature for a module that is no longer chosen stays, and is told", async () => {
  const folder = dossier();
  await review(folder, "20.1", "15.3", ...PAR);
  put(folder, "quali.yaml", QUALI.replace("[1, 2, 4, 8]", "[1, 4, 8]").replace("[2]", "[1]"));
  const { stdout } = await runCli(["check", folder, "--format", "json"]);
  expect(stdout).toContain("revue-sans-objet");
  put(folder, "preuves/15.3/registre.csv", "autre");
  await review(folder, "15.3", ...PAR);
  expect(lockOf(folder)).toContain('exigence: "20.1"');
});

test("no lock is written through a link, and one that changed meanwhile is kept", async () => {
  const folder = dossier();
  const elsewhere = path.join(tmpdir(), "ailleurs.lock");
  fs.symlinkSync(elsewhere, path.join(folder, "quali.lock"));
  expect((await review(folder, "15.3", ...PAR)).code).toBe(2);
  expect(fs.existsSync(elsewhere)).toBe(false);
});

test("an interrupt while files are read leaves the old lock, and nothing beside it", async () => {
  const folder = dossier();
  await review(folder, "15.3", ...PAR);
  const before = lockOf(folder);
  const big = path.join(folder, "preuves/9.2/revue.csv");
  fs.truncateSync(big, 3 * 1024 ** 3);
  const entries = fs.readdirSync(folder).sort();
  const child = spawn(process.execPath, [
    path.resolve("bin/quali.js"),
    "review",
    "9.2",
    ...PAR,
    "-C",
    folder,
  ]);
  const ended = new Promise<NodeJS.Signals | null>((resolve) =>
    child.on("exit", (_code, signal) => resolve(signal)),
  );
  await new Promise((resolve) => setTimeout(resolve, 700));
  child.kill("SIGINT");
  expect(await ended).toBe("SIGINT");
  expect(lockOf(folder)).toBe(before);
  expect(fs.readdirSync(folder).sort()).toEqual(entries);
});
