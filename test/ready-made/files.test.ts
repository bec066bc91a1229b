import { existsSync, readFileSync } from "node:fs";
import { validateAction } from "@action-validator/core";
import { expect, test } from "vitest";
import { parse, parseAllDocuments } from "yaml";

const action = readFileSync("action.yml", "utf8");
const [spec, jobs] = parseAllDocuments(readFileSync("templates/check.yml", "utf8")).map((one) => one.toJS());
const dockerfile = readFileSync("Dockerfile", "utf8");

/** Every text of a value. */
function texts(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(texts) : [];
}

test("the action is what GitHub's schema says", () => {
  expect(validateAction(action).errors).toEqual([]);
});

test("no input of the action is part of a command: each goes by the environment", () => {
  const { inputs, runs, outputs } = parse(action);
  const given = runs.steps.flatMap(({ env = {} }: { env?: Record<string, string> }) => Object.values(env));
  expect(given.sort()).toEqual(
    Object.keys(inputs)
      .map((nom) => `\${{ inputs.${nom} }}`)
      .sort(),
  );
  for (const { run, shell } of runs.steps) {
    expect(run).not.toContain("${{");
    expect(shell).toBe("bash");
  }
  expect(outputs.code.value).toContain("steps.check.outputs.code");
});

test("no input of the component is part of a command, each is used, and none is unknown", () => {
  const named = Object.keys(spec.spec.inputs);
  const used = new Set(
    texts(jobs).flatMap((text) => [...text.matchAll(/\$\[\[ inputs\.([\w-]+) \]\]/g)].map(([, nom]) => nom)),
  );
  expect([...used].sort()).toEqual(named.sort());
  for (const job of Object.values<{ script?: string[] }>(jobs)) {
    for (const line of job.script ?? []) expect(line).not.toMatch(/\$/);
  }
  expect(Object.keys(jobs)).toEqual([".quali-check", "quali", "quali-planifie"]);
});

test("the script knows each variable that the action and the component give, and gives no other", () => {
  const script = readFileSync("ci/check.sh", "utf8") + readFileSync("ci/github.sh", "utf8");
  const known = new Set(script.match(/QUALI_[A-Z_]+/g));
  const given = new Set(`${action}${readFileSync("templates/check.yml", "utf8")}`.match(/QUALI_[A-Z_]+/g));
  expect([...given].filter((one) => !known.has(one))).toEqual([]);
});

test("the hook runs the program of the package, for what quali reads", () => {
  const [hook, ...others] = parse(readFileSync(".pre-commit-hooks.yaml", "utf8"));
  expect(others).toEqual([]);
  const { bin } = JSON.parse(readFileSync("package.json", "utf8"));
  expect(Object.keys(bin)).toContain(hook.entry.split(" ")[0]);
  expect(hook).toMatchObject({ id: "quali-check", language: "node", pass_filenames: false });
  const files = new RegExp(hook.files);
  for (const yes of [
    "quali.yaml",
    "a b/préfecture/preuves/15.3/registre d'été.pdf",
    "quali-espace.yaml",
    "donnees/x.csv",
  ])
    expect(files.test(yes), yes).toBe(true);
  for (const no of ["README.md", "src/quali.yaml.bak", "mes-preuves.txt"])
    expect(files.test(no), no).toBe(false);
});

test("the image runs as a user without rights, with a browser, from files that are there", () => {
  const lines = dockerfile.split("\n");
  expect(lines.findLast((line) => line.startsWith("USER "))).toBe("USER node");
  expect(lines.findIndex((line) => line.startsWith("USER "))).toBeGreaterThan(
    lines.findLastIndex((line) => line.startsWith("RUN ")),
  );
  expect(dockerfile).toContain("PUPPETEER_EXECUTABLE_PATH=/usr/bin/chromium-headless-shell");
  expect(dockerfile).not.toMatch(/^FROM [^:\s]+(:latest)?(\s|$)/m);
  expect(JSON.parse(readFileSync("package.json", "utf8")).files).toContain("ci");
  for (const nom of ["ci/check.sh", "ci/github.sh"]) expect(existsSync(nom)).toBe(true);
});
