import { spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { expect, test } from "vitest";

// A transcript is a page of Markdown: each `console` block holds a command and what it prints, followed by a `stderr`
// block where there is some, and by its exit code. `<!-- dossier : … -->` names the folder that is copied and worked in.
const FOLDER = path.resolve("test/transcripts");
const BIN = path.resolve("bin/quali.js");
const WORKED_IN = /<!-- dossier : (\S+) -->/;
const COMMAND =
  /```console\n\$ quali(.*)\n[\s\S]*?```\n(?:\n```stderr\n[\s\S]*?```\n)?\nCode de sortie : .*\n/g;

const pages = fs.readdirSync(FOLDER).filter((nom) => nom.endsWith(".md"));

test.each(pages)("%s", { timeout: 60_000 }, async (page) => {
  const text = fs.readFileSync(path.join(FOLDER, page), "utf8");
  // A block that is not in this form would never be played.
  expect(text.match(COMMAND)).toHaveLength(text.match(/^```console$/gm)?.length ?? 0);
  const cwd = fs.mkdtempSync(path.join(os.tmpdir(), "quali-transcript-"));
  const source = WORKED_IN.exec(text)?.[1];
  if (source) fs.cpSync(source, cwd, { recursive: true });
  const replayed = text.replace(COMMAND, (_block, line: string) => play(line, cwd));
  fs.rmSync(cwd, { recursive: true });
  await expect(replayed).toMatchFileSnapshot(path.join(FOLDER, page));
});

function play(line: string, cwd: string): string {
  const words = Array.from(line.matchAll(/"([^"]*)"|(\S+)/g), ([, quoted, bare]) => quoted ?? bare ?? "");
  const { stdout, stderr, status } = spawnSync(process.execPath, [BIN, ...words], {
    cwd,
    encoding: "utf8",
    env: { PATH: process.env.PATH, TZ: "Pacific/Auckland", LC_ALL: "C" },
  });
  const errors = stderr ? `\n\`\`\`stderr\n${stderr}\`\`\`\n` : "";
  return `\`\`\`console\n$ quali${line}\n${stdout}\`\`\`\n${errors}\nCode de sortie : ${status}\n`;
}
