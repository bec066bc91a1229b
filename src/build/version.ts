import { mkdirSync, readFileSync, writeFileSync } from "node:fs";

/** Writes `src/generated/version.ts` from package.json. */
export function generateVersion(): void {
  const { version } = JSON.parse(readFileSync("package.json", "utf8"));
  mkdirSync("src/generated", { recursive: true });
  writeFileSync("src/generated/version.ts", `export const VERSION = ${JSON.stringify(version)};\n`);
}
