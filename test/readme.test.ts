import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const readme = readFileSync("README.md", "utf8");

test("its two commands: the first exits with 0 and judges the example that it shows, the second runs the tests", () => {
  const [first = "", second = "", ...more] = (/## Two commands\n.*?```sh\n(.*?)```/s.exec(readme)?.[1] ?? "")
    .trim()
    .split("\n");
  expect([second, more]).toEqual(["npm test", []]);
  const [install, command = ""] = first.split(" && ");
  expect(install).toBe("npm ci");
  const { status, stdout } = spawnSync(process.execPath, command.split(" ").slice(1), { encoding: "utf8" });
  expect(status).toBe(0);
  expect(stdout).toContain("Préfecture de la Savoie");
  expect(JSON.parse(readFileSync("package.json", "utf8")).scripts.test).toContain("check");
});

test("what it names is in the package", () => {
  const { files } = JSON.parse(readFileSync("package.json", "utf8"));
  const named = [...readme.matchAll(/\]\(([^)#:]+)\)|(examples\/[\w-]+)/g)].map(
    ([, link, example]) => link ?? example ?? "",
  );
  expect(named.length).toBeGreaterThan(5);
  for (const one of named) {
    expect(existsSync(one), one).toBe(true);
    expect(files, one).toContain(one.replace(/\/.*/, ""));
  }
});

test("the output that the README shows is real", () => {
  const [command = "", ...shown] = (/```text\n\$ quali (.*?)```/s.exec(readme)?.[1] ?? "").split("\n");
  const { stdout } = spawnSync(process.execPath, ["bin/quali.js", ...command.split(" ")], {
    encoding: "utf8",
  });
  const parts = shown.join("\n").trim().split("\n[…]\n");
  expect(parts.length).toBeGreaterThan(2);
  for (const part of parts) expect(stdout).toContain(part);
});
