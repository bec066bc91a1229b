import { expect, test } from "vitest";
import { runCli } from "./fake-io.ts";

const SAVOIE = "examples/prefecture-savoie";
const MARITIME = "examples/prefecture-seine-maritime";

test.each([
  ["check", "examples", "--verbose"],
  ["check", "examples", "--format", "markdown"],
  ["check", "examples/essonne", "--quiet"],
  ["explain", "15.3"],
  ["explain", "1.1", "19.5", "22.4"],
  ["modules", "examples/essonne", "--suggest"],
  ["indicateurs", SAVOIE],
  ["indicateurs", SAVOIE, "--definitions"],
  ["indicateurs", SAVOIE, "--format", "markdown"],
  ["agenda", SAVOIE],
  ["actions", SAVOIE],
  ["actions", SAVOIE, "--format", "markdown"],
  ["referentiel", "list"],
  ["referentiel", "show", "quali-ate"],
  ["referentiel", "show", "qual-e-pref", "--module", "1"],
  ["diff", "qual-e-pref", "quali-ate", "--verbose"],
  ["diff", "qual-e-pref", "quali-ate", "--format", "markdown"],
  ["diff", "qual-e-pref", "quali-ate", "--impact", MARITIME],
  ["diff", "qual-e-pref", "quali-ate", "--impact", MARITIME, "--format", "markdown"],
])("what a person reads bears one kind of apostrophe: %s %s %s %s %s", async (...argv) => {
  const { stdout } = await runCli(argv);
  expect(stdout.length).toBeGreaterThan(100);
  expect(stdout.split("\n").filter((line) => /\p{L}['\u02bc]/u.test(line))).toEqual([]);
});
