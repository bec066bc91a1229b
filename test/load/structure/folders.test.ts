import { describe, expect, test } from "vitest";
import { DepotError, type Lecture } from "../../../src/depot/depot.ts";
import { MemoryDepot } from "../../../src/depot/memory.ts";
import { lectureOf } from "../../../src/depot/tree.ts";
import { Folders } from "../../../src/load/structure/folders.ts";
import { QUALI } from "../../support/load.ts";

/** A structure `s` beside what its workspace shares, listed as far as a reader came. */
function open(listed: string[] = [], partage: string[] = []) {
  const depot = new MemoryDepot({
    "s/quali.yaml": QUALI,
    "s/a/é.csv": "1234",
    "s/a/e.csv": "1",
    "s/a/lien.csv": { lien: "é.csv" },
    "s/b/sous/quali.yaml": QUALI,
    "s/b/sous/preuves/c.csv": "1",
    "s/porte": { lien: "../partage/clu" },
    "partage/clu/d.csv": "1",
    "partage/clu/lien.csv": { lien: "d.csv" },
    "autre/e.csv": "1",
    "s/sortie": { lien: "../autre" },
  });
  const folders = new Folders(depot, "s", partage);
  for (const chemin of listed) folders.list(chemin);
  return folders;
}

describe("where a path really leads", () => {
  test("is the same for all that lead to one file, once a link was met", () => {
    expect(open(["a"]).real("a/lien.csv")).toBe("s/a/é.csv");
    expect(open(["a"]).real("a/e\u0301.csv")).toBe("s/a/é.csv");
  });
  test("is the path itself where no link was met, or where it leads nowhere", () => {
    expect(open().real("a/lien.csv")).toBe("s/a/lien.csv");
    expect(open(["b"]).real("a/lien.csv")).toBe("s/a/lien.csv");
    expect(open(["a"]).real("a/absent.csv")).toBe("s/a/absent.csv");
  });
  test("links of what is shared count too", () => {
    const folders = open([], ["autre", "partage/clu"]);
    expect(folders.real("../partage/clu/lien.csv")).toBe("s/../partage/clu/lien.csv");
    folders.partage.get("partage/clu")?.list("");
    expect(folders.real("a/lien.csv")).toBe("s/a/é.csv");
  });
  test("a fault of the program is not hidden", () => {
    class Broken extends MemoryDepot {
      override stat(): never {
        throw new RangeError("panne");
      }
    }
    const folders = new Folders(new Broken({ a: { lien: "b" }, b: "1" }), "");
    folders.list("");
    expect(() => folders.real("a")).toThrow(RangeError);
  });
});

describe("what lies in the structure", () => {
  test.each([
    ["a/é.csv", true],
    ["a", true],
    ["a/lien.csv", true],
    ["", false],
    ["porte/d.csv", false],
    ["sortie/e.csv", false],
    ["b/sous", true],
    ["b/sous/preuves/c.csv", false],
    ["b/sous/quali.yaml", false],
  ])("%s is its own: %s", (chemin, own) => {
    expect(open().owns(chemin)).toBe(own);
  });
  test("a name that begins as its folder does is not below it", () => {
    const depot = new MemoryDepot({ "s/lien": { lien: "../s2/a" }, "s2/a": "1" });
    expect(new Folders(depot, "s").owns("lien")).toBe(false);
  });
  test("at the root of the depot, all but other structures and the root itself", () => {
    const depot = new MemoryDepot({
      "quali.yaml": QUALI,
      "a/b.csv": "1",
      "c/quali.yaml": QUALI,
      "c/d.csv": "1",
    });
    const folders = new Folders(depot, "");
    expect(["a/b.csv", "a", "c/d.csv", ""].map((chemin) => folders.owns(chemin))).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
  test.each<[string, string[], boolean]>([
    ["sortie/e.csv", [], true],
    ["sortie/e.csv", ["autre"], false],
    ["sortie/e.csv", ["partage", "autre"], false],
    ["sortie/e.csv", ["partage"], true],
    ["porte/d.csv", ["partage/cl"], true],
    ["a/lien.csv", [], false],
  ])("%s, where %j is shared, is led out: %s", (chemin, partage, out) => {
    expect(open([""], partage).leaves(chemin)).toBe(out);
  });
  test("nothing is led out where no link was met", () => {
    expect(open([], []).leaves("sortie/e.csv")).toBe(false);
  });
});

describe("a file", () => {
  /** How often it was opened, and how often closed. */
  function counted(contenu: string, fail = false) {
    const times = { opened: 0, closed: 0 };
    const ouvrir = (): Lecture => {
      times.opened += 1;
      const lecture = lectureOf(new TextEncoder().encode(contenu));
      const read = fail
        ? () => {
            throw new DepotError("illisible", "a.csv");
          }
        : lecture.read;
      const close = () => {
        times.closed += 1;
      };
      return { ...lecture, read, close };
    };
    const depot = new MemoryDepot({ "a.csv": { taille: 4, ouvrir } });
    return { folders: new Folders(depot, ""), times };
  }
  test("is opened once however often it is looked at, and closed", () => {
    const { folders, times } = counted("1;2\n");
    expect(folders.look("a.csv")).toBe(folders.look("a.csv"));
    expect(folders.size("a.csv")).toBe(4);
    expect(times).toEqual({ opened: 1, closed: 1 });
  });
  test("that fails while it is read is closed all the same", () => {
    const { folders, times } = counted("", true);
    expect(() => folders.look("a.csv")).toThrow(DepotError);
    expect(times).toEqual({ opened: 1, closed: 1 });
  });
  test("has the size that the medium tells where it was not looked at", () => {
    expect(open().size("a/é.csv")).toBe(4);
  });
});

describe("the names of a folder", () => {
  const depot = new MemoryDepot({
    "Été.pdf": "1",
    "e\u0301te\u0301.pdf": "2",
    "a_b.pdf": "3",
    "a b.pdf": "4",
  });
  const listing = new Folders(depot, "").list("");
  if (listing instanceof DepotError) throw listing;
  test("are found in one form of their accents; without capitals the first, by their look the only one", () => {
    expect(listing.byNom.get("été.pdf")?.nom).toBe("e\u0301te\u0301.pdf");
    expect(listing.byFolded().get("été.pdf")?.nom).toBe("e\u0301te\u0301.pdf");
    expect([listing.bySemblable().get("a b.pdf"), listing.bySemblable().get("ete.pdf")]).toEqual([
      null,
      null,
    ]);
  });
  test("a fault of the program is not taken for a folder that may not be listed", () => {
    class Broken extends MemoryDepot {
      override list(): never {
        throw new RangeError("panne");
      }
    }
    expect(() => new Folders(new Broken({}), "").list("")).toThrow(RangeError);
  });
});
