import { spawnSync } from "node:child_process";
import fs from "node:fs";
import { expect, test } from "vitest";

const CHECK = "bin/quali.js check test/transcripts/dossiers/petit --date 2024-06-30";

const shell = (script: string) => spawnSync("bash", ["-c", script], { encoding: "utf8" });

test.runIf(process.platform === "linux")(
  "a reader that leaves early changes nothing to the judgement",
  () => {
    const { stderr, stdout } = shell(
      `node ${CHECK} --verbose | head -c 1 >/dev/null; echo \${PIPESTATUS[0]}`,
    );
    expect({ stdout, stderr }).toEqual({ stdout: "1\n", stderr: "" });
  },
);

test.runIf(fs.existsSync("/dev/full"))("a full disk is told and is no judgement", () => {
  const { stderr, status } = shell(`node ${CHECK} > /dev/full`);
  expect({ stderr, status }).toEqual({
    stderr: "quali : impossible d’écrire le résultat : le disque est plein.\n",
    status: 2,
  });
});

test("the same bytes from any folder, in any time zone and locale", () => {
  const run = (cwd: string, folder: string, env: Record<string, string>) =>
    spawnSync(
      process.execPath,
      [fs.realpathSync("bin/quali.js"), "check", folder, "--date=2024-06-30", "--format=json"],
      {
        cwd,
        env: { PATH: process.env.PATH ?? "", ...env },
        encoding: "utf8",
      },
    ).stdout;
  const here = run(".", "test/transcripts/dossiers/petit", { TZ: "Pacific/Auckland", LC_ALL: "fr_FR.UTF-8" });
  expect(here).toContain('"schema": "quali/resultat@1"');
  expect(run("test/transcripts/dossiers", "petit", { TZ: "America/Los_Angeles", LC_ALL: "C" })).toBe(here);
  expect(run("test/transcripts/dossiers/petit", ".", { TZ: "Europe/Paris", LC_ALL: "tr_TR.UTF-8" })).toBe(
    here,
  );
});

test.runIf(process.platform === "linux")("a working folder that is gone is a sentence", () => {
  const { stderr, status } = shell(
    'q=$PWD/bin/quali.js; d=$(mktemp -d); cd "$d"; rmdir "$d"; node "$q" check; exit $?',
  );
  expect(stderr).toBe(
    "quali : le dossier où vous êtes n’existe plus, ou ne peut pas être lu. Placez-vous dans un autre.\n",
  );
  expect(status).toBe(2);
});
