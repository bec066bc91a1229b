import { describe, expect, test } from "vitest";
import type { ContenuEnMemoire } from "../../../src/depot/memory.ts";
import { QUALI } from "../../support/load.ts";
import { hostile, piece } from "./hostile.ts";

describe("no declared path leaves the structure", () => {
  const around: Record<string, ContenuEnMemoire> = {
    "dehors.pdf": "x",
    ".git/config": "x",
    "autre/quali.yaml": QUALI,
    "autre/preuves/1.1/a.pdf": "x",
    "s/dedans/quali.yaml": QUALI,
    "s/dedans/preuves/1.1/a.pdf": "x",
    "s/liens/dehors.pdf": { lien: "../../dehors.pdf" },
    "s/liens/voisin": { lien: "../../autre/preuves" },
    "s/liens/dedans": { lien: "../dedans/preuves" },
    "s/liens/passwd": { lien: "/etc/passwd" },
    "s/liens/perdu": { lien: "nulle-part" },
    "s/liens/boucle": { lien: "boucle" },
    "s/liens/bon.pdf": { lien: "../preuves/9.9/sain.pdf" },
    "s/preuves/1.1/Été.PDF": "abc",
    "s/preuves/1.1/illisible.pdf": { obstacle: "illisible" },
    "s/preuves/1.1/dossier/a.pdf": "x",
    "s/preuves/_commun/preuves.yaml": "version: 1\npreuves: []\n",
  };
  test.each<[string, string, string | null]>([
    ["../../../dehors.pdf", "interdit", "chemin-interdit"],
    ["../../../.git/config", "interdit", "chemin-interdit"],
    ["../../.git/config", "interdit", "chemin-interdit"],
    ["../../../../../../../../etc/passwd", "interdit", "chemin-interdit"],
    ["/etc/passwd", "interdit", "chemin-interdit"],
    ["C:\\Windows\\win.ini", "interdit", "chemin-interdit"],
    ["C:/Windows/win.ini", "interdit", "chemin-interdit"],
    ["dossier\\a.pdf", "interdit", "chemin-interdit"],
    ["\\\\serveur\\partage", "interdit", "chemin-interdit"],
    ["a.pdf\0.png", "interdit", "chemin-interdit"],
    ["../../../autre/preuves/1.1/a.pdf", "interdit", "chemin-interdit"],
    ["../../dedans/preuves/1.1/a.pdf", "interdit", "chemin-interdit"],
    ["../../liens/dehors.pdf", "interdit", "chemin-interdit"],
    ["../../liens/voisin/1.1/a.pdf", "interdit", "chemin-interdit"],
    ["../../liens/dedans/1.1/a.pdf", "interdit", "chemin-interdit"],
    ["../../liens/passwd", "interdit", "chemin-interdit"],
    ["../../liens/perdu", "illisible", "fichier-illisible"],
    ["../../liens/boucle", "illisible", "fichier-illisible"],
    ["../../liens/bon.pdf", "present", null],
    ["illisible.pdf", "illisible", "fichier-illisible"],
    ["dossier", "dossier", "fichier-illisible"],
    [".", "dossier", "fichier-illisible"],
    ["../../..", "interdit", "chemin-interdit"],
    ["fiche.yaml", "interdit", "valeur-incorrecte"],
    ["../../quali.yaml", "interdit", "valeur-incorrecte"],
    ["../_commun/preuves.yaml", "interdit", "valeur-incorrecte"],
    ["dossier/a.pdf/b", "absent", null],
    ["absent.pdf", "absent", null],
    ["https://exemple.fr/a.pdf", "interdit", "chemin-interdit"],
    ["dossier/../dossier/./a.pdf", "present", null],
    ["Été.PDF", "present", null],
    ["E\u0301te\u0301.PDF", "present", null],
    ["été.pdf", "present", "nom-approchant"],
    ["DOSSIER/a.pdf", "present", "nom-approchant"],
  ])("%j is %s", (chemin, statut, regle) => {
    const { structure, told } = hostile({ ...around, "s/preuves/1.1/fiche.yaml": piece(chemin) });
    expect(structure?.dossiers[0]?.fiche?.pieces[0]?.fichier?.statut).toBe(statut);
    const place = "preuves/1.1/fiche.yaml:2:22";
    expect(told.map((line) => line.split(" ", 2).join(" "))).toEqual(regle ? [`${place} ${regle}`] : []);
  });
});

