import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";

const REPO = new URL("../..", import.meta.url).pathname;

/** What a user gets: the packed tarball, installed in an empty folder, without the sources beside it. */
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "quali-pack-"));
  execFileSync("npm", ["pack", "--ignore-scripts", "--pack-destination", folder], {
    cwd: REPO,
    stdio: "pipe",
  });
  const [tarball] = readdirSync(folder);
  execFileSync("npm", ["init", "-y"], { cwd: folder, stdio: "pipe" });
  execFileSync("npm", ["install", "--omit=dev", `./${tarball}`], { cwd: folder, stdio: "pipe" });
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function quali(...args: string[]): string {
  const bin = join(folder, "node_modules", ".bin", "quali");
  try {
    return execFileSync(bin, args, { cwd: folder, encoding: "utf8" });
  } catch (error) {
    const { status, stdout } = error as { status: number; stdout: string };
    if (status === 1) return stdout;
    throw error;
  }
}

test("the installed package judges a folder", () => {
  const args = [
    "check",
    join(REPO, "examples/prefecture-savoie"),
    "--date",
    "2024-06-30",
    "--format",
    "json",
  ];
  const result = JSON.parse(quali(...args));
  expect(result.structures[0].jugements[0].synthese.exigences).toBe(120);
});

test("the installed package knows its référentiels", () => {
  expect(quali("referentiel", "list")).toContain("quali-ate@2024-02-01");
});

test("it holds the example that its README names, and judges it by the README's words", () => {
  const root = join(folder, "node_modules/quali");
  const args = ["check", "node_modules/quali/examples/prefecture-savoie", "--date", "2024-06-30"];
  expect(quali(...args, "--fail-on", "jamais")).toContain(
    "Préfecture de la Savoie, au 30\u00a0juin\u00a02024",
  );
  expect(existsSync(join(root, "docs/guide.md"))).toBe(true);
});

test("neither sources nor tests are shipped, licences are", () => {
  const root = join(folder, "node_modules/quali");
  expect(["src", "test"].filter((name) => existsSync(join(root, name)))).toEqual([]);
  expect(existsSync(join(root, "dist/LICENCES-TIERCES.txt"))).toBe(true);
});
