import { expect, test } from "vitest";
import { MemoryDepot } from "../../../src/depot/memory.ts";
import { loadEspace } from "../../../src/load/espace/load.ts";

const TETE = "version: 1\nespace: { id: essonne, nom: Essonne }\n";
const FICHIERS = {
  "essonne/evry/quali.yaml": "",
  "essonne/etampes/quali.yaml": "",
  "essonne/etampes/preuves/": "",
  "essonne/evry/annexe/quali.yaml": "",
  "essonne/partage/clu.pdf": "",
  "essonne/labels/2023/texte/referentiel.yaml": "",
  "essonne/porte": { lien: "etampes/preuves" },
  "essonne/sortie": { lien: "../voisin" },
  "voisin/quali.yaml": "",
};

function load(suite: string) {
  const depot = new MemoryDepot({ ...FICHIERS, "essonne/quali-espace.yaml": TETE + suite });
  const { espace, constats } = loadEspace(depot, "essonne");
  const lignes = constats.map(({ regle, message, lieu }) => {
    if (!("pointeur" in lieu)) return `${regle} ${message}`;
    return `${lieu.source.fichier}:${lieu.source.locate(lieu.pointeur).ligne} ${regle} ${message}`;
  });
  return { espace, lignes };
}

test("a workspace gives the folders that it names, relative to the depot", () => {
  const { espace, lignes } = load(
    "structures: [evry, ./etampes]\npartage: [partage/]\nreferentiels: [labels/2023]\n",
  );
  expect(lignes).toEqual([]);
  expect(espace?.chemin).toBe("essonne");
  expect(espace?.structures).toEqual(["essonne/evry", "essonne/etampes"]);
  expect(espace?.partage).toEqual(["essonne/partage"]);
  expect(espace?.referentiels.map(({ chemin }) => chemin)).toEqual(["essonne/labels/2023"]);
});

test.each([
  ["massy", ["essonne/massy"]],
  ["partage", ["essonne/partage"]],
  ["porte", ["essonne/etampes/preuves"]],
  ["sortie", ["essonne/sortie"]],
  ["../voisin", []],
  [".", []],
  ["evry/annexe", []],
])("a structure named below the workspace that is none is known: %s", (nom, absentes) => {
  expect(load(`structures: [evry, "${nom}"]\n`).espace?.absentes).toEqual(absentes);
});

test.each([
  ["leaves the workspace", "structures: [evry, ../voisin]", "n’est pas un dossier placé sous celui"],
  ["is the workspace itself", "structures: [evry, .]", "n’est pas un dossier placé sous celui"],
  ["is absolute", "structures: [evry, /etc]", "n’est pas un dossier placé sous celui"],
  ["bears a backslash", "structures: [evry, 'evry\\annexe']", "n’est pas un dossier placé sous celui"],
  ["is a link out of it", "structures: [evry, sortie]", "n’est pas un dossier placé sous celui"],
  ["is not there", "structures: [evry, massy]", "Le dossier «\u00a0massy\u00a0» n’existe pas."],
  [
    "holds no structure",
    "structures: [evry, partage]",
    "ne contient pas le fichier «\u00a0quali.yaml\u00a0».",
  ],
  ["is inside another structure", "structures: [evry, evry/annexe]", "est dans le dossier d’une autre"],
  ["is the same structure", "structures: [evry, evry/]", "est dans le dossier d’une autre"],
])("a structure that %s is left out", (_, suite, message) => {
  const { espace, lignes } = load(`${suite}\n`);
  expect(espace?.structures).toEqual(["essonne/evry"]);
  expect(lignes).toHaveLength(1);
  expect(lignes[0]).toContain("essonne/quali-espace.yaml:3 ");
  expect(lignes[0]).toContain(message);
});

test.each(["etampes", "etampes/preuves", "evry", "porte"])(
  "nothing of a structure can be shared: %s",
  (dossier) => {
    const { espace, lignes } = load(`structures: [evry, etampes]\npartage: [partage, ${dossier}]\n`);
    expect(espace?.partage).toEqual(["essonne/partage"]);
    expect(lignes).toHaveLength(1);
    expect(lignes[0]).toContain("essonne/quali-espace.yaml:4 chemin-interdit Partager");
  },
);

test("a folder without a texte is no référentiel", () => {
  const { espace, lignes } = load("structures: [evry]\nreferentiels: [labels]\n");
  expect(espace?.referentiels).toEqual([]);
  expect(lignes[0]).toContain("ne contient pas le fichier «\u00a0texte/referentiel.yaml\u00a0».");
});

test.each([
  ["a misspelt key", "structures: [evry]\npartages: [partage]\n"],
  ["no structure", "structures: []\n"],
  ["a text for a list", "structures: evry\n"],
])("%s makes the file unusable, and is said", (_, suite) => {
  const { espace, lignes } = load(suite);
  expect(espace).toBeNull();
  expect(lignes).toHaveLength(1);
});
