import { accessSync, constants, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { isBundledHere, unpackBundled } from "./bundled.ts";
import { BrowserError } from "./errors.ts";
import { type Browser, placesToTry, puppeteerCache, type Surroundings } from "./places.ts";

/** A program that the user names: as written, and its absolute path. */
export interface Asked {
  nom: string;
  chemin: string;
}

const THREE_WAYS =
  "1) installez Chromium, Chrome ou Edge (Debian : apt install chromium) ; " +
  "2) dites où il est : --browser <programme>, ou la variable PUPPETEER_EXECUTABLE_PATH ; " +
  "3) apportez-en un : npx puppeteer browsers install chrome-headless-shell.";

/**
 * The browser to print with: the one asked for, else the environment's, puppeteer's own, an installed one,
 * else the one that comes with the package (Linux x64). Throws `BrowserError`.
 */
export async function findBrowser(asked: Asked | undefined, around: Surroundings): Promise<Browser> {
  const set = around.env.PUPPETEER_EXECUTABLE_PATH || around.env.CHROME_PATH;
  const named = asked?.nom ?? set;
  if (named) {
    const executable = asked?.chemin ?? named;
    if (isProgram(executable)) return { executable, env: {} };
    throw new BrowserError(
      `le navigateur « ${named} » n’est pas un programme que l’on peut lancer. Trois façons d’en avoir un : ${THREE_WAYS}`,
    );
  }
  const installed = [...cached(around), ...placesToTry(around)].find(isProgram);
  if (installed) return { executable: installed, env: {} };
  if (isBundledHere(around)) return unpackBundled(around);
  throw new BrowserError(`aucun navigateur pour imprimer en PDF. Trois façons d’en avoir un : ${THREE_WAYS}`);
}

/** Programs in puppeteer's cache, newest version first. */
function* cached(around: Surroundings): Generator<string> {
  const { folders, programs } = puppeteerCache(around);
  for (const folder of folders) {
    for (const version of entries(folder).sort(newestFirst)) {
      for (const build of entries(join(folder, version))) {
        for (const program of programs) yield join(folder, version, build, program);
      }
    }
  }
}

/** `linux-131.0.6778.85` before `linux-99.0.4844.51`. */
function newestFirst(a: string, b: string): number {
  const [left, right] = [a, b].map((name) => (name.match(/\d+/g) ?? []).map(Number));
  const length = Math.max(left?.length ?? 0, right?.length ?? 0);
  for (let index = 0; index < length; index++) {
    const difference = (right?.[index] ?? 0) - (left?.[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

function entries(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
