import fs from "node:fs";
import { Ajv } from "ajv";
import { expect, test } from "vitest";
import { runCli } from "../../cli/fake-io.ts";

const SAVOIE = "examples/prefecture-savoie";
const actions = (...argv: string[]) => runCli(["actions", SAVOIE, ...argv]);
async function ids(...argv: string[]): Promise<string[]> {
  const { stdout, code } = await actions("--format", "json", ...argv);
  expect(code).toBe(0);
  return JSON.parse(stdout).structures[0].actions.map(({ id }: { id: string }) => id.replace("A-2024-", ""));
}

test("what is late comes first, then what is open by due date; what is over is last", async () => {
  expect(await ids()).toEqual([
    "02",
    "06",
    "03",
    "12",
    "05",
    "08",
    "11",
    "10",
    "13",
    "04",
    "09",
    "01",
    "07",
    "A-2023-09",
    "A-2023-11",
  ]);
});

test.each<[string[], string[]]>([
  [["--en-retard"], ["02", "06"]],
  [
    ["--etat", "faite"],
    ["04", "09"],
  ],
  [
    ["--etat", "verifiee,abandonnee"],
    ["01", "07", "A-2023-09", "A-2023-11"],
  ],
  [["--etat", "remplacee"], ["A-2023-09"]],
  [
    ["--responsable", "sgcd", "--etat", "a-faire"],
    ["10", "13"],
  ],
  [
    ["--service", "bim", "--etat", "verifiee"],
    ["01", "07"],
  ],
  [["--exigence", "sp:7"], ["11"]],
  [
    ["--exigence", "22", "--tri", "id"],
    ["A-2023-09", "05", "06"],
  ],
])("%s", async (argv, expected) => {
  expect(await ids(...argv)).toEqual(expected);
});

test("the JSON answers the schema that is published", async () => {
  const schema = JSON.parse(fs.readFileSync("dist/schemas/actions.schema.json", "utf8"));
  const { stdout } = await runCli(["actions", "examples", "--format", "json"]);
  const validate = new Ajv({ strict: false }).compile(schema);
  expect(validate(JSON.parse(stdout)), JSON.stringify(validate.errors)).toBe(true);
});

test("texts are no formula, no markup and no command elsewhere", async () => {
  const { stdout: csv } = await actions("--format", "csv");
  expect(csv.split("\r\n")).toHaveLength(17);
  const { stdout: page } = await actions("--format", "markdown");
  expect(page.match(/^\| /gm)).toHaveLength(16);
});

test.each([
  [["--etat", "fait"], "vouliez-vous dire « faite »"],
  [["--tri", "date"], "Valeurs possibles"],
  [["--service", "dlc"], "vouliez-vous dire « dcl »"],
])("%s is refused", async (argv, mots) => {
  const { code, stderr } = await actions(...argv);
  expect(code).toBe(2);
  expect(stderr).toContain(mots);
});

test("without a plan, the way to one is told", async () => {
  const { code, stdout } = await runCli(["actions", "examples/prefecture-loire"]);
  expect(code).toBe(0);
  expect(stdout).toContain("quali actions proposer");
});
