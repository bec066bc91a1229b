import { describe, expect, test } from "vitest";
import { type ContenuEnMemoire, MemoryDepot } from "../../src/depot/memory.ts";
import { readDocument } from "../../src/load/document.ts";
import { GABARIT_DE_FICHE } from "../../src/load/structure/gabarits.ts";

const read = (contenu: ContenuEnMemoire, racine = "") =>
  readDocument(new MemoryDepot({ "s/fiche.yaml": contenu }), "s/fiche.yaml", GABARIT_DE_FICHE, racine);

describe("a typed file", () => {
  test("is whole where nothing is wrong with its shape", () => {
    const { document, partiel, constats } = read("version: 1\n");
    expect(document?.valeur).toEqual({ version: 1 });
    expect(partiel).toMatchObject({ valeur: { version: 1 }, fautes: [] });
    expect(constats).toEqual([]);
  });
  test("is a part where something is", () => {
    const { document, partiel, constats } = read("version: 1\nx: 1\n");
    expect(document).toBeNull();
    expect(partiel?.fautes).toEqual([["x"]]);
    expect(constats).toHaveLength(1);
  });
  test("is nothing where it is not YAML, or may not be read; it is named from the folder asked for", () => {
    for (const contenu of ["a: [", { obstacle: "illisible" } as const]) {
      const { document, partiel, constats } = read(contenu, "s");
      expect([document, partiel, constats.length]).toEqual([null, null, 1]);
      const lieu = constats[0]?.lieu;
      expect(lieu && ("source" in lieu ? lieu.source.fichier : lieu.fichier)).toBe("fiche.yaml");
    }
  });
  test("a fault of the program is not told as one of the file", () => {
    expect(() => read({ obstacle: "panne" })).toThrow(RangeError);
  });
});
