import { describe, expect, test } from "vitest";
import type { Sac } from "../../../src/commands/verify/bag/source.ts";
import { A, listing, sha, told } from "./bag.ts";
import { declaration, manifest, soundBag } from "./sac.ts";

describe("payload and manifests", () => {
  test("no manifest, no data", async () => {
    expect(await told({ ...A, "bagit.txt": declaration() })).toEqual(
      ["en-trop data/a.txt", "sans-manifeste manifest-sha256.txt"].filter(
        (line) => !line.startsWith("en-trop"),
      ),
    );
    expect(await told({ "bagit.txt": declaration(), "manifest-sha256.txt": "" })).toEqual([
      "sans-charge data",
    ]);
    const { "manifest-sha256.txt": _, ...tagsOnly } = soundBag();
    expect(await told(tagsOnly)).toContain("sans-manifeste manifest-sha256.txt");
  });
  test("a file missing, one too many, one changed", async () => {
    const { "data/a.txt": _, ...missing } = soundBag();
    expect(await told({ ...missing, "data/": "" })).toEqual(["manquant data/a.txt"]);
    for (const version of ["0.93", "0.97", "1.0"])
      expect(await told({ ...soundBag(version), "data/b": "b" })).toEqual(["en-trop data/b"]);
    expect(await told({ ...soundBag(), "data/a.txt": "aab" })).toEqual(["altere data/a.txt"]);
  });
  test("a tag file missing or changed", async () => {
    expect(await told({ ...soundBag(), "bagit.txt": declaration("0.97") })).toEqual(["altere bagit.txt"]);
    const bag = soundBag();
    const more = `${bag["tagmanifest-sha256.txt"]}${sha("x")}  absent.txt\n`;
    expect(await told({ ...bag, "tagmanifest-sha256.txt": more })).toEqual(["manquant absent.txt"]);
  });
  test("in 1.0 each manifest lists each file", async () => {
    const both = { ...A, "data/b": "b" };
    const bag = {
      ...both,
      "bagit.txt": declaration(),
      "manifest-md5.txt": manifest("md5", A),
      "manifest-sha256.txt": manifest("sha256", both),
    };
    expect(await told(bag)).toEqual(["en-trop data/b"]);
  });
  test("manifests that contradict each other", async () => {
    const bag = {
      ...soundBag(),
      "tagmanifest-sha256.txt": "",
      "manifest-md5.txt": manifest("md5", { "data/a.txt": "b" }),
    };
    expect(await told(bag)).toEqual(["altere data/a.txt"]);
  });
  test("a file listed twice", async () => {
    const line = `${sha("aaa")}  data/a.txt\n`;
    expect(await told(listing("1.0", line + line))).toEqual(["entree-en-double manifest-sha256.txt:2"]);
    expect(await told(listing("0.97", `${line}${sha("b")}  data/a.txt\n`))).toEqual([
      "altere data/a.txt",
      "entree-en-double manifest-sha256.txt:2",
    ]);
  });
  test.each([
    "../data/a.txt",
    "data/../../a.txt",
    "/data/a.txt",
    "~/a.txt",
    "~root/a",
    "C:/a.txt",
    "data\\..\\..\\a",
    "a.txt",
    "bagit.txt",
    "data/",
    "%2e%2e/a.txt",
  ])("a way that leaves the payload: %s", async (chemin) => {
    const lines = `${sha("aaa")}  data/a.txt\n${sha("aaa")}  ${chemin}\n`;
    expect(await told(listing("1.0", lines))).toEqual(["chemin-interdit manifest-sha256.txt:2"]);
  });
  test("lines that are none", async () => {
    const lines = `${sha("aaa")}  data/a.txt\nabc\n${sha("aaa").slice(1)}  data/b\n${"z".repeat(64)}  data/c\n${sha("x")}\n`;
    expect(await told(listing("1.0", lines))).toEqual(
      [2, 3, 4, 5].map((n) => `manifeste-incorrect manifest-sha256.txt:${n}`),
    );
  });
  test("a tag manifest that names itself, or leaves the bag", async () => {
    const bag = soundBag();
    const self = (chemin: string) => ({
      ...bag,
      "tagmanifest-sha256.txt": `${bag["tagmanifest-sha256.txt"]}${sha("x")}  ${chemin}\n`,
    });
    expect(await told(self("tagmanifest-sha256.txt"))).toEqual(["chemin-interdit tagmanifest-sha256.txt:3"]);
    expect(await told(self("../x"))).toEqual(["chemin-interdit tagmanifest-sha256.txt:3"]);
  });
  test("an algorithm that nobody knows, a text in another encoding than declared", async () => {
    expect(await told({ ...soundBag(), "manifest-crc32.txt": "00 data/a.txt\n" })).toEqual([
      "algorithme-inconnu manifest-crc32.txt",
    ]);
    expect(await told({ ...soundBag(), "bag-info.txt": Buffer.from("Nom: é", "latin1") })).toEqual([
      "encodage-incorrect bag-info.txt",
    ]);
  });
  test("links that leave, what cannot be read, what is neither file nor folder", async () => {
    const obstacles: Sac["obstacles"] = [
      { chemin: "data/l", genre: "lien-sortant" },
      { chemin: "data/s", genre: "special" },
      { chemin: "data/x", genre: "illisible" },
    ];
    expect(await told(soundBag(), obstacles)).toEqual([
      "lien data/l",
      "illisible data/s",
      "illisible data/x",
    ]);
  });
});

