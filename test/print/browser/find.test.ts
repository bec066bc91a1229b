import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { BrowserError } from "../../../src/print/browser/errors.ts";
import { findBrowser } from "../../../src/print/browser/find.ts";
import { placesToTry } from "../../../src/print/browser/places.ts";

const home = mkdtempSync(join(tmpdir(), "quali-maison-"));
afterAll(() => rmSync(home, { recursive: true }));

function program(path: string): string {
  const file = join(home, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, "");
  chmodSync(file, 0o755);
  return file;
}

/** Not Linux, so that the bundled browser stays out of the way. */
const around = (env: Record<string, string> = {}) => ({ platform: "freebsd" as const, env, home });

test("none: one error with the three ways to get one", async () => {
  const error = await findBrowser(undefined, around()).catch((caught) => caught);
  expect(error).toBeInstanceOf(BrowserError);
  expect(error.message).toMatch(/1\).*apt install.*2\).*--browser.*3\).*puppeteer browsers install/);
});

test("the one asked for, then the environment’s, puppeteer’s newest, the path’s", async () => {
  const asked = program("demande/chrome");
  const named = program("env/chrome");
  const onPath = program("bin/chromium");
  const find = async (browser: string | undefined, env: Record<string, string>) =>
    (await findBrowser(browser === undefined ? undefined : { nom: "chrome", chemin: browser }, around(env)))
      .executable;
  const env = { PUPPETEER_EXECUTABLE_PATH: named, PATH: join(home, "bin") };
  expect(await find(asked, env)).toBe(asked);
  expect(await find(undefined, env)).toBe(named);
  expect(await find(undefined, { PATH: env.PATH })).toBe(onPath);
  const cache = ".cache/puppeteer/chrome-headless-shell";
  program(`${cache}/linux-99.0.1/chrome-headless-shell-linux64/chrome-headless-shell`);
  const newest = program(`${cache}/linux-131.0.1/chrome-headless-shell-linux64/chrome-headless-shell`);
  expect(await find(undefined, { PATH: env.PATH })).toBe(newest);
});

test("what is asked for must be a program", async () => {
  await expect(findBrowser({ nom: "absent", chemin: join(home, "absent") }, around())).rejects.toThrow(
    "n’est pas un programme",
  );
  await expect(findBrowser({ nom: "maison", chemin: home }, around())).rejects.toThrow(
    "n’est pas un programme",
  );
});

test("Edge is looked for where Windows puts it", () => {
  const env = { "PROGRAMFILES(X86)": "C:\\Program Files (x86)" };
  expect(placesToTry({ platform: "win32", env, home })).toContain(
    "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
  );
});

test("only absolute folders of the path are trusted", () => {
  expect(placesToTry({ platform: "linux", env: { PATH: ".:relatif:/usr/bin" }, home })).toContain(
    "/usr/bin/chromium",
  );
  expect(
    placesToTry({ platform: "linux", env: { PATH: ".:relatif" }, home }).filter(
      (one) => !one.startsWith("/"),
    ),
  ).toEqual([]);
});
