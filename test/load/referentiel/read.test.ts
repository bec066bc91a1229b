import { expect, test } from "vitest";
import { MemoryDepot } from "../../../src/depot/memory.ts";
import { compileReferentiel } from "../../../src/load/referentiel/compile.ts";
import { PETIT } from "./petit.ts";

/** The small référentiel, without some of its files and with others. */
function compile(others: ConstructorParameters<typeof MemoryDepot>[0], without: readonly string[] = []) {
  const files = Object.entries(PETIT).filter(([nom]) => !without.includes(nom));
  const { referentiel, constats } = compileReferentiel(
    new MemoryDepot({ ...Object.fromEntries(files), ...(others as object) }),
    "",
  );
  const told = constats.map(
    ({ lieu, regle }) => `${"fichier" in lieu ? lieu.fichier : lieu.source.fichier} ${regle}`,
  );
  return { referentiel, told };
}

test("modules stand in the order of their numbers, and other files of the folder are none", () => {
  const texte = (PETIT["texte/module-2.yaml"] ?? "").replaceAll("numero: 2", "numero: 10");
  const { referentiel, told } = compile({
    "texte/module-10.yaml": texte,
    "texte/notes.yaml": "x",
    "texte/module-2.yaml.bak": "x",
    "texte/un-module-3.yaml": "x",
    "lecture/module-dix.yaml": "x",
  });
  expect(told).toEqual([]);
  expect(referentiel?.modules.map(({ numero }) => numero)).toEqual([1, 2, 10]);
});

test.each<[string, string, string[]]>([
  ["the identity", "texte/referentiel.yaml", ["texte/referentiel.yaml fichier-illisible"]],
  ["the choice of modules", "lecture/selection.yaml", ["lecture/selection.yaml fichier-illisible"]],
])("without %s there is nothing", (_title, nom, told) => {
  expect(compile({}, [nom])).toEqual({ referentiel: null, told });
});

test.each(["texte/lacunes.yaml", "lecture/delais.yaml"])("%s may be left out, not be faulty", (nom) => {
  expect(compile({}, [nom])).toMatchObject({ referentiel: { id: "petit" }, told: [] });
  expect(compile({ [nom]: "version: 1\nautre: 1\n" }).referentiel).toBeNull();
  expect(compile({ [nom]: { obstacle: "illisible" } })).toEqual({
    referentiel: null,
    told: [`${nom} fichier-illisible`],
  });
});

test("a module that cannot be read leaves nothing, and the others are looked at", () => {
  expect(compile({ "texte/module-1.yaml": "a: [", "lecture/module-1.yaml": "" })).toEqual({
    referentiel: null,
    told: ["texte/module-1.yaml yaml-invalide", "lecture/module-1.yaml yaml-invalide"],
  });
});

test("a folder that is not there is told by its main files; what no depot should do is not hidden", () => {
  const { referentiel, constats } = compileReferentiel(new MemoryDepot({}), "r/1", "r");
  expect(referentiel).toBeNull();
  expect(constats.map(({ lieu }) => lieu)).toEqual([
    { fichier: "1/texte/referentiel.yaml" },
    { fichier: "1/lecture/selection.yaml" },
  ]);
  class Broken extends MemoryDepot {
    override list(): never {
      throw new RangeError("panne");
    }
  }
  expect(() => compileReferentiel(new Broken(PETIT), "")).toThrow(RangeError);
});
