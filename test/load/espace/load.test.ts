import { expect, test } from "vitest";
import { MemoryDepot } from "../../../src/depot/memory.ts";
import { loadEspace } from "../../../src/load/espace/load.ts";
import { isBelow } from "../../../src/load/espace/nommes.ts";

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

const told = (
  suite: string,
  fichiers: Record<string, string | { lien: string }> = {},
  chemin = "essonne",
) => {
  const prefix = chemin === "" ? "" : `${chemin}/`;
  const depot = new MemoryDepot({ ...FICHIERS, [`${prefix}quali-espace.yaml`]: TETE + suite, ...fichiers });
  const { espace, constats } = loadEspace(depot, chemin);
  return {
    espace,
    told: constats.map(({ regle, lieu }) => `${"pointeur" in lieu ? lieu.pointeur.join(".") : "-"} ${regle}`),
    messages: constats.map(({ message }) => message).join(),
  };
};

test("what a link takes out of the whole is told as such, whichever key names it", () => {
  const dehors = { "essonne/loin": { lien: "/etc" }, "essonne/c.yaml": { lien: "/etc/passwd" } };
  const lu = told("structures: [evry, loin]\npartage: [loin]\ncorrespondances: [c.yaml]\n", dehors);
  expect(lu.told).toEqual([
    "structures.1 chemin-interdit",
    "partage.0 chemin-interdit",
    "correspondances.0 chemin-interdit",
  ]);
  expect(lu.messages).toContain("lien symbolique");
  expect(lu.espace?.absentes).toEqual(["essonne/loin"]);
  expect(lu.espace?.partage).toEqual([]);
});

test("a folder whose own file a link takes out of the whole is told, and known to be none", () => {
  const lu = told("structures: [evry, massy]\nreferentiels: [label]\n", {
    "essonne/massy/quali.yaml": { lien: "/etc/passwd" },
    "essonne/label/texte/referentiel.yaml": { lien: "/etc/passwd" },
  });
  expect(lu.told).toEqual(["structures.1 chemin-interdit", "referentiels.0 chemin-interdit"]);
  expect(lu.espace?.structures).toEqual(["essonne/evry"]);
  expect(lu.espace?.absentes).toEqual(["essonne/massy"]);
  expect(lu.espace?.referentiels).toEqual([]);
});

test("a file where a folder is expected, and the other way round, is not there", () => {
  const lu = told("structures: [evry, evry/quali.yaml]\ncorrespondances: [partage, partage/clu.pdf]\n");
  expect(lu.told).toEqual(["structures.1 reference-inconnue", "correspondances.0 reference-inconnue"]);
  expect(lu.espace?.correspondances.map(({ chemin, pointeur }) => [chemin, pointeur])).toEqual([
    ["essonne/partage/clu.pdf", ["correspondances", 1]],
  ]);
});

test("where all is sound nothing is absent, and what is not written is empty", () => {
  const { espace } = told("structures: [evry]\n");
  expect(espace).toMatchObject({ absentes: [], partage: [], referentiels: [], correspondances: [] });
});

test("one inside another is left out, named after it or before; the same twice, the second", () => {
  expect(told("structures: [evry, evry/annexe]\n").espace?.structures).toEqual(["essonne/evry"]);
  expect(told("structures: [evry/annexe, evry]\n").espace?.structures).toEqual(["essonne/evry"]);
  expect(told("structures: [etampes, evry, etampes/]\n").told).toEqual(["structures.2 valeur-incorrecte"]);
});

test("at the top of the depot, all that lies below it may be named", () => {
  const { espace, told: faults } = told("structures: [essonne/evry, voisin]\n", {}, "");
  expect(faults).toEqual([]);
  expect(espace?.structures).toEqual(["essonne/evry", "voisin"]);
});

test.each([
  ["chemin", "", true],
  ["a/b", "a", true],
  ["a", "a", false],
  ["ab", "a", false],
  ["", "", false],
  ["", "a", false],
])("%j is below %j: %s", (chemin, dossier, below) => {
  expect(isBelow(chemin, dossier)).toBe(below);
});

test("a fault of the program is not taken for a folder that is not there", () => {
  class Broken extends MemoryDepot {
    override stat(): never {
      throw new RangeError("panne");
    }
  }
  const depot = new Broken({ "quali-espace.yaml": `${TETE}structures: [a]\n` });
  expect(() => loadEspace(depot, "")).toThrow(RangeError);
});
