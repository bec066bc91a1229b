import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { LONGEST } from "./support/longest-first.ts";

const sources = readdirSync("test", { recursive: true, encoding: "utf8" })
  .filter((nom) => nom.endsWith(".ts") && !["suite.test.ts", "support/own-temporary.ts"].includes(nom))
  .map((nom) => [nom, readFileSync(path.join("test", nom), "utf8")] as const);

// Files of tests share one program (`isolate: false`): what one of them changed of it, the next would run on.
const CHANGES =
  /\bvi\.(?:mock|doMock|spyOn|stub\w+|resetModules|useFakeTimers)\b|\bprocess\.(?:chdir|umask)\(.|\bprocess\.env\.\w+ = |\bdelete process\.env\b|\bprocess\.env = /;

test("no test changes the program or the process that it shares with others", () => {
  expect(sources.filter(([, text]) => CHANGES.test(text)).map(([nom]) => nom)).toEqual([]);
});

test("the files that are begun first are there", () => {
  expect(LONGEST.filter((nom) => !existsSync(`test/${nom}.test.ts`))).toEqual([]);
});
