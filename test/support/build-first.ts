import { execFileSync } from "node:child_process";
import { readdirSync, statSync } from "node:fs";
import path from "node:path";

/** What `dist/` is made from. */
const SOURCES = ["src", "templates", "referentiel", "package.json", "package-lock.json"];

/** Tests that run the program read `dist/`: it is built first where a source is newer, so that none judges old code. */
export default function buildFirst(): void {
  if (isFresh()) return;
  execFileSync(process.execPath, ["--import", "tsx", "src/build/build.ts"], { stdio: "inherit" });
}

function isFresh(): boolean {
  const built = timeOf("dist/correspondances");
  return built > 0 && SOURCES.every((source) => newest(source) <= built);
}

/** Last change below a path, in milliseconds; what the build writes itself does not count. */
function newest(source: string): number {
  const own = timeOf(source);
  if (!statSync(source).isDirectory()) return own;
  return readdirSync(source, { withFileTypes: true })
    .filter(({ name }) => name !== "generated")
    .map(({ name }) => newest(path.join(source, name)))
    .reduce((one, other) => Math.max(one, other), own);
}

function timeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