test("links and odd things among the evidence are said, never followed out", () => {
  const { told, structure } = hostile({
    "dehors/secret.pdf": "secret",
    "s/preuves/1.1/dehors.pdf": { lien: "../../../dehors/secret.pdf" },
    "s/preuves/1.1/dossier": { lien: "../../../dehors" },
    "s/preuves/1.1/parent": { lien: ".." },
    "s/preuves/1.1/perdu": { lien: "nulle-part" },
    "s/preuves/1.1/tuyau": { obstacle: "autre" },
    "s/preuves/1.1/ok.pdf": { lien: "../9.9/sain.pdf" },
    "s/preuves/1.2": { lien: "../../dehors" },
    "s/preuves/1.3": { lien: ".." },
    "s/preuves/1.4": { lien: "9.9" },
    "s/preuves/1.5/autre/quali.yaml": QUALI,
  });
  expect(told.map((line) => line.split(" ", 2).join(" "))).toEqual([
    "preuves/1.1/dehors.pdf chemin-interdit",
    "preuves/1.1/dossier fichier-illisible",
    "preuves/1.1/parent fichier-illisible",
    "preuves/1.1/perdu fichier-illisible",
    "preuves/1.1/tuyau fichier-illisible",
    "preuves/1.2 chemin-interdit",
    "preuves/1.3 chemin-interdit",
    "preuves/1.5/autre limite-depassee",
  ]);
  expect(
    structure?.dossiers.map(({ exigence, fichiers }) => [exigence, fichiers.map(({ nom }) => nom)]),
  ).toEqual([
    ["1.1", ["ok.pdf"]],
    ["1.4", ["sain.pdf"]],
    ["1.5", []],
    ["9.9", ["sain.pdf"]],
  ]);
});

test("an audit, a plan or a lock that is a link out of the folder is said, and not read", () => {
  const { told } = hostile({
    "dehors/secret.yaml": "version: 1\nsecret: s3cret\n",
    "s/audits/2024-01-01.yaml": { lien: "../../../../etc/passwd" },
    "s/audits/2024-02-01.yaml": { lien: "../../dehors/secret.yaml" },
    "s/plan-actions.yaml": { lien: "../dehors/secret.yaml" },
    "s/quali.lock": { lien: "../dehors/secret.yaml" },
    "s/preuves/_commun/preuves.yaml": { lien: "../../../dehors/secret.yaml" },
    "s/preuves/2.1/fiche.yaml": { lien: "../../../dehors/secret.yaml" },
  });
  expect(told.map((line) => line.split(" ", 2).join(" ")).sort()).toEqual([
    "audits/2024-01-01.yaml chemin-interdit",
    "audits/2024-02-01.yaml chemin-interdit",
    "plan-actions.yaml chemin-interdit",
    "preuves/2.1/fiche.yaml chemin-interdit",
    "preuves/_commun/preuves.yaml chemin-interdit",
    "quali.lock verrou-illisible",
  ]);
  expect(told.join()).not.toContain("s3cret");
});

test("names that another system could not hold, or would confuse, are said", () => {
  const names = [
    "CON",
    "aux.pdf",
    "nul .txt",
    "com1.csv",
    "a?.pdf",
    "b:c.pdf",
    "fin.",
    "fin ",
    "com0.pdf",
    "console.pdf",
    "a\\b.pdf",
  ];
  const fichiers = Object.fromEntries(names.map((nom) => [`s/preuves/1.1/${nom}`, "x"]));
  const { told } = hostile({
    ...fichiers,
    "s/preuves/1.2/Photo.PNG": "x",
    "s/preuves/1.2/photo.png": "y",
    "s/preuves/1.2/é.pdf": "x",
    "s/preuves/1.2/e\u0301.pdf": "y",
    "s/preuves/1.3/Fiche.yml": "version: 1\nevaluation: partiel\n",
  });
  expect(told.map((line) => line.replace(/ (nom-[a-z-]+|[a-z]+-illisible) .*$/, " $1"))).toEqual([
    "preuves/1.1/CON nom-non-portable",
    "preuves/1.1/a?.pdf nom-non-portable",
    "preuves/1.1/a\\b.pdf fichier-illisible",
    "preuves/1.1/a\\b.pdf nom-non-portable",
    "preuves/1.1/aux.pdf nom-non-portable",
    "preuves/1.1/b:c.pdf nom-non-portable",
    "preuves/1.1/com1.csv nom-non-portable",
    "preuves/1.1/fin  nom-non-portable",
    "preuves/1.1/fin. nom-non-portable",
    "preuves/1.2/photo.png nom-approchant",
    "preuves/1.2/é.pdf nom-approchant",
    "preuves/1.3/Fiche.yml nom-approchant",
  ]);
});
