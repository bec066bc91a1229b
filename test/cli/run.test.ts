import { expect, test } from "vitest";
import { runCli } from "./fake-io.ts";

test("answers its version", async () => {
  expect(await runCli(["--version"])).toEqual({
    code: 0,
    stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/),
    stderr: "",
  });
});

test("speaks French in its help", async () => {
  const { code, stdout } = await runCli(["--help"]);
  expect(code).toBe(0);
  expect(stdout).toContain("Utilisation : quali");
  expect(stdout).not.toMatch(/Usage|Options:|Commands|default|display/);
});

test.each([
  [["--colr"], /^quali : option inconnue « --colr » ; vouliez-vous dire « --color » \?/],
  [
    ["--color", "alwys"],
    /valeur inconnue ; vouliez-vous dire « always » \? Valeurs possibles : auto, always, never\.\n$/,
  ],
  [["--date"], /l’option « --date <AAAA-MM-JJ> » attend une valeur/],
])("says in one line what is wrong with %j", async (argv, message) => {
  const { code, stdout, stderr } = await runCli(argv);
  expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  expect(stderr).toMatch(message);
  expect(stderr.split("\n")).toHaveLength(2);
});
