import { describe, expect, test } from "vitest";
import type { ContenuEnMemoire } from "../../../src/depot/memory.ts";
import { MemoryDepot } from "../../../src/depot/memory.ts";
import { sanitize } from "../../../src/domain/texte-sur.ts";
import { loadStructure } from "../../../src/load/structure/load.ts";
import { load, QUALI } from "../../support/load.ts";

const SOUND = "version: 1\npreuves: [{ fichier: sain.pdf, date: 2024-01-01 }]\n";
const piece = (chemin: string) =>
  `version: 1\npreuves: [{ fichier: ${JSON.stringify(chemin)}, date: 2024-01-01 }]\n`;
const latin1 = (text: string) => Uint8Array.from(text, (char) => char.charCodeAt(0));

/** Loads a hostile folder `s` beside a sound fiche, which must come out whole; returns what was told. */
function hostile(fichiers: Record<string, ContenuEnMemoire>) {
  const { structure, told } = load(
    { "s/preuves/9.9/fiche.yaml": SOUND, "s/preuves/9.9/sain.pdf": "%PDF", ...fichiers },
    "s",
  );
  const sound = structure?.dossiers.find(({ exigence }) => exigence === "9.9");
  expect(sound?.fiche?.pieces[0]?.fichier).toMatchObject({
    chemin: "preuves/9.9/sain.pdf",
    statut: "present",
    taille: 4,
  });
  return { structure, told };
}

describe("a hostile fiche is told, the rest is loaded", () => {
  test.each<[string, ContenuEnMemoire, string]>([
    ["empty", "", ":1:1 yaml-invalide Ce fichier est vide."],
    [
      "binary",
      "%PDF-1.7\x00\x01",
      " encodage-incorrect Ce fichier n’est pas un texte : c’est un fichier binaire (image, PDF, tableur…).",
    ],
    [
      "over the limit",
      `version: 1\ncommentaire: ${"x".repeat(1_048_576)}`,
      " limite-depassee Ce fichier dépasse 1 Mio, la taille limite d’un fichier YAML.",
    ],
    [
      "deep",
      `version: 1\npreuves: ${"[".repeat(5000)}`,
      ":2:73 limite-depassee Ce fichier imbrique plus de 64 listes ou groupes.",
    ],
    [
      "in Latin-1",
      latin1("version: 1\nresponsable: Préfète\n"),
      ":2:16 encodage-incorrect Ce fichier n’est pas en UTF-8 (octet E9) : il est sans doute en Latin-1 ou Windows-1252.",
    ],
    [
      "with NUL",
      "version: 1\ncommentaire: a\0b\n",
      ":2:15 encodage-incorrect Ce fichier contient un caractère de commande invisible (U+0000), interdit en YAML.",
    ],
    [
      "a link out",
      { lien: "../../../../etc/passwd" },
      " chemin-interdit Ce chemin sort du dossier de la structure, ou mène dans .git.",
    ],
    ["a link to itself", { lien: "fiche.yaml" }, " fichier-illisible Ce lien symbolique tourne en rond."],
    ["unreadable", { obstacle: "illisible" }, " fichier-illisible Ce fichier ne peut pas être lu."],
    [
      "a pipe",
      { obstacle: "autre" },
      " fichier-illisible Un fichier est attendu ici, et c’est un dossier ou un fichier spécial.",
    ],
    [
      "of tags",
      "version: !!python/object:os.system 1\n",
      ":1:10 yaml-interdit « !!python/object:os.system » est une étiquette : quali ne lit ni alias, ni ancre, ni étiquette YAML.",
    ],
    [
      "with __proto__",
      "version: 1\n__proto__: { evaluation: conforme }\n",
      ":2:1 cle-inconnue La clé « __proto__ » n’est pas connue.",
    ],
    [
      "with a merge key",
      "version: 1\n<<: { evaluation: conforme }\n",
      ":2:1 cle-inconnue La clé « << » n’est pas connue.",
    ],
  ])("%s", (_name, contenu, expected) => {
    const { told, structure } = hostile({ "s/preuves/1.1/fiche.yaml": contenu });
    expect(told).toEqual([`preuves/1.1/fiche.yaml${expected}`]);
    expect(structure?.dossiers[0]?.fiche?.yaml.evaluation).toBeUndefined();
  });

  test("an alias bomb is refused before it grows", () => {
    const levels = Array.from({ length: 9 }, (_, n) => `a${n + 1}: &a${n + 1} [${`*a${n},`.repeat(9)}]`);
    const { told } = hostile({ "s/preuves/1.1/fiche.yaml": `a0: &a0 [lol]\n${levels.join("\n")}\n` });
    expect(told.length).toBeGreaterThan(80);
    expect(told.every((line) => line.includes("yaml-interdit"))).toBe(true);
  });

  test("a folder where a fiche is expected", () => {
    const { told, structure } = hostile({ "s/preuves/1.1/fiche.yaml/x.pdf": "x" });
    expect(told).toEqual([
      "preuves/1.1/fiche.yaml fichier-illisible Un fichier est attendu ici, et c’est un dossier ou un fichier spécial.",
    ]);
    expect(structure?.dossiers[0]?.ficheIllisible).toBe(true);
  });

  test("a byte order mark and Windows line ends are no fault", () => {
    const { told, structure } = hostile({
      "s/preuves/1.1/fiche.yaml": "\ufeffversion: 1\r\nevaluation: partiel\r\n",
    });
    expect(told).toEqual([]);
    expect(structure?.dossiers[0]?.fiche?.yaml.evaluation).toBe("partiel");
  });
});

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

