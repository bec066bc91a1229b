import { expect, test } from "vitest";
import { runCli } from "./fake-io.ts";

const SAVOIE = "examples/prefecture-savoie";
const INDICATEUR = ["indicateurs", SAVOIE, "--indicateur", "taux-courriels-dans-delai"];
const PACK = ["pack", SAVOIE, "--output", "/nulle/part.zip"];

// What is asked for and would change nothing is refused: nobody believes that it was done.
test.each([
  [
    ["report", SAVOIE, "--type", "audit", "--compare", "r.json"],
    /--compare ne va qu’avec --type synthese ou --type national\./,
  ],
  [["report", SAVOIE, "--type", "historique", "--compare", "r.json"], /--compare ne va qu’avec/],
  [["report", SAVOIE, "--type", "synthese", "--annexes"], /--annexes ne va qu’avec --type audit\./],
  [["report", SAVOIE, "--type", "national", "--annexes"], /--annexes ne va qu’avec --type audit\./],
  [["report", SAVOIE, "--type", "audit", "--from", "r.json"], /--from ne va qu’avec --type national\./],
  [
    ["report", "--type", "national", "--from", "r.json", "--strict"],
    /--from ne juge pas de nouveau : retirez --strict/,
  ],
  [
    ["report", SAVOIE, "--type", "national", "--format", "csv", "--templates", "m"],
    /--templates ne change ni/,
  ],
  [
    ["report", SAVOIE, "--type", "national", "--format", "pdf", "--attach"],
    /--attach ne va qu’avec un rapport sur une structure/,
  ],
  [[...INDICATEUR, "--lignes", "--format", "csv"], /--lignes ne change que les formes pretty et json :/],
  [
    ["indicateurs", SAVOIE, "--definitions", "--format", "json"],
    /--definitions liste les indicateurs à l’écran/,
  ],
  [["indicateurs", SAVOIE, "--definitions", "--indicateur", "x"], /--definitions liste/],
  [["review", "--sort", "--dry-run"], /--sort range quali\.lock : il va seul/],
  [["review", "--sort", "--par", "référent qualité"], /--sort range quali\.lock : il va seul/],
  [["review", "--verify", "--dry-run"], /--verify n’écrit jamais rien : ôtez --dry-run/],
  [
    [...PACK, "--no-evidence", "--max-size", "1M"],
    /--no-evidence laisse toutes les pièces : ôtez --max-size/,
  ],
  [
    ["actions", "--tri", "etat", "proposer", SAVOIE],
    /--tri est de « quali actions » : donnez à « quali actions proposer » ses options/,
  ],
  [["actions", "proposer", SAVOIE, "--format", "json"], /option inconnue « --format »/],
])("%j is refused with 2 before any work", async (argv, why) => {
  const { code, stdout, stderr } = await runCli(argv);
  expect([code, stdout]).toEqual([2, ""]);
  expect(stderr).toMatch(why);
});

test.each([
  ["sarif", /--max-problems ne change que les formes pretty, github et markdown :/],
  ["github", /^$/],
])("what no form of a check shows is told, and the code stays: %s", async (format, told) => {
  const argv = ["check", SAVOIE, "--date", "2024-06-30", "--format", format];
  const { code, stderr } = await runCli([...argv, "--max-problems", "1"]);
  expect([code, stderr]).toEqual([(await runCli(argv)).code, expect.stringMatching(told)]);
});

test("a form beside it that shows it is enough", async () => {
  const argv = ["check", SAVOIE, "--fail-on", "jamais", "--format", "json=/dev/null", "--format", "pretty"];
  const { code, stdout } = await runCli([...argv, "--max-problems", "0"]);
  expect([code, stdout]).toEqual([0, expect.stringContaining("(--max-problems)")]);
});

test("an option after the name of a sub-command is its own", async () => {
  const proposer = ["actions", "proposer", SAVOIE];
  const drafts = async (...argv: string[]) => (await runCli([...proposer, ...argv])).stdout;
  expect(await drafts()).toContain('exigences: ["20.3"]');
  expect(await drafts("--exigence", "20.3")).toContain('exigences: ["20.3"]');
  expect(await drafts("--exigence", "1.1")).not.toContain('exigences: ["20.3"]');
  expect((await runCli([...proposer, "--date", "2024-06-30"])).code).toBe(0);
});
