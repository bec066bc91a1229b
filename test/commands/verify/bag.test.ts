import { describe, expect, test } from "vitest";
import { A, listing, sha, told } from "./bag.ts";
import { type Contenu, declaration, digest, manifest, soundBag } from "./sac.ts";

const NFC = "data/été.txt";
const NFD = NFC.normalize("NFD");

describe("sound bags of every version and algorithm", () => {
  test.each(["0.93", "0.94", "0.95", "0.96", "0.97", "1.0"])("%s", async (version) => {
    expect(await told(soundBag(version))).toEqual([]);
  });
  test.each(["md5", "sha1", "sha224", "sha256", "sha384", "sha512"])("%s", async (algorithme) => {
    expect(await told(soundBag("1.0", A, algorithme))).toEqual([]);
  });
  test.each([
    ["sha3-256", "sha3-256"],
    ["sha3512", "sha3-512"],
    ["sha512_256", "sha512-256"],
    ["blake2b", "blake2b512"],
    ["blake2s256", "blake2s256"],
  ])("%s, which few tools write", async (nom, algorithme) => {
    const bag = (contenu: string) => ({
      ...A,
      "bagit.txt": declaration(),
      [`manifest-${nom}.txt`]: `${digest(algorithme, contenu)}  data/a.txt\n`,
    });
    expect(await told(bag("aaa"))).toEqual([]);
    expect(await told(bag("bbb"))).toEqual(["altere data/a.txt"]);
  });
  test("SHA-256 in capitals, with a dash; an empreinte in capitals", async () => {
    expect(
      await told({
        ...A,
        "bagit.txt": declaration(),
        "manifest-SHA-256.txt": `${sha("aaa").toUpperCase()}\tdata/a.txt`,
      }),
    ).toEqual([]);
  });
  test("an empty payload", async () => {
    expect(await told({ "data/": "", "bagit.txt": declaration(), "manifest-sha256.txt": "" })).toEqual([]);
  });
  test("lines that end with CR, CRLF or nothing", async () => {
    const b = { ...A, "data/b.txt": "b" };
    for (const end of ["\r", "\r\n", "\n"]) {
      const lines = `${sha("aaa")}  data/a.txt${end}${sha("b")}  data/b.txt`;
      const bagit = declaration().replaceAll("\n", end);
      expect(await told({ ...listing("1.0", lines, b), "bagit.txt": bagit })).toEqual([]);
    }
  });
  test("tag files in UTF-16, with the mark of their order or with its name", async () => {
    const le = (text: string) => Buffer.from(`\ufeff${text}`, "utf16le");
    const bag = {
      ...A,
      "bagit.txt": declaration("0.97", "UTF-16"),
      "manifest-sha256.txt": le(`${sha("aaa")}  data/a.txt\n`),
    };
    expect(await told(bag)).toEqual([]);
    const be = Buffer.from(`${sha("aaa")}  data/a.txt\n`, "utf16le").swap16();
    expect(
      await told({ ...bag, "bagit.txt": declaration("0.97", "UTF-16BE"), "manifest-sha256.txt": be }),
    ).toEqual([]);
    const marked = Buffer.concat([Buffer.from([0xfe, 0xff]), be]);
    const bare = Buffer.from(be).swap16();
    for (const manifeste of [be, marked, bare])
      expect(await told({ ...bag, "manifest-sha256.txt": manifeste })).toEqual([]);
  });
  test("tag files in ISO-8859-1, and one that is not", async () => {
    const charge = { [NFC]: "x" };
    const latin = Buffer.from(`${sha("x")}  ${NFC}\n`, "latin1");
    const bag = { ...charge, "bagit.txt": declaration("1.0", "ISO-8859-1"), "manifest-sha256.txt": latin };
    expect(await told(bag)).toEqual([]);
    expect(await told({ ...bag, "bagit.txt": declaration() })).toContain(
      "encodage-incorrect manifest-sha256.txt",
    );
  });
  test("bag-info with repeated, folded and empty labels, and a right Payload-Oxum", async () => {
    const info =
      "Contact-Name: Un\nContact-Name: Deux\nExternal-Description: long\n\tet plié\nVide:\nPayload-Oxum: 3.1\n";
    expect(await told({ ...soundBag(), "bag-info.txt": info })).toEqual([]);
    expect(await told({ ...soundBag("0.94"), "package-info.txt": info })).toEqual([]);
  });
  test("further tag files and folders, listed or not", async () => {
    expect(await told({ ...soundBag(), "notes/lisez.txt": "x", "autre.txt": "y" })).toEqual([]);
  });
  test("names with blanks, a percent sign, a line feed", async () => {
    const charge = { "data/a b.txt": "1", "data/50%.txt": "2", "data/a\nb": "3", "data/%41": "4" };
    const written = (chemin: string) => chemin.replaceAll("%", "%25").replaceAll("\n", "%0A");
    const lines = Object.entries(charge)
      .map(([chemin, contenu]) => `${sha(contenu)}  ${written(chemin)}\n`)
      .join("");
    expect(await told(listing("1.0", lines, charge))).toEqual([]);
  });
  test("before 1.0 a percent sign is bare, and one manifest out of two may list a file", async () => {
    const charge = { "data/50%25.txt": "2" };
    expect(await told(listing("0.97", manifest("sha256", charge), charge))).toEqual([]);
    const both = { ...A, "data/b": "b" };
    expect(
      await told({
        ...both,
        "bagit.txt": declaration("0.97"),
        "manifest-md5.txt": manifest("md5", A),
        "manifest-sha1.txt": manifest("sha1", { "data/b": "b" }),
      }),
    ).toEqual([]);
  });
  test("a fetch.txt whose files are all there", async () => {
    expect(
      await told({
        ...soundBag(),
        "fetch.txt":
          "https://exemple.fr/a.txt 3 data/a.txt\nhttps://exemple.fr/a.txt - ./data/a.txt\n".split("\n")[0] ??
          "",
      }),
    ).toEqual([]);
  });
});

