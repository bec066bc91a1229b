import { expect, test } from "vitest";
import { DepotError } from "../../../src/depot/depot.ts";
import { MemoryDepot } from "../../../src/depot/memory.ts";
import { readYaml } from "../../../src/load/yaml/read.ts";
import { refusalOfFolder } from "../../../src/load/yaml/refus.ts";

function depot(): MemoryDepot {
  return new MemoryDepot({
    "s/a.yaml": { obstacle: "illisible" },
    "s/autre": { obstacle: "autre" },
    "s/panne.yaml": { obstacle: "panne" },
    "s/d/x": "a: 1",
    "s/sorti": { lien: "/etc/passwd" },
    "s/rond": { lien: "rond" },
  });
}

const OUTSIDE = "Ce chemin sort du dossier de la structure, ou mène dans .git.";
const LOOP = "Ce lien symbolique tourne en rond.";

test.each<[chemin: string, fichier: string, regle: string, message: string, aide: string]>([
  [
    "s/nulle-part",
    "nulle-part",
    "fichier-illisible",
    "Ce fichier n’existe pas.",
    "Vérifiez son nom et son dossier.",
  ],
  [
    "s/a.yaml",
    "a.yaml",
    "fichier-illisible",
    "Ce fichier ne peut pas être lu.",
    "Vérifiez vos droits sur ce fichier, et qu’il n’est pas ouvert ailleurs.",
  ],
  ["s/sorti", "sorti", "chemin-interdit", OUTSIDE, "Copiez le fichier dans le dossier de la structure."],
  ["../x", "../x", "chemin-interdit", OUTSIDE, "Copiez le fichier dans le dossier de la structure."],
  ["sa/x", "sa/x", "fichier-illisible", "Ce fichier n’existe pas.", "Vérifiez son nom et son dossier."],
  ["s/rond", "rond", "fichier-illisible", LOOP, "Remplacez le lien par le fichier lui-même."],
  [
    "s/d",
    "d",
    "fichier-illisible",
    "Un fichier est attendu ici, et c’est un dossier ou un fichier spécial.",
    "Renommez-le, ou mettez un fichier à sa place.",
  ],
  [
    "s/autre",
    "autre",
    "fichier-illisible",
    "Un fichier est attendu ici, et c’est un dossier ou un fichier spécial.",
    "Renommez-le, ou mettez un fichier à sa place.",
  ],
])(
  "a file that cannot be read is told by its name in the structure: %s",
  (chemin, fichier, regle, message, aide) => {
    expect(readYaml(depot(), chemin, "s")).toEqual({
      document: null,
      constats: [{ regle, message, aide, sujet: fichier, lieu: { fichier } }],
    });
  },
);

test("a file is told by its whole name where no folder is given", () => {
  for (const chemin of ["s/nulle-part", "/etc/passwd"])
    expect(readYaml(depot(), chemin).constats).toMatchObject([{ lieu: { fichier: chemin } }]);
});

test("what no depot should do is not taken for a file that cannot be read", () => {
  expect(() => readYaml(depot(), "s/panne.yaml", "s")).toThrow(RangeError);
});

/** What the depot says of a folder that it does not list. */
function refused(chemin: string): DepotError {
  try {
    depot().list(chemin);
  } catch (error) {
    if (error instanceof DepotError) return error;
  }
  throw new Error(`${chemin} is listed`);
}

test.each<[chemin: string, regle: string, message: string, aide: string]>([
  [
    "s/nulle-part",
    "fichier-illisible",
    "Ce dossier n’existe pas, ou plus.",
    "Remettez-le ; d’un lien, corrigez où il mène.",
  ],
  ["s/sorti", "chemin-interdit", OUTSIDE, "Copiez le dossier dans celui de la structure."],
  ["s/rond", "fichier-illisible", LOOP, "Remplacez le lien par le dossier lui-même."],
  [
    "s/a.yaml",
    "fichier-illisible",
    "Un dossier est attendu ici, et c’est un fichier.",
    "Renommez-le, ou mettez un dossier à sa place.",
  ],
])("a folder that cannot be listed is told as a folder: %s", (chemin, regle, message, aide) => {
  expect(refusalOfFolder(refused(chemin), chemin)).toEqual({
    regle,
    message,
    aide,
    sujet: chemin,
    lieu: { fichier: chemin },
  });
});

test("a folder that no one has the right to read counts for nothing, and that is told", () => {
  expect(refusalOfFolder(new DepotError("illisible", "s/d"), "s/d")).toMatchObject({
    message: "Ce dossier ne peut pas être lu : rien de ce qu’il contient ne compte.",
    aide: "Vérifiez vos droits sur ce dossier.",
  });
});
