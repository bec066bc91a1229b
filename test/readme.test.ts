import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

test("the output that the README shows is real", () => {
  const readme = readFileSync("README.md", "utf8");
  const [command = "", ...shown] = (/```text\n\$ quali (.*?)```/s.exec(readme)?.[1] ?? "").split("\n");
  const { stdout } = spawnSync(process.execPath, ["bin/quali.js", ...command.split(" ")], {
    encoding: "utf8",
  });
  const parts = shown.join("\n").trim().split("\n[…]\n");
  expect(parts.length).toBeGreaterThan(2);
  for (const part of parts) expect(stdout).toContain(part);
});
