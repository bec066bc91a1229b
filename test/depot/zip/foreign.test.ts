import { execFileSync } from "node:child_process";
import { deflateRawSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { DepotError } from "../../../src/depot/depot.ts";
import { readArchive } from "../../../src/depot/zip/archive.ts";
import { crc32 } from "../../../src/depot/zip/crc.ts";
import { ZipDepot } from "../../../src/depot/zip/depot.ts";
import { centralHeader, endOfArchive, localHeader } from "../../../src/depot/zip/layout.ts";
import { contents, lectureOf, refusal } from "./zip.ts";

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