describe("bag-info.txt and fetch.txt", () => {
  test.each(["3.2", "4.1", "3", "3,1", "x.y"])("a Payload-Oxum that is not so: %s", async (oxum) => {
    expect(await told({ ...soundBag(), "bag-info.txt": `Payload-Oxum: ${oxum}\n` })).toEqual([
      "information-incorrecte bag-info.txt",
    ]);
  });
  test("a Payload-Oxum twice: the first counts before 1.0, none may be there twice in 1.0", async () => {
    const twice = { "bag-info.txt": "Payload-Oxum: 3.1\nPayload-Oxum: 7.7\n" };
    expect(await told({ ...soundBag("0.97"), ...twice })).toEqual(["~information-incorrecte bag-info.txt"]);
    expect(await told({ ...soundBag("1.0"), ...twice })).toEqual(["information-incorrecte bag-info.txt"]);
  });
  test("labels with blanks before and after their colon", async () => {
    const info = "Nom: 1\nNom:\t2\nNom\t: 3\nNom\t:\t4\nPayload-Oxum \t: 3.1\n";
    expect(await told({ ...soundBag(), "bag-info.txt": info })).toEqual([]);
  });
  test("a line without label", async () => {
    expect(await told({ ...soundBag(), "bag-info.txt": "Nom: a\nsans deux-points\n" })).toEqual([
      "information-incorrecte bag-info.txt:2",
    ]);
  });
  test.each([
    ["a file still to fetch", "https://exemple.fr/b 1 data/b\n", "a-rapatrier data/b"],
    ["no length", "https://exemple.fr/a data/a.txt\n", "rapatriement-incorrect fetch.txt:1"],
    ["no address", "exemple 1 data/a.txt\n", "rapatriement-incorrect fetch.txt:1"],
    ["a way out", "https://exemple.fr/a 1 ../a\n", "chemin-interdit fetch.txt:1"],
    ["outside data in 1.0", "https://exemple.fr/a 1 a\n", "rapatriement-incorrect fetch.txt:1"],
    ["not in a manifest", "https://exemple.fr/c 1 data/c\n", "rapatriement-incorrect fetch.txt:1"],
  ])("%s", async (_name, fetch, expected) => {
    const listed = expected.startsWith("a-rapatrier")
      ? `${sha("aaa")}  data/a.txt\n${sha("b")}  data/b\n`
      : `${sha("aaa")}  data/a.txt\n`;
    expect(await told({ ...listing("1.0", listed), "fetch.txt": fetch })).toEqual([expected]);
  });
});
