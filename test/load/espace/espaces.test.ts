import { describe, expect, test } from "vitest";
import { type ContenuEnMemoire, MemoryDepot } from "../../../src/depot/memory.ts";
import { Espaces } from "../../../src/load/espace/espaces.ts";

const yaml = (id: string, suite: string) => `version: 1\nespace: { id: ${id}, nom: ${id} }\n${suite}\n`;
const FICHIERS: Record<string, ContenuEnMemoire> = {
  "pays/quali-espace.yaml": yaml("pays", "structures: [evry, massy, sud/albi, sudiste]"),
  "pays/evry/quali.yaml": "",
  "pays/chartres/quali.yaml": "",
  "seule/quali.yaml": "",
};
const open = (structures: string[], fichiers: Record<string, ContenuEnMemoire> = {}) =>
  new Espaces(new MemoryDepot({ ...FICHIERS, ...fichiers }), structures);

describe("the workspace of a structure", () => {
  test("is the nearest above it, where it lists it", () => {
    const espaces = open(["pays/evry", "pays/chartres", "seule"]);
    expect(espaces.of("pays/evry")?.yaml.espace.id).toBe("pays");
    expect(espaces.of("pays/chartres")).toBeNull();
    expect(espaces.of("seule")).toBeNull();
    expect(espaces.tous.map(({ yaml: { espace } }) => espace.id)).toEqual(["pays"]);
  });
  test("is told as a stranger's where it does not list it", () => {
    const espaces = open(["pays/evry", "seule"]);
    expect(espaces.strangerTo("pays/chartres")?.yaml.espace.id).toBe("pays");
    expect(espaces.strangerTo("pays/evry")).toBeNull();
    expect(espaces.strangerTo("seule")).toBeNull();
  });
  test("of a structure at the top there is none: nothing lies above it", () => {
    const espaces = open([""], { "quali-espace.yaml": yaml("tout", "structures: [seule]") });
    expect(espaces.of("")).toBeNull();
    expect(espaces.tous).toEqual([]);
    expect(espaces.nearest(null)).toBeNull();
    expect(espaces.nearest("")?.yaml.espace.id).toBe("tout");
  });
  test("is searched for up to the top, past folders that have none", () => {
    const fichiers = { "quali-espace.yaml": yaml("tout", "structures: [a/b/c]"), "a/b/c/quali.yaml": "" };
    expect(open(["a/b/c"], fichiers).of("a/b/c")?.yaml.espace.id).toBe("tout");
  });
  test("that cannot be read hides those above it, and says why", () => {
    const fichiers: Record<string, ContenuEnMemoire> = {
      "quali-espace.yaml": yaml("tout", "structures: [pays/evry]"),
      "pays/quali-espace.yaml": { obstacle: "illisible" },
    };
    const espaces = open(["pays/evry"], fichiers);
    expect(espaces.of("pays/evry")).toBeNull();
    expect(espaces.tous).toEqual([]);
    expect(espaces.constats.map(({ regle, lieu }) => [regle, lieu])).toEqual([
      ["fichier-illisible", { fichier: "pays/quali-espace.yaml" }],
    ]);
  });
  test("that is a link to nowhere is there, and cannot be read", () => {
    const fichiers = { "pays/quali-espace.yaml": { lien: "quali-espace.yaml" } };
    expect(open(["pays/evry"], fichiers).constats).toHaveLength(1);
  });
  test.each(["quali-espace.yml", "Quali-espace.yaml", "quali_espace.yaml"])(
    "under nearly its name, %s, is told",
    (nom) => {
      const espaces = open(["a/s"], { "a/s/quali.yaml": "", [`a/${nom}`]: yaml("a", "structures: [s]") });
      expect(espaces.of("a/s")).toBeNull();
      expect(espaces.constats).toMatchObject([{ regle: "fichier-illisible", lieu: { fichier: `a/${nom}` } }]);
      expect(espaces.constats[0]?.aide).toContain("quali-espace.yaml");
    },
  );
  test("a fault of the program is not taken for a workspace", () => {
    class Broken extends MemoryDepot {
      override stat(): never {
        throw new RangeError("panne");
      }
    }
    expect(() => new Espaces(new Broken(FICHIERS), ["pays/evry"])).toThrow(RangeError);
  });
});

describe("structures that are named and not there", () => {
  const espaces = () => open(["pays/evry"]);
  test.each([
    [["pays"], ["pays/massy", "pays/sud/albi", "pays/sudiste"]],
    [[""], ["pays/massy", "pays/sud/albi", "pays/sudiste"]],
    [["pays/sud"], ["pays/sud/albi"]],
    [["pays/massy"], ["pays/massy"]],
    [["pays/evry", "pays/massy"], ["pays/massy"]],
    [["seule"], []],
    [[], []],
  ])("at or under %j: %j", (dossiers, absentes) => {
    expect(espaces().absentesUnder(dossiers)).toEqual(absentes);
  });
  test("are those alone", () => {
    const known = (chemin: string) => espaces().isAbsente(chemin);
    expect(["pays/massy", "pays/evry", "pays/chartres", "seule"].map(known)).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });
  test("named by two workspaces are one", () => {
    const two = open(["pays/evry", "pays/evry/a"], {
      "pays/evry/quali-espace.yaml": yaml("evry", "structures: [a, b]"),
      "pays/evry/a/quali.yaml": "",
    });
    expect(two.tous).toHaveLength(2);
    expect(two.absentesUnder(["pays"])).toEqual([
      "pays/massy",
      "pays/sud/albi",
      "pays/sudiste",
      "pays/evry/b",
    ]);
  });
});
