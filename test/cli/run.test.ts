import { expect, test } from "vitest";
import { COMMANDES } from "../../src/cli/commands.ts";
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

test.each(COMMANDES.map(({ nom }) => nom))("the help of %s is French to its defaults", async (nom) => {
  const { code, stdout } = await runCli(["help", nom]);
  expect(code).toBe(0);
  expect(stdout).not.toMatch(/Usage|Options:|Commands|default|choices|display/);
});

test("a system error that nothing foresaw is a sentence, not a bug of quali's", async () => {
  const failing = { distribution: "/nulle-part" };
  const { code, stdout, stderr } = await runCli(["schema"], failing);
  expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  expect(stderr).toMatch(/^quali : le système a refusé \(scandir\) pour « \/nulle-part.*» : .*\.\n$/);
});

test.each([
  [["--colr"], /^quali : option inconnue « --colr » ; vouliez-vous dire « --color » \?/],
  [
    ["--color", "alwys"],
    /valeur inconnue ; vouliez-vous dire « always » \? Valeurs possibles : auto, always, never\.\n$/,
  ],
  [["help", "bogus"], /^quali : commande inconnue « bogus »/],
  [["check", "--max-problems", "-1"], /« -1 » : un nombre entier est attendu, 0 ou plus\./],
  [["--date"], /l’option « --date <AAAA-MM-JJ> » attend une valeur/],
])("says in one line what is wrong with %j", async (argv, message) => {
  const { code, stdout, stderr } = await runCli(argv);
  expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  expect(stderr).toMatch(message);
  expect(stderr.split("\n")).toHaveLength(2);
});
