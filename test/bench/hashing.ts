import { createHash } from "node:crypto";
import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { performance } from "node:perf_hooks";
import { DiskDepot } from "../../src/depot/disk.ts";
import { HachageDeDepot } from "../../src/depot/hachage.ts";
import { interleave, type Measure, ms } from "./measure.ts";

const BIG = 256 * 1024 * 1024;
const SMALL = 64 * 1024;
const MANY = 1000;

/** The fingerprints of evidence, as `check` takes them, against a bare hash of the same bytes; read from the cache of the disk. */
export function hashing(): Measure {
  const folder = mkdtempSync(path.join(tmpdir(), "quali-hashing-"));
  try {
    const files = fill(folder);
    const time = (hash: (file: string) => unknown) => () => {
      const start = performance.now();
      for (const file of files) hash(file);
      return performance.now() - start;
    };
    const ours = () => {
      const hachage = new HachageDeDepot(new DiskDepot(folder), "");
      return time((file) => hachage.octets(file))();
    };
    const [mine = 0, bare = 0] = interleave(
      5,
      ours,
      time((file) => bareHash(path.join(folder, file))),
    );
    const bytes = BIG + MANY * SMALL;
    return {
      name: `fingerprints of ${files.length} files against a bare hash`,
      ratio: mine / bare,
      aim: 1.25,
      detail: `${ms(mine)} against ${ms(bare)}, ${(bytes / mine / 1e6).toFixed(2)} GB/s`,
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** One big file and many small ones, no two alike. */
function fill(folder: string): string[] {
  writeFileSync(path.join(folder, "big.bin"), Buffer.alloc(BIG, "preuve"));
  const small = Array.from({ length: MANY }, (_, rank) => `${rank}.csv`);
  for (const nom of small) writeFileSync(path.join(folder, nom), Buffer.alloc(SMALL, `${nom};fictif\n`));
  return ["big.bin", ...small];
}

const CHUNK = Buffer.allocUnsafe(1024 * 1024);

function bareHash(file: string): string {
  const hash = createHash("sha256");
  const descriptor = openSync(file, "r");
  for (;;) {
    const read = readSync(descriptor, CHUNK, 0, CHUNK.length, null);
    if (read === 0) break;
    hash.update(CHUNK.subarray(0, read));
  }
  closeSync(descriptor);
  return hash.digest("hex");
}
