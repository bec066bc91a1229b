import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { deflateRawSync } from "node:zlib";
import fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import { DepotError, type Lecture } from "../../../src/depot/depot.ts";
import { type Archive, readArchive } from "../../../src/depot/zip/archive.ts";
import { streamOf } from "../../../src/depot/zip/content.ts";
import { crc32, slowCrc32 } from "../../../src/depot/zip/crc.ts";
import { ZipDepot } from "../../../src/depot/zip/depot.ts";
import { centralHeader, endOfArchive, localHeader } from "../../../src/depot/zip/layout.ts";
import { ArchiveError } from "../../../src/depot/zip/types.ts";
import { TailleChangee, ZipWriter } from "../../../src/depot/zip/write.ts";

const temporary = mkdtempSync(path.join(tmpdir(), "zip-"));
afterAll(() => rmSync(temporary, { recursive: true }));

function lectureOf(bytes: Uint8Array): Lecture {
  return { taille: bytes.length, read: (at, length) => bytes.subarray(at, at + length), close: () => {} };
}

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

async function contents(bytes: Uint8Array, archive: Archive): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const fichier of archive.fichiers) {
    const chunks: Uint8Array[] = [];
    for await (const chunk of streamOf(lectureOf(bytes), fichier)) chunks.push(chunk);
    found[fichier.nom] = Buffer.concat(chunks).toString();
  }
  return found;
}

/** Null where nothing is wrong, not even that quali would have written it otherwise. */
async function refusal(bytes: Uint8Array): Promise<string | null> {
  try {
    const archive = readArchive(lectureOf(bytes));
    await contents(bytes, archive);
    return archive.canonique ? null : "autrement";
  } catch (error) {
    if (error instanceof ArchiveError) return error.refus;
    throw error;
  }
}

const FILES = { "p/bagit.txt": "BagIt", "p/data/é.txt": "été", "p/data/vide": "" };

