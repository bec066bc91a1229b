import { accessSync, constants, statSync } from "node:fs";
import { join } from "node:path";
import { isBundledHere, unpackBundled } from "./bundled.ts";
import { BrowserError } from "./errors.ts";
import { type Browser, placesToTry, type Surroundings } from "./places.ts";

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
  const installed = [...(await cached(around)), ...placesToTry(around)].find(isProgram);
  if (installed) return { executable: installed, env: {} };
  if (isBundledHere(around)) return unpackBundled(around);
  throw new BrowserError(`aucun navigateur pour imprimer en PDF. Trois façons d’en avoir un : ${THREE_WAYS}`);
}

/** Programs in puppeteer's cache: those made for printing first, then the newest. */
async function cached({ env, home }: Surroundings): Promise<string[]> {
  const { Browser, getInstalledBrowsers, getVersionComparator } = await import("@puppeteer/browsers");
  const cacheDir = env.PUPPETEER_CACHE_DIR ?? join(home, ".cache", "puppeteer");
  const installed = await getInstalledBrowsers({ cacheDir }).catch(() => []);
  return [Browser.CHROMEHEADLESSSHELL, Browser.CHROME].flatMap((browser) => {
    const newestFirst = getVersionComparator(browser);
    return installed
      .filter((one) => one.browser === browser)
      .sort((a, b) => newestFirst(b.buildId, a.buildId))
      .map(({ executablePath }) => executablePath);
  });
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
