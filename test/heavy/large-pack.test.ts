import { execFileSync, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import fs, { mkdtempSync, readdirSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout } from "node:timers/promises";
import { afterAll, expect, test } from "vitest";
import { readArchive } from "../../src/depot/zip/archive.ts";
import { streamOf } from "../../src/depot/zip/content.ts";
import { ZipWriter } from "../../src/depot/zip/write.ts";
import { openFile } from "../../src/open/file.ts";
import { makeDossier } from "../commands/pack/dossier.ts";

const folder = mkdtempSync(path.join(tmpdir(), "quali-grand-"));
afterAll(() => rmSync(folder, { recursive: true }));

const FOUR_GIBIBYTES = 2 ** 32;
const CHUNK = new Uint8Array(2 ** 24);

function* zeros(taille: number): Generator<Uint8Array> {
  for (let left = taille; left > 0; left -= CHUNK.length)
    yield CHUNK.subarray(0, Math.min(left, CHUNK.length));
}

const unzip = spawnSync("unzip", ["-v"]).error === undefined;
if (!unzip) console.warn("NO unzip: that others read our large archives is not shown here.");

test("an archive past 4 GiB is written, and read by us and by unzip", async () => {
  const place = path.join(folder, "grand.zip");
  const descriptor = fs.openSync(place, "w");
  // Zeros are left out of the disk, not of the archive.
  const writer = new ZipWriter({
    write: (bytes, position) => {
      if (bytes.buffer !== CHUNK.buffer) fs.writeSync(descriptor, bytes, 0, bytes.length, position);
    },
  });
  const taille = FOUR_GIBIBYTES + 5;
  await writer.add("grand.bin", taille, zeros(taille));
  const dit = Buffer.from("derrière");
  await writer.add("petit.txt", dit.length, [dit]);
  writer.finish();
  fs.closeSync(descriptor);
  const lecture = openFile(place, place);
  const archive = readArchive(lecture);
  expect(archive.canonique).toBe(true);
  expect(archive.fichiers.map(({ nom, taille: size }) => [nom, size])).toEqual([
    ["grand.bin", taille],
    ["petit.txt", dit.length],
  ]);
  // What is read is held against its checksum.
  for (const fichier of archive.fichiers) for await (const _ of streamOf(lecture, fichier));
  lecture.close();
  if (!unzip) return;
  expect(execFileSync("unzip", ["-p", place, "petit.txt"], { encoding: "utf8" })).toBe("derrière");
  expect(execFileSync("unzip", ["-l", place], { encoding: "utf8" })).toContain(String(taille));
});

test("an interrupt leaves the pack that was there, and nothing else", async () => {
  const dossier = makeDossier({ "preuves/15.3/gros.bin": "" });
  truncateSync(path.join(dossier, "preuves/15.3/gros.bin"), FOUR_GIBIBYTES);
  for (const forme of ["p.zip", "p/"]) {
    const place = mkdtempSync(path.join(folder, "place-"));
    if (forme === "p.zip") writeFileSync(path.join(place, forme), "d’avant");
    const argv = [
      "bin/quali.js",
      "pack",
      dossier,
      "--date",
      "2024-06-30",
      "--no-pdf",
      "--output",
      `${place}/${forme}`,
    ];
    const program = spawn(process.execPath, argv, { stdio: "ignore" });
    const ended = once(program, "exit");
    while (!readdirSync(place).some((nom) => nom.endsWith(".quali-tmp")) && program.exitCode === null)
      await setTimeout(20);
    program.kill("SIGINT");
    await ended;
    expect(program.exitCode).not.toBe(0);
    expect(readdirSync(place)).toEqual(forme === "p.zip" ? ["p.zip"] : []);
  }
  rmSync(dossier, { recursive: true });
});
