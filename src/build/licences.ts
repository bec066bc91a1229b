import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import type { Metafile } from "esbuild";
import { FALLBACKS } from "./fonts.ts";

const PACKAGE = /(?:^|\/)node_modules\/((?:@[^/]+\/)?[^/]+)\//;

/** Packages whose files reach the bundle by way of a generated module. */
const BESIDE: readonly string[] = ["inter-ui", "date-holidays", ...FALLBACKS];

/** Writes `dist/LICENCES-TIERCES.txt`: the licence of every package whose code the bundle holds. */
export function writeLicences(metafile: Metafile): void {
  const names = new Set(BESIDE);
  for (const input of Object.keys(metafile.inputs)) {
    const name = PACKAGE.exec(input)?.[1];
    if (name) names.add(name);
  }
  const texts = [...names].sort().map((name) => `${name}\n\n${licenceOf(name)}`);
  writeFileSync("dist/LICENCES-TIERCES.txt", texts.join(`\n${"-".repeat(80)}\n\n`));
}

function licenceOf(name: string): string {
  const folder = `node_modules/${name}`;
  if (!existsSync(folder)) throw new Error(`no folder for bundled package ${name}`);
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
  if (!file) throw new Error(`no licence in bundled package ${name}`);
  return readFileSync(`${folder}/${file}`, "utf8");
}
