import { readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { validateWorkflow } from "@action-validator/core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { parse } from "yaml";
import { runCli } from "../cli/fake-io.ts";
import { makePays } from "../support/pays.ts";

const PARTAGE = readFileSync("docs/ci.md", "utf8").split("## Partager le jugement")[1] ?? "";
const EXEMPLES = [...PARTAGE.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, texte = ""]) => texte);
let pays: string;

beforeAll(() => {
  pays = makePays();
});

afterAll(() => rmSync(pays, { recursive: true, force: true }));

/** Words of the `quali …` lines of an example, quotes of the shell read. */
function commands(texte: string): string[][] {
  return [...texte.matchAll(/(?:- |run: )quali (.*)$/gm)].map(([, line = ""]) =>
    [...line.replace(/ \|\| CODE=.*$/, "").matchAll(/"([^"]*)"|(\S+)/g)].map(
      ([, quoted, bare]) => quoted ?? bare ?? "",
    ),
  );
}

/** A word as the runner of part `part` of 4 makes it. */
const filled = (word: string, part: number) =>
  word
    .replace(/\$PART|\$CI_NODE_INDEX/g, String(part))
    .replace("$CI_NODE_TOTAL", "4")
    .replace(/\$JOUR|\$\{CI_PIPELINE_CREATED_AT%T\*\}/, "2024-06-30");

test("the page has an example for GitLab and one for GitHub: whole, each job has quali at hand, no value is part of a command", () => {
  expect(EXEMPLES).toHaveLength(2);
  const [gitlab, github] = EXEMPLES.map((texte) => parse(texte));
  expect(gitlab.default.image.name).toMatch(/quali:\d/);
  expect(validateWorkflow(EXEMPLES[1] ?? "").errors).toEqual([]);
  for (const nom of ["juger", "reunir"]) {
    const steps: { run?: string }[] = github.jobs[nom].steps;
    const lines = steps.flatMap(({ run }) => run ?? []);
    expect(lines[0], nom).toBe("npm ci --prefix .quali && npm install --global ./.quali");
    for (const line of lines) expect(line).not.toContain("${{");
  }
});

test.each(EXEMPLES)(
  "the commands of an example share a run and put it together",
  async (texte) => {
    const [juger = [], reunir = [], rapport = []] = commands(texte);
    const run = (argv: readonly string[], part = 0) =>
      runCli(
        argv.map((word) => filled(word, part).replace(/^structures$/, ".")),
        { cwd: pays },
      );
    for (const part of [1, 2, 3, 4]) await run(juger, part);
    const parts = [1, 2, 3, 4].map((part) => `part-${part}.json`);
    const reunion = await run(reunir.flatMap((word) => (word === "part-*.json" ? parts : [word])));
    const whole = await run(["check", ".", "--date", "2024-06-30", "--format", "json=tout.json"]);
    expect(reunion.code).toBe(whole.code);
    const read = (nom: string) => readFileSync(path.join(pays, nom), "utf8");
    expect(read("resultat.json")).toBe(read("tout.json"));
    expect((await run(rapport)).code).toBe(0);
    expect(read("pays.html")).toContain("Vue nationale");
  },
  120_000,
);