describe("bags that stand all the same, with a remark", () => {
  test("names that differ by composition alone", async () => {
    expect(await told(listing("1.0", `${sha("x")}  ${NFD}\n`, { [NFC]: "x" }))).toEqual([
      "~manifeste-incorrect manifest-sha256.txt:1",
    ]);
  });
  test("the same name listed in two compositions", async () => {
    const lines = `${sha("x")}  ${NFD}\n${sha("x")}  ${NFC}\n`;
    for (const version of ["0.97", "1.0"])
      expect(await told(listing(version, lines, { [NFC]: "x" }))).toEqual([
        "~manifeste-incorrect manifest-sha256.txt:1",
        "~entree-en-double manifest-sha256.txt:2",
      ]);
  });
  test("the star of binary mode, a leading ./", async () => {
    const star = `${sha("aaa")} *data/a.txt\n`;
    expect(await told(listing("1.0", star))).toEqual(["~manifeste-incorrect manifest-sha256.txt:1"]);
    expect(await told(listing("1.0", `${sha("aaa")}  ./data/a.txt\n`))).toEqual([
      "~manifeste-incorrect manifest-sha256.txt:1",
    ]);
  });
  test("a raw percent sign that cannot be mistaken", async () => {
    const charge = { "data/50%25.txt": "2" };
    expect(await told(listing("1.0", `${sha("2")}  data/50%25.txt\n`, charge))).toEqual([
      "~manifeste-incorrect manifest-sha256.txt:1",
    ]);
    expect(await told(listing("1.0", `${sha("2")}  data/50%.txt\n`, { "data/50%.txt": "2" }))).toEqual([]);
  });
  test("before 1.0: the same line twice, a fetch.txt outside data", async () => {
    const line = `${sha("aaa")}  data/a.txt\n`;
    expect(await told(listing("0.97", line + line))).toEqual(["~entree-en-double manifest-sha256.txt:2"]);
    expect(await told({ ...soundBag("0.97"), "fetch.txt": "file:///x/a.png 42 a.png\n" })).toEqual([
      "~rapatriement-incorrect fetch.txt:1",
    ]);
  });
  test("a byte-order mark in a tag file other than bagit.txt; a link inside the bag", async () => {
    expect(await told({ ...soundBag(), "bag-info.txt": "\ufeffContact-Name: Un\n" })).toEqual([
      "~encodage-incorrect bag-info.txt",
    ]);
    expect(await told(soundBag(), [{ chemin: "data/l", genre: "lien" }])).toEqual(["~lien data/l"]);
  });
});

describe("bagit.txt", () => {
  const bagit = (text: Contenu) => told({ ...soundBag(), "tagmanifest-sha256.txt": "", "bagit.txt": text });
  test("absent, empty, with a byte-order mark, not UTF-8", async () => {
    const { "bagit.txt": _, ...without } = soundBag();
    expect(await told(without)).toEqual(["pas-un-sac bagit.txt"]);
    expect(await bagit("")).toEqual(["declaration-incorrecte bagit.txt:1"]);
    expect(await bagit(`\ufeff${declaration()}`)).toEqual(["declaration-incorrecte bagit.txt:1"]);
    expect(await bagit(Buffer.from("BagIt-Version: 1.0 \xe9", "latin1"))).toEqual([
      "declaration-incorrecte bagit.txt",
    ]);
  });
  test.each([
    ["an unknown version", declaration("2.0"), "version-inconnue bagit.txt:1"],
    ["a version that is no number", declaration("1.0.1"), "declaration-incorrecte bagit.txt:1"],
    ["a version missing", "Tag-File-Character-Encoding: UTF-8\n", "declaration-incorrecte bagit.txt:1"],
    ["an encoding missing", "BagIt-Version: 1.0\n", "declaration-incorrecte bagit.txt:2"],
    ["an encoding that nobody knows", declaration("1.0", "UTF-99"), "encodage-incorrect bagit.txt:2"],
    ["a third line", `${declaration()}x: y\n`, "declaration-incorrecte bagit.txt:3"],
    ["a blank before the colon", declaration().replace(":", " :"), "declaration-incorrecte bagit.txt:1"],
    ["two blanks after it", declaration().replace(": ", ":  "), "declaration-incorrecte bagit.txt:1"],
    ["none after it", declaration().replace(": ", ":"), "declaration-incorrecte bagit.txt:1"],
    ["a blank in 0.97", declaration("0.97").replace(":", " :"), "declaration-incorrecte bagit.txt:1"],
    ["a blank at the end", declaration().replace("UTF-8", "UTF-8 "), "declaration-incorrecte bagit.txt:2"],
    [
      "lines in the other order",
      declaration().split("\n").reverse().join("\n"),
      "declaration-incorrecte bagit.txt:1",
    ],
  ])("%s", async (_name, text, expected) => {
    expect(await bagit(text)).toEqual([expected]);
  });
  test("before 0.97 blanks around the colon were nobody's concern", async () => {
    expect(await bagit(declaration("0.96").replace(":", " : "))).toEqual([]);
  });
});
