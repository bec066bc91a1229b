import { execFileSync } from "node:child_process";
import { readdirSync, rmSync } from "node:fs";
import { build } from "esbuild";

const EXERCISE = "dist/exercise.cjs";

/**
 * Keeps beside `dist/check.cjs` the code that V8 made of it: what judging an example takes, in each form. It is made by
 * the Node that builds, started bare: another one, or other flags, compile the bundle anew.
 */
export async function keepCode(): Promise<void> {
  await build({
    entryPoints: ["src/build/exercise.ts"],
    outfile: EXERCISE,
    bundle: true,
    format: "cjs",
    platform: "node",
    logLevel: "warning",
  });
  const { NODE_OPTIONS: _, ...env } = process.env;
  execFileSync(process.execPath, [EXERCISE], { env, stdio: ["ignore", "ignore", "inherit"] });
  rmSync(EXERCISE);
  if (!readdirSync("dist").includes("check.cjs.code")) throw new Error("the code of check.cjs was not kept");
}