test("forged texts stay data, and are made harmless by one function", () => {
  const forged = "\u001b[31m::error::x\u202e\u2066##[error]\u0007";
  const { told, structure } = hostile({
    "s/preuves/1.1/fiche.yaml": `version: 1\ncommentaire: ${JSON.stringify(forged)}\n`,
  });
  expect(told).toEqual([]);
  const commentaire = structure?.dossiers[0]?.fiche?.yaml.commentaire ?? "";
  expect(commentaire).toBe(forged);
  expect(sanitize(commentaire)).toBe("[31m::error::x##[error]");
});

test.each<[string, ContenuEnMemoire, string]>([
  [
    "a folder",
    { lien: "preuves" },
    "quali.yaml fichier-illisible Un fichier est attendu ici, et c’est un dossier ou un fichier spécial.",
  ],
  [
    "out of the depot",
    { lien: "/etc/passwd" },
    "quali.yaml chemin-interdit Ce chemin sort du dossier de la structure, ou mène dans .git.",
  ],
  ["a loop", { lien: "quali.yaml" }, "quali.yaml fichier-illisible Ce lien symbolique tourne en rond."],
  ["unreadable", { obstacle: "illisible" }, "quali.yaml fichier-illisible Ce fichier ne peut pas être lu."],
])("a quali.yaml that is %s cannot be judged", (_name, contenu, expected) => {
  const { structure, told } = load({ "quali.yaml": contenu, "preuves/1.1/a.pdf": "x" });
  expect(structure).toBeNull();
  expect(told).toEqual([expected]);
});

test.each<[string, ContenuEnMemoire, string[]]>([
  ["a file", "x", ["preuves fichier-illisible Un dossier est attendu ici, et c’est un fichier."]],
  [
    "a link out",
    { lien: "/etc" },
    ["preuves chemin-interdit Ce lien symbolique mène hors du dossier de la structure : il n’est pas suivi."],
  ],
  [
    "a link to the neighbour",
    { lien: "../autre" },
    ["preuves chemin-interdit Ce lien symbolique mène hors du dossier de la structure : il n’est pas suivi."],
  ],
])("preuves/ that is %s gives nothing", (_name, contenu, expected) => {
  const { structure, told } = load({ "s/preuves": contenu, "autre/1.1/a.pdf": "x" }, "s");
  expect(structure?.dossiers).toEqual([]);
  expect(told).toEqual(expected);
});

test("a folder that is not there is said", () => {
  const { structure, constats } = loadStructure(new MemoryDepot({ "a.txt": "x" }), "nulle-part");
  expect(structure).toBeNull();
  expect(constats.map(({ regle }) => regle)).toEqual(["fichier-illisible"]);
});

test("ten thousand files in one folder, each declared, are found", () => {
  const names = Array.from({ length: 10_000 }, (_, n) => `piece-${n}.pdf`);
  const fichiers = Object.fromEntries(names.map((nom) => [`s/preuves/1.1/${nom}`, "x"]));
  const fiche = `version: 1\npreuves:\n${names.map((nom) => `  - { fichier: ${nom}, date: 2024 }\n`).join("")}`;
  const { structure, told } = hostile({ ...fichiers, "s/preuves/1.1/fiche.yaml": fiche });
  expect(told).toEqual([]);
  expect(structure?.dossiers[0]?.fichiers).toHaveLength(10_000);
  expect(structure?.dossiers[0]?.fiche?.pieces.every(({ fichier }) => fichier?.statut === "present")).toBe(
    true,
  );
});
