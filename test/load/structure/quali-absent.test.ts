import { expect, test } from "vitest";
import { MemoryDepot } from "../../../src/depot/memory.ts";
import { loadStructure } from "../../../src/load/structure/load.ts";
import { nearlyQualiYaml } from "../../../src/load/structure/quali-absent.ts";

test.each([
  ["absent", "Ce dossier n’existe pas."],
  ["fichier.txt", "Ce n’est pas un dossier."],
  ["vide", "Il n’y a pas de quali.yaml dans ce dossier"],
  ["yml", "Le fichier s’appelle «\u00a0quali.yml\u00a0»."],
  ["copie", "Le fichier s’appelle «\u00a0Copie de quali (1).yaml\u00a0»."],
  ["bloc-notes", "Le fichier s’appelle «\u00a0quali.txt\u00a0»."],
  ["majuscule", "Le fichier s’appelle «\u00a0Quali.yaml\u00a0»."],
])("says why %s is no structure", (chemin, message) => {
  const depot = new MemoryDepot({
    "fichier.txt": "",
    "vide/autre.txt": "",
    "yml/quali.yml": "",
    "copie/Copie de quali (1).yaml": "",
    "bloc-notes/quali.txt": "",
    "majuscule/Quali.yaml": "",
  });
  const { structure, constats } = loadStructure(depot, chemin);
  expect(structure).toBeNull();
  expect(constats).toMatchObject([{ regle: "fichier-illisible", lieu: { fichier: "quali.yaml" } }]);
  expect(constats[0]?.message).toContain(message);
});

test.each([
  ["quali.yaml", false],
  ["Quali.yaml", true],
  ["quali.yaml.txt", true],
  ["quali - Copie (2).yml", true],
  ["mon quali.yaml", false],
  ["quali.yaml.bak", false],
  ["quali.lock", false],
])("%s was meant to be quali.yaml: %s", (nom, nearly) => {
  expect(nearlyQualiYaml(nom)).toBe(nearly);
});
