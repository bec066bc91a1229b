import { readFileSync } from "node:fs";
import path from "node:path";
import { beforeAll, expect, test } from "vitest";
import { validateBag } from "../../../src/commands/verify/bag/validate.ts";
import { openZip } from "../../../src/commands/verify/disk/zip.ts";
import { lectureOf } from "../../../src/depot/tree.ts";
import { ArchiveError } from "../../../src/depot/zip/types.ts";
import { runCli } from "../../cli/fake-io.ts";
import { makeDossier } from "./dossier.ts";

let sound: Buffer;

beforeAll(async () => {
  const sortie = path.join(makeDossier(), "p.zip");
  await runCli(["pack", path.dirname(sortie), "--date", "2024-06-30", "--no-pdf", "--output", sortie]);
  sound = readFileSync(sortie);
}, 60_000);

/** Why the bytes are no sound pack; null where nothing is seen. */
async function seen(bytes: Uint8Array): Promise<string | null> {
  try {
    const { sac, archive } = openZip(lectureOf(bytes));
    const { fautes } = await validateBag(sac);
    return fautes[0]?.genre ?? (archive.canonique ? null : "not as quali writes it");
  } catch (error) {
    if (error instanceof ArchiveError) return error.refus;
    throw error;
  }
}

/** The same every time: a linear congruence. */
function* places(count: number, below: number): Generator<number> {
  let state = 20240630;
  for (let n = 0; n < count; n++) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    yield Math.floor((state / 2 ** 32) * below);
  }
}

test("a sound pack is accepted", async () => {
  expect(await seen(sound)).toBeNull();
});

test("each of a thousand flipped bits is seen", async () => {
  for (const bit of places(1000, sound.length * 8)) {
    const bytes = Uint8Array.from(sound);
    bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7));
    expect([bit, await seen(bytes)]).not.toEqual([bit, null]);
  }
}, 120_000);

test("a pack cut at any byte is seen", async () => {
  for (const end of [0, 1, 4, sound.length - 1, ...places(300, sound.length)])
    expect([end, await seen(sound.subarray(0, end))]).not.toEqual([end, null]);
}, 120_000);
