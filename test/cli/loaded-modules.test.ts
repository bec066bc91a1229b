import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";

// Tells every module that is loaded, on stderr.
const HOOK =
  "export function load(url, context, next) { process._rawDebug(url); return next(url, context); }";
const SPY = `import { register } from "node:module"; register("data:text/javascript,${encodeURIComponent(HOOK)}");`;
const PACKAGE = /node_modules\/((?:@[^/]+\/)?[^/]+)\//;

const meta: { outputs: Record<string, { inputs: Record<string, unknown> }> } = JSON.parse(
  readFileSync("dist/meta.json", "utf8"),
);

/** What a run of the built program loads: packages, folders of our sources, modules of Node. */
function loadedBy(...argv: string[]) {
  const spy = `data:text/javascript,${encodeURIComponent(SPY)}`;
  const { stderr, status } = spawnSync(process.execPath, ["--import", spy, "bin/quali.js", ...argv], {
    encoding: "utf8",
  });
  const urls = stderr.split("\n").filter((line) => /^(file|node):/.test(line));
  const chunks = urls.flatMap(
    (url) => meta.outputs[path.relative(process.cwd(), url.slice("file://".length))] ?? [],
  );
  const inputs = chunks.flatMap((chunk) => Object.keys(chunk.inputs));
  // Packages that stay outside the bundle.
  const outside = urls.filter((url) => url.startsWith("file:"));
  const unique = (list: string[]) => [...new Set(list)].sort();
  return {
    status,
    packages: unique([...inputs, ...outside].flatMap((input) => PACKAGE.exec(input)?.[1] ?? [])),
    folders: unique(inputs.filter((input) => input.startsWith("src/")).map((input) => path.dirname(input))),
    node: unique(urls.filter((url) => url.startsWith("node:"))),
  };
}

test("check loads nothing heavy, nothing of other commands", () => {
  const { status, packages, folders, node } = loadedBy(
    "check",
    "examples/prefecture-savoie",
    "--date=2024-06-30",
    "--fail-on=jamais",
  );
  expect(status).toBe(0);
  // Its indicators rest on csv files: nothing that reads workbooks is loaded for them.
  expect(packages).toEqual(["chalk", "commander", "js-yaml", "papaparse"]);
  expect(folders).not.toContain("src/depot/zip");
  expect(
    folders.filter((folder) => /^src\/(show|print|open|session|commands|build|cli)/.test(folder)),
  ).toEqual([
    "src/cli",
    "src/cli/french",
    "src/commands/check",
    "src/commands/check/disk",
    "src/commands/check/forms",
    "src/commands/check/forms/pretty",
    "src/open",
    "src/session",
    "src/show/text",
  ]);
  expect(folders).toContain("src/results");
  expect(node).toEqual([
    "node:buffer",
    "node:crypto",
    "node:fs",
    "node:os",
    "node:path",
    "node:process",
    "node:tty",
    "node:url",
  ]);
});

test("check loads what reads registers only where an indicator is declared", () => {
  const { packages, folders } = loadedBy("check", "examples/prefecture-loire", "--fail-on=jamais");
  expect(packages).toEqual(["chalk", "commander", "js-yaml"]);
  expect(folders.filter((folder) => /indicateurs\/|zip/.test(folder))).toEqual([]);
});

test("help and version load the command line alone", () => {
  for (const option of ["--help", "--version"]) {
    const { status, packages, folders } = loadedBy(option);
    expect({ status, packages }).toEqual({ status: 0, packages: ["commander"] });
    expect(folders.filter((folder) => !/^src\/(cli|session|domain|generated)/.test(folder))).toEqual([]);
  }
});

test("a report in HTML loads nothing that prints", () => {
  const { status, packages, folders } = loadedBy(
    "report",
    "examples/prefecture-savoie",
    "--date=2024-06-30",
    "--type=synthese",
    "--output=/dev/null",
  );
  expect(status).toBe(0);
  expect(packages).toContain("handlebars");
  expect(packages.filter((name) => /puppeteer|chromium|pdf|tar/.test(name))).toEqual([]);
  expect(folders.filter((folder) => /browser|pdf/.test(folder))).toEqual([]);
});
