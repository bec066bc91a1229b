import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readArchive } from "../../../src/depot/zip/archive.ts";
import { crc32, slowCrc32 } from "../../../src/depot/zip/crc.ts";
import { centralHeader, endOfArchive, localHeader } from "../../../src/depot/zip/layout.ts";
import { TailleChangee, ZipWriter } from "../../../src/depot/zip/write.ts";
import { contents, lectureOf, refusal } from "./zip.ts";

async function zipOf(files: Readonly<Record<string, string | Uint8Array>>): Promise<Buffer> {
  let bytes = Buffer.alloc(0);
  const writer = new ZipWriter({
    write(part, position) {
      const longer = Buffer.alloc(Math.max(bytes.length, position + part.length));
      bytes.copy(longer);
      longer.set(part, position);
      bytes = longer;
    },
  });
  for (const [nom, contenu] of Object.entries(files)) {
    const content = Buffer.from(contenu);
    await writer.add(nom, content.length, [content.subarray(0, 2), content.subarray(2)]);
  }
  writer.finish();
  return bytes;
}

const FILES = { "p/bagit.txt": "BagIt", "p/data/é.txt": "été", "p/data/vide": "" };

describe("an archive that quali writes", () => {
  test("is read back by itself, by python's zipfile and by nobody's clock", async () => {
    const bytes = await zipOf(FILES);
    const archive = readArchive(lectureOf(bytes));
    expect(archive.canonique).toBe(true);
    expect(await contents(bytes, archive)).toEqual(FILES);
    const file = path.join(tmpdir(), "a.zip");
    writeFileSync(file, bytes);
    const script =
      "import sys,zipfile\nz=zipfile.ZipFile(sys.argv[1])\nassert z.testzip() is None\nprint([(i.filename,i.file_size,i.date_time[0]) for i in z.infolist()])";
    const said = execFileSync("python3", ["-c", script, file], { encoding: "utf8" });
    expect(said.trim()).toBe(
      "[('p/bagit.txt', 5, 1980), ('p/data/é.txt', 5, 1980), ('p/data/vide', 0, 1980)]",
    );
    expect(await zipOf(FILES)).toEqual(bytes);
  });
  test("shows any bit that flips", async () => {
    const bytes = await zipOf(FILES);
    for (let bit = 0; bit < bytes.length * 8; bit++) {
      const flipped = Buffer.from(bytes);
      flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      expect(await refusal(flipped), `bit ${bit}`).not.toBeNull();
    }
  });
  test("shows where it is cut, and what is put before or behind", async () => {
    const bytes = await zipOf(FILES);
    for (let end = 0; end < bytes.length; end++)
      expect(await refusal(bytes.subarray(0, end)), `cut at ${end}`).toMatch(/^(coupee|pas-une-archive)$/);
    expect(await refusal(Buffer.concat([bytes, Buffer.from("x")]))).toBe("coupee");
    expect(await refusal(Buffer.concat([Buffer.from("x"), bytes]))).toBe("entete-contredit");
  });
  test("holds any files", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.dictionary(fc.stringMatching(/^[a-zé0-9]{1,9}$/), fc.string(), { maxKeys: 6 }),
        async (files) => {
          const bytes = await zipOf(files);
          expect(await refusal(bytes)).toBeNull();
          expect(await contents(bytes, readArchive(lectureOf(bytes)))).toEqual({ ...files });
        },
      ),
      { numRuns: 50 },
    );
  });
  test("refuses a file that is not as long as was announced", async () => {
    const writer = new ZipWriter({ write: () => {} });
    await expect(writer.add("a", 3, [Buffer.from("ab")])).rejects.toThrow(TailleChangee);
    await expect(writer.add("a", 1, [Buffer.from("ab")])).rejects.toThrow(TailleChangee);
  });
});

test("past 4 GiB and 65,535 files, sizes and places stand in the zip64 fields", () => {
  const far = { nom: "a", taille: 5 * 2 ** 30, crc: 7, position: 2 ** 33 };
  expect(localHeader(far).readBigUInt64LE(30 + 1 + 4)).toBe(BigInt(far.taille));
  const central = centralHeader(far);
  expect(central.readUInt32LE(20)).toBe(0xffffffff);
  expect(central.readBigUInt64LE(46 + 1 + 4 + 16)).toBe(BigInt(far.position));
  expect(endOfArchive(65_534, 10, 10)).toHaveLength(22);
  expect(endOfArchive(65_535, 10, 10)).toHaveLength(56 + 20 + 22);
  expect(endOfArchive(1, 2 ** 32, 10)).toHaveLength(98);
});

test("many small files need zip64, and python reads them", async () => {
  // Written by hand: adding one by one to a growing buffer would take its square.
  const noms = Array.from({ length: 65_600 }, (_, rank) => `f${rank}`);
  let at = 0;
  const places = noms.map((nom) => {
    const fichier = { nom, taille: 0, crc: 0, position: at };
    at += localHeader(fichier).length;
    return fichier;
  });
  const directory = Buffer.concat(places.map(centralHeader));
  const bytes = Buffer.concat([
    ...places.map(localHeader),
    directory,
    endOfArchive(noms.length, at, directory.length),
  ]);
  const archive = readArchive(lectureOf(bytes));
  expect([archive.canonique, archive.fichiers.length]).toEqual([true, noms.length]);
  const file = path.join(tmpdir(), "many.zip");
  writeFileSync(file, bytes);
  const count = execFileSync("python3", [
    "-c",
    "import sys,zipfile\nprint(len(zipfile.ZipFile(sys.argv[1]).namelist()))",
    file,
  ]);
  expect(count.toString().trim()).toBe("65600");
});

test("the checksum is that of everyone, on any Node", () => {
  expect(crc32(Buffer.from("123456789"))).toBe(0xcbf43926);
  fc.assert(
    fc.property(fc.uint8Array(), fc.uint8Array(), (a, b) => {
      expect(slowCrc32(b, slowCrc32(a))).toBe(crc32(Buffer.concat([a, b])));
    }),
  );
});
