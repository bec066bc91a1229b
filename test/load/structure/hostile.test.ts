import { describe, expect, test } from "vitest";
import type { ContenuEnMemoire } from "../../../src/depot/memory.ts";
import { MemoryDepot } from "../../../src/depot/memory.ts";
import { sanitize } from "../../../src/domain/texte-sur.ts";
import { loadStructure } from "../../../src/load/structure/load.ts";
import { load } from "../../support/load.ts";
import { hostile, latin1 } from "./hostile.ts";

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
