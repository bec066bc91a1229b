import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import type { Depot } from "../../src/depot/depot.ts";
import { DepotError } from "../../src/depot/depot.ts";
import { DiskDepot } from "../../src/depot/disk.ts";
import type { ContenuEnMemoire } from "../../src/depot/memory.ts";
import { MemoryDepot } from "../../src/depot/memory.ts";

const NFD = "e\u0301te\u0301.pdf";
const NFC = "été.pdf";

const FICHIERS: Record<string, ContenuEnMemoire> = {
  "quali.yaml": "version: 1\n",
  "vide/": "",
  "preuves/15.3/fiche.yaml": "version: 1\n",
  "preuves/15.3/b.txt": "bbbb",
  "preuves/15.3/B.txt": "BB",
  [`preuves/15.3/${NFD}`]: "nfd",
  "preuves/15.3/é.txt": "e",
  "preuves/15.3/zéro.bin": new Uint8Array(0),
  ".git/config": "[core]\n",
  "preuves/.GIT/config": "[core]\n",
  "liens/dedans": { lien: "../preuves/15.3/b.txt" },
  "liens/dossier": { lien: "../preuves" },
  "liens/boucle": { lien: "boucle" },
  "liens/parent": { lien: ".." },
  "liens/dehors": { lien: "../../dehors.txt" },
  "liens/absolu": { lien: "/etc" },
  "liens/perdu": { lien: "nulle-part" },
  "liens/git": { lien: "../.git/config" },
};

const temporary = mkdtempSync(join(tmpdir(), "depot-"));
afterAll(() => rmSync(temporary, { recursive: true }));

function onDisk(): Depot {
  const root = join(temporary, "racine");
  writeFileSync(join(temporary, "dehors.txt"), "secret");
  for (const [path, content] of Object.entries(FICHIERS)) {
    const full = join(root, path);
    mkdirSync(path.endsWith("/") ? full : dirname(full), { recursive: true });
    if (typeof content === "object" && "lien" in content) symlinkSync(content.lien, full);
    else if (!path.endsWith("/")) writeFileSync(full, content as string);
  }
  return new DiskDepot(root);
}

function refusal(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    if (error instanceof DepotError) return error.refus;
    throw error;
  }
  return "lu";
}

const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