describe("an archive that quali writes", () => {
  test("is read back by itself, by python's zipfile and by nobody's clock", async () => {
    const bytes = await zipOf(FILES);
    const archive = readArchive(lectureOf(bytes));
    expect(archive.canonique).toBe(true);
    expect(await contents(bytes, archive)).toEqual(FILES);
    const file = path.join(temporary, "a.zip");
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
  const file = path.join(temporary, "many.zip");
  writeFileSync(file, bytes);
  const count = execFileSync("python3", [
    "-c",
    "import sys,zipfile\nprint(len(zipfile.ZipFile(sys.argv[1]).namelist()))",
    file,
  ]);
  expect(count.toString().trim()).toBe("65600");
});

describe("an archive that someone else wrote", () => {
  /** By python: compressed, streamed (sizes behind the files), with folders. */
  function byPython(script: string): Buffer {
    const prelude =
      "import sys,zipfile,io\nclass Pipe(io.RawIOBase):\n  def writable(self): return True\n  def write(self,b):\n    sys.stdout.buffer.write(bytes(b)); return len(b)\n  def seekable(self): return False\n";
    return execFileSync("python3", ["-c", prelude + script], { maxBuffer: 2 ** 26 });
  }
  test("compressed, streamed, with a comment and folders", async () => {
    const bytes = byPython(
      "z=zipfile.ZipFile(Pipe(),'w',zipfile.ZIP_DEFLATED)\nz.comment=b'bonjour'\nz.writestr('d/',b'')\nz.writestr('d/a.txt','a'*1000)\nz.writestr('d/é',b'e')\nz.close()",
    );
    const archive = readArchive(lectureOf(bytes));
    expect(archive.dossiers).toEqual(["d"]);
    expect(archive.canonique).toBe(false);
    expect(await contents(bytes, archive)).toEqual({ "d/a.txt": "a".repeat(1000), "d/é": "e" });
    const depot = new ZipDepot(lectureOf(bytes), archive, "d");
    expect(depot.list("")).toEqual([
      { nom: "a.txt", genre: "fichier" },
      { nom: "é", genre: "fichier" },
    ]);
    expect(Buffer.from(depot.read("a.txt", 3)).toString()).toBe("aaa");
    expect(depot.stat("e\u0301")).toEqual({ genre: "fichier", taille: 1, reel: "é" });
    expect(() => depot.read("../x", 1)).toThrow(DepotError);
    expect(() => depot.list("a.txt")).toThrow(DepotError);
  });
  test.each([
    ["../a", "nom-interdit"],
    ["/a", "nom-interdit"],
    ["a//b", "nom-interdit"],
    ["./a", "nom-interdit"],
    ["a\\b", "nom-interdit"],
    ["C:/a", "nom-interdit"],
    ["a\\0b", "nom-interdit"],
  ])("a name that leaves the folder: %s", async (nom, refus) => {
    const name = Buffer.from(nom.replace("\\0", "\0"));
    const file = { nom: "x".repeat(name.length), taille: 0, crc: 0, position: 0 };
    const raw = Buffer.concat([
      localHeader(file),
      centralHeader(file),
      endOfArchive(1, localHeader(file).length, centralHeader(file).length),
    ]);
    for (let at = raw.indexOf(file.nom); at >= 0; at = raw.indexOf(file.nom, at + 1)) name.copy(raw, at);
    expect(await refusal(raw)).toBe(refus);
  });
  test("a link, a name twice, a file that is also a folder, a secret", async () => {
    const link = "i=zipfile.ZipInfo('l')\ni.create_system=3\ni.external_attr=0o120777<<16\n";
    const zip = (body: string) =>
      byPython(
        `o=io.BytesIO()\nz=zipfile.ZipFile(o,'w')\n${body}z.close()\nsys.stdout.buffer.write(o.getvalue())`,
      );
    expect(await refusal(zip(`${link}z.writestr(i,'/etc/passwd')\n`))).toBe("lien");
    expect(await refusal(zip("z.writestr('a','1')\nz.writestr('a','2')\n"))).toBe("nom-en-double");
    expect(await refusal(zip("z.writestr('a','1')\nz.writestr('a/b','2')\n"))).toBe("nom-en-double");
    const secret = zip("z.writestr('a','1')\n");
    secret.writeUInt16LE(1, 6);
    secret.writeUInt16LE(1, secret.indexOf("PK\x01\x02") + 8);
    expect(await refusal(secret)).toBe("chiffree");
  });
  test("a bomb: much announced, or more given than announced", async () => {
    const zeros = deflateRawSync(Buffer.alloc(2 ** 20));
    const entry = (taille: number) => {
      const file = { nom: "b", taille: zeros.length, crc: crc32(Buffer.alloc(2 ** 20)), position: 0 };
      const local = localHeader(file);
      const central = centralHeader(file);
      for (const [header, at] of [
        [local, 8],
        [central, 10],
      ] as const) {
        header.writeUInt16LE(8, at);
        header.writeUInt32LE(taille, at + 14);
      }
      const start = local.length + zeros.length;
      return Buffer.concat([local, zeros, central, endOfArchive(1, start, central.length)]);
    };
    expect(await refusal(entry(2 ** 20))).toBe("autrement");
    expect(await refusal(entry(2 ** 31))).toBe("bombe");
    expect(await refusal(entry(1000))).toBe("contenu-altere");
    const depot = new ZipDepot(lectureOf(entry(1000)), readArchive(lectureOf(entry(1000))));
    expect(() => depot.open("b")).toThrow(DepotError);
  });
  test("files that share bytes", async () => {
    const one = { nom: "a", taille: 40, crc: crc32(Buffer.alloc(40)), position: 0 };
    const two = { ...one, nom: "b", position: localHeader(one).length };
    const inner = Buffer.concat([localHeader(two), Buffer.alloc(9)]);
    const body = Buffer.concat([localHeader(one), inner]);
    const central = Buffer.concat([centralHeader(one), centralHeader({ ...two, taille: 9, crc: 0 })]);
    expect(
      await refusal(Buffer.concat([body, central, endOfArchive(2, body.length, central.length)])),
    ).not.toBeNull();
  });
});

test("the checksum is that of everyone, on any Node", () => {
  expect(crc32(Buffer.from("123456789"))).toBe(0xcbf43926);
  fc.assert(
    fc.property(fc.uint8Array(), fc.uint8Array(), (a, b) => {
      expect(slowCrc32(b, slowCrc32(a))).toBe(crc32(Buffer.concat([a, b])));
    }),
  );
});
