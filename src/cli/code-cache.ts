import { createHash } from "node:crypto";
import fs from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { setFlagsFromString } from "node:v8";
import { Script } from "node:vm";

const DIGEST = 32;

/**
 * What makes a run of V8 11 (Node 20) cost less. It makes fast code of a function early, on threads of its own, that has
 * often ended before it serves; it writes each regular expression twice, for an interpreter and for the machine; it shares
 * out collections that take a millisecond, where waking the other threads is most of the cost. Other V8 do not know these
 * words, or have other habits.
 */
const SHORT_RUN = process.versions.v8.startsWith("11.")
  ? ["--interrupt-budget=1000000", "--no-regexp-tier-up", "--no-parallel-scavenge"]
  : [];

/** What a bundle takes: as a CommonJS module does, but that the function is written in its text. */
export const GIVEN = "exports, require, module, __filename, __dirname";

/** A bundle (a function of what is `GIVEN`, in ASCII) that is compiled and not run yet. */
export interface Compiled {
  /** Whether V8 took the code kept beside the bundle. */
  warm: boolean;
  /** Runs it; answers what it exports. */
  run(): unknown;
  /** The code that V8 has of it by now, to be kept. */
  code(): Buffer;
}

/**
 * Has V8 spare a short run. Only for a process that has just begun: a heap that is being marked, in this thread or
 * another, does not survive it. Code is kept for these flags alone: whoever does without compiles anew.
 */
export function spareShortRun(): void {
  for (const flag of SHORT_RUN) setFlagsFromString(flag);
}

/**
 * Compiles a bundle, or takes the code that an earlier run kept beside it (`<file>.code`): where that is of another text,
 * another V8 or damaged, it counts for nothing. Nothing is written here.
 */
export function compile(file: string): Compiled {
  const source = fs.readFileSync(file);
  const kept = keptCode(`${file}.code`, source);
  const script = new Script(source.toString("latin1"), {
    filename: file,
    ...(kept && { cachedData: kept }),
  });
  return {
    warm: kept !== undefined && script.cachedDataRejected === false,
    run: () => {
      const module = { exports: {} };
      script.runInThisContext()(module.exports, createRequire(file), module, file, path.dirname(file));
      return module.exports;
    },
    code: () => {
      const code = script.createCachedData();
      return Buffer.concat([digestOf(source, code), code]);
    },
  };
}

/** V8 knows a text by its length alone, and believes the code that it is given: both are held to their digest. */
function keptCode(file: string, source: Buffer): Buffer | undefined {
  try {
    const kept = fs.readFileSync(file);
    const code = kept.subarray(DIGEST);
    return digestOf(source, code).equals(kept.subarray(0, DIGEST)) ? code : undefined;
  } catch {
    return undefined;
  }
}

function digestOf(source: Buffer, code: Buffer): Buffer {
  return createHash("sha256").update(`${source.length} `).update(source).update(code).digest();
}
