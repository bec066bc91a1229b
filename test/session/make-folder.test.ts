import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { makeFolder } from "../../src/session/make-folder.ts";

test("folders that are missing are made, and the first is told", () => {
  const here = mkdtempSync(join(tmpdir(), "dossiers-"));
  expect(makeFolder(join(here, "a/b/c"))).toBe(join(here, "a"));
  expect(existsSync(join(here, "a/b/c"))).toBe(true);
  expect(makeFolder(join(here, "a/b"))).toBeUndefined();
  writeFileSync(join(here, "fichier"), "");
  expect(() => makeFolder(join(here, "fichier/x"))).toThrow(/ENOTDIR/);
  expect(() => makeFolder(join(here, "fichier"))).toThrow(/EEXIST/);
  rmSync(here, { recursive: true });
});

test.runIf(process.platform === "linux")(
  "where no folder can be made, the system’s word comes back at once",
  () => {
    expect(() => makeFolder("/proc/aucun/dossier")).toThrow(/ENOENT/);
  },
);
