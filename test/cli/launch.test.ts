import { expect, test } from "vitest";
import { commandOf, WITH_VALUE } from "../../src/cli/launch.ts";
import { runCli } from "./fake-io.ts";

test.each([
  [["check"], "check"],
  [["--date", "2024-06-30", "check", "modules"], "check"],
  [["--date=2024-06-30", "--quiet", "check"], "check"],
  [["-C", "check", "modules"], "modules"],
  [["-Cici", "check"], "check"],
  [["--color", "check", "explain", "check"], "explain"],
  [["help", "check"], "help"],
  [["--help"], undefined],
  [["-C"], undefined],
  [[], undefined],
])("the command of %j is %s", (argv, command) => {
  expect(commandOf(argv)).toBe(command);
});

test("the options that take a word are those of the help", async () => {
  const { stdout } = await runCli(["--help"]);
  const named = [...stdout.matchAll(/^ {2}(-\w|--\w+) </gm)].map(([, name]) => name);
  expect(named).toEqual(WITH_VALUE);
});
