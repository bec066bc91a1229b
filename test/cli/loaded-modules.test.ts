import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";

// Tells every module that is loaded, on stderr.
const HOOK =
  "export function load(url, context, next) { process._rawDebug(url); return next(url, context); }";
const SPY = `import { register } from "node:module"; register("data:text/javascript,${encodeURIComponent(HOOK)}");`;
const PACKAGE = /node_modules\/((?:@[^/]+\/)?[^/]+)\//;

interface Meta {
  inputs: Record<string, { imports: { path: string; kind: string }[] }>;
  outputs: Record<string, { inputs: Record<string, unknown> }>;
}

const meta: Meta = JSON.parse(readFileSync("dist/meta.json", "utf8"));
const unique = (list: readonly string[]) => [...new Set(list)].sort();
const packagesOf = (paths: readonly string[]) => unique(paths.flatMap((one) => PACKAGE.exec(one)?.[1] ?? []));
const foldersOf = (paths: readonly string[]) =>
  unique(paths.filter((one) => one.startsWith("src/")).map((one) => path.dirname(one)));

/** What a run of the built program loads: packages, folders of our sources. */
function loadedBy(...argv: string[]) {
  const spy = `data:text/javascript,${encodeURIComponent(SPY)}`;
  const { stderr, status } = spawnSync(process.execPath, ["--import", spy, "bin/quali.js", ...argv], {
    encoding: "utf8",
  });
  const urls = stderr.split("\n").filter((line) => line.startsWith("file:"));
  const chunks = urls.flatMap(
    (url) => meta.outputs[path.relative(process.cwd(), url.slice("file://".length))] ?? [],
  );
  const inputs = chunks.flatMap((chunk) => Object.keys(chunk.inputs));
  // Packages that stay outside the bundle.
  return { status, packages: packagesOf([...inputs, ...urls]), folders: foldersOf(inputs) };
}

/** What is run as soon as one of these files of the sources is, and nothing is loaded late. */
function broughtBy(...entries: string[]): string[] {
  const found = new Set(entries);
  for (const input of found) {
    for (const { path: target, kind } of meta.inputs[input]?.imports ?? [])
      if (kind !== "dynamic-import" && target in meta.inputs) found.add(target);
  }
  return [...found];
}

/** What `check` loads: of one structure, without an indicator. */
const CHECK = broughtBy(
  "src/cli/check.ts",
  "src/commands/check/command.ts",
  "src/commands/check/disk/check-each.ts",
  "src/commands/check/forms/pretty/pretty.ts",
);

test("check loads nothing heavy, nothing of other commands", () => {
  expect(packagesOf(CHECK)).toEqual([
    "chalk",
    "commander",
    "diff",
    "fast-string-truncated-width",
    "fast-string-width",
    "fast-wrap-ansi",
    "js-yaml",
  ]);
  const folders = foldersOf(CHECK);
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
  expect(folders.filter((folder) => /indicateurs\/|zip|git/.test(folder))).toEqual([]);
});

test("what reads registers brings nothing that reads workbooks", () => {
  const paths = broughtBy("src/indicateurs/structure.ts");
  expect(packagesOf(paths)).toEqual(["papaparse"]);
  expect(foldersOf(paths)).not.toContain("src/depot/zip");
});

test("check asks few modules of Node, and no thread for one structure", () => {
  const tell = "process.on('exit', () => process._rawDebug(process.moduleLoadList.join('\\n')));";
  const spy = `data:text/javascript,${encodeURIComponent(tell)}`;
  const loaded = (...argv: string[]) => {
    const { stderr } = spawnSync(process.execPath, ["--import", spy, ...argv], { encoding: "utf8" });
    return [...stderr.matchAll(/^NativeModule (?!internal)(\S+)$/gm)].map(([, name = ""]) => name);
  };
  const bare = loaded("-e", "0");
  const check = ["bin/quali.js", "check", "examples/prefecture-savoie", "--date=2024-06-30"];
  const own = loaded(...check).filter((name) => !bare.includes(name));
  expect(own).toContain("crypto");
  expect(own.filter((name) => /worker|child|tty|http|zlib|dns|readline/.test(name))).toEqual([]);
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
