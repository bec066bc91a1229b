import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { DiskDepot } from "../../src/depot/disk.ts";
import { MemoryDepot } from "../../src/depot/memory.ts";
import validate from "../../src/generated/validate-resultat.js";
import { Espaces } from "../../src/load/espace/espaces.ts";
import { compilePropres } from "../../src/load/espace/propres.ts";
import { openRegistry } from "../../src/load/referentiel/registry.ts";
import { findStructures } from "../../src/load/structure/find.ts";
import { exitCodeOf } from "../../src/results/exit-code.ts";
import { judgeFolders } from "../../src/results/judge-folders.ts";
import { referentiel } from "../support/referentiel.ts";
import { jugeur } from "../support/verdict.ts";

const registry = openRegistry(new DiskDepot("dist/referentiels"));

describe("the examples", () => {
  const depot = new DiskDepot("examples");
  const chemins = findStructures(depot, "");
  const espaces = new Espaces(depot, chemins);
  const references = registry.references();
  const { referentiels, constats: generaux } = compilePropres(depot, espaces.tous, registry);
  const get = (reference: string) => referentiels.get(reference) ?? registry.get(reference);
  const { resultat, places } = judgeFolders(
    depot,
    chemins,
    { date: "2024-06-30", references, get, generaux },
    espaces,
  );

  test("are judged, all of them, into a result that follows its schema", () => {
    expect(resultat.structures.length).toBeGreaterThan(2);
    expect(resultat.structures.filter(({ jugeable }) => !jugeable)).toEqual([]);
    expect(validate(JSON.parse(JSON.stringify(resultat))), JSON.stringify(validate.errors)).toBe(true);
  });
  test("have their findings inside their files", () => {
    const chemins = new Map(resultat.structures.map(({ id, chemin }) => [id, chemin]));
    for (const [{ structure = "", fichier, ligne = 0, colonne = 0 }, { source }] of places) {
      const texte = readFileSync(`examples/${chemins.get(structure)}/${fichier}`, "utf8");
      expect(source.texte).toBe(texte);
      expect(texte.split("\n")[ligne - 1]?.length).toBeGreaterThanOrEqual(colonne - 1);
    }
    expect(places.size).toBeGreaterThan(10);
  });
  test("bear no two findings with the same fingerprint", () => {
    const empreintes = resultat.diagnostics.map(({ empreinte }) => empreinte);
    expect(new Set(empreintes).size).toBe(empreintes.length);
  });
});

test("a quali.yaml that cannot be read leaves the others judged, and the run is impossible", () => {
  const yaml = (id: string) =>
    `version: 1\nstructure: { id: ${id}, nom: Essai, type: prefecture }\nreferentiel: essai@1\n`;
  const depot = new MemoryDepot({
    "a/quali.yaml": yaml("a"),
    "b/quali.yaml": "version: [1",
    "c/autre.txt": "",
    "d/quali.yaml": yaml("d"),
    "d/preuves/1.1/fiche.yaml":
      'version: 1\nresponsable: Accueil\npreuves: [{ observation: Vu, nature: affichage, date: 2024-01-01, resultat: Bien, methodes: ["1.1-a"] }]\n',
  });
  const { resultat } = judgeFolders(depot, ["d", "c", "b", "a"], jugeur([referentiel()]));
  expect(resultat.structures.map(({ id, jugeable }) => `${id} ${jugeable}`)).toEqual([
    "a true",
    "b false",
    "c false",
    "d true",
  ]);
  expect(resultat.structures.map(({ jugements }) => jugements[0]?.exigences[0]?.etat)).toEqual([
    "manquant",
    undefined,
    undefined,
    "documente",
  ]);
  expect(resultat.diagnostics.map(({ structure, regle }) => `${structure} ${regle}`)).toEqual([
    "a preuve-manquante",
    "b yaml-invalide",
    "c fichier-illisible",
  ]);
  expect(exitCodeOf(resultat, "jamais")).toBe(2);
});

describe("a structure that a workspace names and that is not there", () => {
  const yaml = "version: 1\nstructure: { id: a, nom: Essai, type: prefecture }\nreferentiel: essai@1\n";
  const depot = new MemoryDepot({
    "e/quali-espace.yaml":
      "version: 1\nespace: { id: e, nom: Essai }\nstructures: [a, absente, vide]\npartage: [nulle-part]\n",
    "e/a/quali.yaml": yaml,
    "e/vide/": "",
  });
  const judge = (demandes: string[], chemins = ["e/a"]) => {
    const espaces = new Espaces(depot, chemins);
    const tous = [...new Set([...chemins, ...espaces.absentesUnder(demandes)])];
    return judgeFolders(depot, tous, jugeur([referentiel()]), espaces).resultat;
  };
  const told = ({ structures }: ReturnType<typeof judge>) =>
    structures.map(({ chemin, jugeable }) => `${chemin} ${jugeable}`);

  test.each([[["e"]], [[""]], [["e/a", "e"]]])(
    "makes the run impossible where %j was asked for",
    (demandes) => {
      const resultat = judge(demandes);
      expect(told(resultat)).toEqual(["e/a true", "e/absente false", "e/vide false"]);
      expect(exitCodeOf(resultat, "jamais")).toBe(2);
      expect(resultat.structures[0]?.jugements[0]?.exigences.length).toBeGreaterThan(0);
      // Told once, by the workspace.
      expect(resultat.diagnostics.filter(({ message }) => message.includes("absente"))).toHaveLength(1);
    },
  );
  test("changes nothing for the others, asked for by their path", () => {
    const resultat = judge(["e/a"]);
    expect(told(resultat)).toEqual(["e/a true"]);
    expect(exitCodeOf(resultat, "jamais")).toBe(0);
  });
  test("asked for itself, is told once too", () => {
    const resultat = judge(["e/absente"], ["e/absente"]);
    expect(told(resultat)).toEqual(["e/absente false"]);
    expect(resultat.diagnostics.filter(({ message }) => message.includes("absente"))).toHaveLength(1);
    expect(resultat.diagnostics.filter(({ structure }) => structure !== undefined)).toEqual([]);
  });
});