describe.each([
  ["memory", new MemoryDepot(FICHIERS)],
  ["disk", onDisk()],
])("a depot: %s", (_name, depot) => {
  test("lists by code unit, each entry with what it is, never .git", () => {
    expect(depot.list("")).toEqual([
      { nom: "liens", genre: "dossier" },
      { nom: "preuves", genre: "dossier" },
      { nom: "quali.yaml", genre: "fichier" },
      { nom: "vide", genre: "dossier" },
    ]);
    expect(depot.list("vide")).toEqual([]);
    expect(depot.list("preuves")).toEqual([{ nom: "15.3", genre: "dossier" }]);
    expect(depot.list("preuves/15.3").map((entree) => entree.nom)).toEqual([
      "B.txt",
      "b.txt",
      NFD,
      "fiche.yaml",
      "zéro.bin",
      "é.txt",
    ]);
    expect(depot.list("liens")).toEqual([
      { nom: "absolu", genre: "lien-sortant", lien: true },
      { nom: "boucle", genre: "autre", lien: true },
      { nom: "dedans", genre: "fichier", lien: true },
      { nom: "dehors", genre: "lien-sortant", lien: true },
      { nom: "dossier", genre: "dossier", lien: true },
      { nom: "git", genre: "lien-sortant", lien: true },
      { nom: "parent", genre: "dossier", lien: true },
      { nom: "perdu", genre: "autre", lien: true },
    ]);
  });

  test("tells genre, bytes and real place", () => {
    expect(depot.stat("")).toEqual({ genre: "dossier", taille: 0, reel: "" });
    expect(depot.stat("./preuves//15.3/../15.3/b.txt")).toEqual({
      genre: "fichier",
      taille: 4,
      reel: "preuves/15.3/b.txt",
    });
    expect(depot.stat("liens/dedans").reel).toBe("preuves/15.3/b.txt");
    expect(depot.stat("liens/dossier/15.3/B.txt")).toEqual({
      genre: "fichier",
      taille: 2,
      reel: "preuves/15.3/B.txt",
    });
    expect(depot.stat("liens/parent/liens/parent/vide").reel).toBe("vide");
  });

  test("reads the first bytes, or any part", () => {
    expect(text(depot.read("preuves/15.3/b.txt", 2))).toBe("bb");
    expect(text(depot.read("liens/dossier/15.3/fiche.yaml", 1e9))).toBe("version: 1\n");
    expect(depot.read("preuves/15.3/zéro.bin", 10)).toHaveLength(0);
    const lecture = depot.open("quali.yaml");
    expect([lecture.taille, text(lecture.read(9, 100)), text(lecture.read(99, 5))]).toEqual([11, "1\n", ""]);
    lecture.close();
  });

  test("finds a name whatever its normal form", () => {
    expect(text(depot.read(`preuves/15.3/${NFC}`, 10))).toBe("nfd");
    expect(depot.stat(`preuves/15.3/${NFC}`).reel).toBe(`preuves/15.3/${NFD}`);
    expect(text(depot.read("preuves/15.3/e\u0301.txt", 10))).toBe("e");
    expect(refusal(() => depot.stat("preuves/15.3/à.txt"))).toBe("absent");
  });

  test.each([
    ["absent.txt", "absent"],
    ["quali.yaml/dedans", "absent"],
    ["x".repeat(300), "absent"],
    ["liens/perdu", "absent"],
    ["liens/boucle", "boucle"],
    ["liens/boucle/x", "boucle"],
    ["preuves", "pas-un-fichier"],
    ["..", "hors-racine"],
    ["preuves/../../dehors.txt", "hors-racine"],
    ["liens/dehors", "hors-racine"],
    ["liens/absolu/passwd", "hors-racine"],
    ["/etc/passwd", "hors-racine"],
    ["/quali.yaml", "hors-racine"],
    ["C:quali.yaml", "hors-racine"],
    ["preuves\\15.3", "hors-racine"],
    ["C:/Windows/win.ini", "hors-racine"],
    ["quali.yaml\0.png", "hors-racine"],
    [".git/config", "hors-racine"],
    ["preuves/.GIT/config", "hors-racine"],
    ["preuves/.Git./config", "hors-racine"],
    ["preuves/.g\u200cit/config", "hors-racine"],
    ["preuves/git~1/config", "hors-racine"],
    [".git::$INDEX_ALLOCATION/config", "hors-racine"],
    ["liens/git", "hors-racine"],
    ["liens/parent/.git/config", "hors-racine"],
  ])("refuses %j: %s", (chemin, refus) => {
    expect(refusal(() => depot.read(chemin, 10))).toBe(refus);
  });

  test("lists only folders", () => {
    expect(refusal(() => depot.list("quali.yaml"))).toBe("pas-un-dossier");
    expect(refusal(() => depot.list("absent"))).toBe("absent");
    expect(refusal(() => depot.list("../racine"))).toBe("hors-racine");
  });
});

describe("what a disk seldom holds", () => {
  const depot = new MemoryDepot({
    "secret.txt": { obstacle: "illisible" },
    tuyau: { obstacle: "autre" },
    "a\\b.txt": "x",
  });
  test("what cannot be read is there all the same", () => {
    expect(depot.stat("secret.txt").genre).toBe("fichier");
    expect(refusal(() => depot.read("secret.txt", 1))).toBe("illisible");
    expect(refusal(() => depot.read("tuyau", 1))).toBe("pas-un-fichier");
    expect(depot.list("")).toEqual([
      { nom: "a\\b.txt", genre: "autre" },
      { nom: "secret.txt", genre: "fichier" },
      { nom: "tuyau", genre: "autre" },
    ]);
  });
  test("a root must be a folder that is there", () => {
    expect(refusal(() => new DiskDepot(join(temporary, "nulle-part")))).toBe("absent");
    expect(refusal(() => new DiskDepot(join(temporary, "dehors.txt")))).toBe("pas-un-dossier");
  });
});

test.runIf(process.platform === "linux")(
  "a name that is not UTF-8 is listed with its odd bytes, and cannot be opened",
  () => {
    const dossier = mkdtempSync(join(tmpdir(), "quali-octets-"));
    writeFileSync(
      Buffer.concat([Buffer.from(`${dossier}/d`), Buffer.from([0xe9]), Buffer.from("cembre.pdf")]),
      "x",
    );
    writeFileSync(join(dossier, "\ufffd.pdf"), "x");
    const depot = new DiskDepot(dossier);
    expect(depot.list("")).toEqual([
      { nom: "d\\xe9cembre.pdf", genre: "autre" },
      { nom: "\ufffd.pdf", genre: "fichier" },
    ]);
    expect(() => depot.open("d\\xe9cembre.pdf")).toThrow(DepotError);
    rmSync(dossier, { recursive: true });
  },
);
