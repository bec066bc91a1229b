import { createHash } from "node:crypto";
import {
  closeSync,
  cpSync,
  ftruncateSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { performance } from "node:perf_hooks";
import { SacEnCours } from "../../src/commands/pack/bag.ts";
import { DiskDepot } from "../../src/depot/disk.ts";
import { type Measure, ms, resourcesOf } from "./measure.ts";

const BIG = 256 * 1024 * 1024;
const BIGS = 4;
const HALF_GIGABYTE = 512 * 1024 * 1024;
const MEMORY = 150;

/** What a pack hashes as it copies evidence, against a bare hash of the same bytes: at 0.8 of its speed at least. */
export async function packHashing(): Promise<Measure> {
  const folder = mkdtempSync(path.join(tmpdir(), "quali-pack-"));
  try {
    writeFileSync(path.join(folder, "big.bin"), Buffer.alloc(BIG, "preuve"));
    const depot = new DiskDepot(folder);
    const times = { ours: [] as number[], bare: [] as number[] };
    for (let run = 0; run < 5; run++) {
      times.ours.push(await timed(() => pour(depot)));
      times.bare.push(await timed(async () => bare(depot)));
    }
    const [mine = 0, alone = 0] = [times.ours, times.bare].map((all) => all.sort((a, b) => a - b)[2]);
    return {
      name: "hashing of a pack against a bare hash",
      ratio: mine / alone,
      aim: 1.25,
      detail: `${ms(mine)} against ${ms(alone)}, ${(BIG / mine / 1e6).toFixed(2)} GB/s`,
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** Into a bag that keeps nothing: writing is the disk's. */
async function pour(depot: DiskDepot): Promise<void> {
  const sac = new SacEnCours({
    add: async (_chemin, _taille, chunks) => {
      for await (const _ of chunks);
    },
  });
  const lecture = depot.open("big.bin");
  await sac.add("big.bin", lecture);
  lecture.close();
}

function bare(depot: DiskDepot): void {
  const hash = createHash("sha256");
  const lecture = depot.open("big.bin");
  const buffer = new Uint8Array(1024 * 1024);
  for (let at = 0; at < BIG; at += buffer.length) hash.update(lecture.read(at, buffer.length, buffer));
  hash.digest("hex");
  lecture.close();
}

/** Memory that packing 2 GB takes, and verifying them; sparse files, written whole into the pack. */
export function packMemory(): Measure[] {
  const folder = mkdtempSync(path.join(tmpdir(), "quali-pack-"));
  try {
    const dossier = path.join(folder, "dossier");
    cpSync("examples/prefecture-loire", dossier, { recursive: true });
    mkdirSync(path.join(dossier, "preuves/15.3"), { recursive: true });
    for (let rank = 0; rank < BIGS; rank++) {
      const file = openSync(path.join(dossier, `preuves/15.3/gros-${rank}.bin`), "w");
      ftruncateSync(file, HALF_GIGABYTE);
      closeSync(file);
    }
    const paquet = path.join(folder, "p.zip");
    const pack = ["pack", dossier, "--date", "2024-06-30", "--no-pdf", "--output", paquet];
    return [
      ["packing 2 GB", pack],
      ["verifying 2 GB", ["verify", paquet]],
    ].map(([name, argv]): Measure => {
      const { wall, peak } = resourcesOf(["bin/quali.js", ...(argv as string[])]);
      return {
        name: `memory of ${name}, of the 150 MB aimed at`,
        ratio: peak / MEMORY,
        aim: 1,
        detail: `${peak.toFixed(0)} MB, ${ms(wall)}`,
      };
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}
