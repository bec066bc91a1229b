import { readdirSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { MemoryDepot } from "../../src/depot/memory.ts";
import { REGLES_DE_COMPILATION } from "../../src/domain/regles.ts";
import { follow } from "../support/conseil.ts";
import { follow as followAll, judgeDepot, lintFiles, readShelf, tellFindings } from "../support/etagere.ts";
import { load, QUALI } from "../support/load.ts";

// An advice, once followed, makes its finding disappear. Two ways to hold it:
// - a fault of shape below: what the help says to write is written where the finding stands, and the file is read again;
// - a shelf of test/regles with `conseil` in its cas.yaml: edits of the files of `ko`, as a person would make them.

const FICHE = "preuves/15.3/fiche.yaml";
const piece = (line: string) => `version: 1\npreuves:\n  - ${line}\n`;

/** What the loader finds in a fiche, or in quali.yaml. */
function findings(chemin: string, texte: string) {
  const { constats } = load({ [chemin]: texte, "preuves/15.3/Registre.pdf": "x" });
  return constats.filter(({ regle }) => regle !== "preuve-absente");
}

describe("a fault of shape, its help followed", () => {
  test.each<[string, string, string]>([
    ["a key misspelt", FICHE, "version: 1\nevaluatoin: conforme\n"],
    ["a value misspelt", FICHE, "version: 1\nevaluation: Conforme\n"],
    ["a day in French", FICHE, "version: 1\nevalueLe: 20/03/2024\n"],
    ["a day as a number", FICHE, "version: 1\nevalueLe: 20240320\n"],
    ["a day in words", FICHE, "version: 1\nevalueLe: 20 mars 2024\n"],
    ["a day in words with its article", FICHE, "version: 1\nevalueLe: le 3 février 2024\n"],
    ["a day with a short year", FICHE, "version: 1\nevalueLe: 3/2/24\n"],
    ["a day with a month between dashes", FICHE, "version: 1\nevalueLe: 3-févr.-2024\n"],
    ["a boolean between quotes", FICHE, piece('{ observation: x, confidentiel: "true" }')],
    ["a day with its hour", FICHE, "version: 1\nevalueLe: 2024-03-20 10:00\n"],
    ["an id unquoted", FICHE, piece("{ observation: x, methodes: [15.30] }")],
    ["a number for a text", FICHE, piece("{ observation: x, reference: 0047 }")],
    ["an empty key", FICHE, "version: 1\nresponsable:\n"],
    ["an evaluation left empty", FICHE, "version: 1\nevaluation:\n"],
    ["quotes of Word", FICHE, piece("{ observation: x, nature: “registre” }")],
    ["a no-break space before a value", FICHE, piece("{ observation: x, date: \u00a02024-03-01 }")],
    ["a no-break space before a colon", FICHE, "version: 1\nresponsable\u00a0: Bureau\n"],
    ["a name in other capitals", FICHE, piece("{ fichier: registre.pdf, nature: registre }")],
    ["another version", FICHE, 'version: "1"\n'],
    ["a département by its name", "quali.yaml", QUALI.replace("}", ", departement: Savoie }")],
    ["a département without its zero", "quali.yaml", QUALI.replace("}", ", departement: 1 }")],
    ["a word under other capitals", FICHE, "version: 1\nevaluation: Non conforme\n"],
    ["a word of the office for one of quali", FICHE, "version: 1\nevaluation: NC\n"],
    ["guillemets around a word", FICHE, piece("{ observation: x, nature: « registre » }")],
    ["an id with a dash of Word", "quali.yaml", QUALI.replace("quali-ate", "quali\u2011ate")],
    ["an id with a no-break space", "quali.yaml", QUALI.replace("quali-ate@", "quali-ate@\u00a0")],
    ["an id with a Cyrillic letter", "quali.yaml", QUALI.replace("quali-ate", "qu\u0430li-ate")],
    ["a boolean in French", "quali.yaml", QUALI.replace("}", ", cert: oui }")],
  ])("%s", (_title, chemin, texte) => {
    const found = findings(chemin, texte);
    expect(found).not.toEqual([]);
    let followed = texte;
    // Each finding in its turn: none may come back, nor bring another.
    for (const _ of found) {
      const [finding] = findings(chemin, followed);
      if (!finding) break;
      const next = follow(followed, finding);
      expect(next, `« ${finding.aide} » can be followed`).not.toBeNull();
      followed = next ?? followed;
    }
    expect(findings(chemin, followed).map(({ message }) => message)).toEqual([]);
  });
});

describe("a fault of shape or of YAML, its help followed by hand", () => {
  test.each<[string, string, string]>([
    ["a key of a no-break space, told once", "version\u00a0: 1\n", "version: 1\n"],
    ["a no-break space after the colon", "version:\u00a01\n", "version: 1\n"],
    ["a colon of another width", "version\uff1a 1\n", "version: 1\n"],
    ["a misspelt key that must be there, told once", "verison: 1\n", "version: 1\n"],
    ["what a piece is, misspelt, told once", piece("{ observatoin: x }"), piece("{ observation: x }")],
    ["a dash without its space", "version: 1\npreuves:\n  -observation: x\n", piece("observation: x")],
    ["a missing key", "responsable: B\n", "version: 1\nresponsable: B\n"],
    ["a key that is not known", "version: 1\nxyz: 1\n", "version: 1\n"],
    ["a map for a list", "version: 1\npreuves: { observation: x }\n", piece("{ observation: x }")],
    ["a text for a piece", piece("x"), piece("observation: x")],
    [
      "a text for a list",
      piece("{ observation: x, methodes: 15.3-a }"),
      piece("{ observation: x, methodes: [15.3-a] }"),
    ],
    ["two kinds of piece", piece("{ observation: x, surPlace: y }"), piece("{ observation: x }")],
    ["no kind of piece", piece("{ titre: x }"), piece("{ titre: x, observation: x }")],
    [
      "a day that does not exist",
      piece("{ observation: x, date: 2024-02-31 }"),
      piece("{ observation: x, date: 2024-02-29 }"),
    ],
    ["a key written twice", "version: 1\nresponsable: A\nresponsable: B\n", "version: 1\nresponsable: A\n"],
    ["no space after a colon", "version: 1\nresponsable:A\n", "version: 1\nresponsable: A\n"],
    ["a tab for a margin", "version: 1\n\tresponsable: A\n", "version: 1\nresponsable: A\n"],
    ["a colon in a text", "version: 1\ncommentaire: a: b\n", 'version: 1\ncommentaire: "a: b"\n'],
    ["an apostrophe in a text", "version: 1\ncommentaire: 'l'a'\n", 'version: 1\ncommentaire: "l\'a"\n'],
    ["a text that is not closed", 'version: 1\ncommentaire: "a\n', 'version: 1\ncommentaire: "a"\n'],
    ["a reserved sign", "version: 1\ncommentaire: @a\n", 'version: 1\ncommentaire: "@a"\n'],
    ["an alias", "version: 1\ncommentaire: *a\n", 'version: 1\ncommentaire: "*a"\n'],
    ["an anchor", "version: 1\ncommentaire: &a b\n", 'version: 1\ncommentaire: "&a b"\n'],
    ["a tag", "version: 1\ncommentaire: !!str b\n", "version: 1\ncommentaire: b\n"],
    ["two documents", "version: 1\n---\nversion: 1\n", "version: 1\n"],
    ["braces left open", "version: 1\npreuves:\n  - { observation: x\n", piece("{ observation: x }")],
    ["an empty file", "", "version: 1\n"],
    ["a list for a file", "- a\n", "version: 1\n"],
    ["a text for a file", "bonjour\n", "version: 1\n"],
    [
      "a list without brackets",
      piece("{ observation: x, methodes: 15.3-a }"),
      piece("{ observation: x, methodes: [15.3-a] }"),
    ],
    ["an evaluation to come", "version: 1\nevaluation: à faire\n", "version: 1\n"],
    [
      "a quarter",
      piece("{ observation: x, date: T1 2024 }"),
      piece("{ observation: x, du: 2024-01, au: 2024-03 }"),
    ],
    [
      "a quarter in words",
      piece("{ observation: x, date: 2e trimestre 2024 }"),
      piece("{ observation: x, du: 2024-04, au: 2024-06 }"),
    ],
    ["a month where a day is due", "version: 1\nevalueLe: 2024-03\n", "version: 1\nevalueLe: 2024-03-20\n"],
    ["a list for a word", "version: 1\nevaluation: [conforme]\n", "version: 1\nevaluation: conforme\n"],
    ["an exigence of another folder", 'version: 1\nexigence: "15.2"\n', "version: 1\n"],
  ])("%s", (_title, faulty, followed) => {
    const found = findings(FICHE, faulty);
    expect(found.map(({ message }) => message)).toHaveLength(1);
    expect(found[0]?.aide).toMatch(/\.$|\?$/);
    expect(findings(FICHE, followed).map(({ message }) => message)).toEqual([]);
  });

  test.each([
    ["version:\u00a01\n", "espace insécable"],
    ["version\uff1a 1\n", "« version: 1 »"],
    ["version: 1\npreuves:\n  -observation: x\n", "« - observation »"],
  ])("%j names what cannot be seen", (faulty, mots) => {
    const [found] = findings(FICHE, faulty);
    expect(`${found?.message} ${found?.aide}`.replaceAll("\u00a0", " ")).toContain(mots);
  });
});

/** Shelves whose help no gesture in the folder can follow, and why. */
const SANS_GESTE: ReadonlyMap<string, string> = new Map([
  ["audit-proche", "the day comes nearer, whatever is done; it tells what to begin with"],
  ["erreur-interne", "a fault of quali itself, to be reported"],
  ["selection-label-volontaire", "a reminder: its help is that nothing is to be done"],
  ["selection-sans-regle", "only the central administration can answer"],
]);

const COMPILATION: ReadonlySet<string> = new Set(REGLES_DE_COMPILATION);

const shelves = readdirSync("test/regles").sort();

test("only a shelf that says why is without advice to follow", () => {
  const sans = shelves.filter((id) => !readShelf(path.join("test/regles", id), "ko").cas.conseil);
  expect(sans).toEqual([...SANS_GESTE.keys()]);
});

test.each(shelves.filter((id) => !SANS_GESTE.has(id)))("%s is silent once its advice is followed", (id) => {
  const { fichiers, cas } = readShelf(path.join("test/regles", id), "ko");
  const judge = (files: typeof fichiers) =>
    (COMPILATION.has(id) ? lintFiles(files) : judgeDepot(new MemoryDepot(files), cas)).resultat;
  expect(tellFindings(judge(fichiers), id)).not.toBe("");
  const suivi = judge(followAll(fichiers, cas.conseil ?? []));
  expect(tellFindings(suivi, id)).toBe("");
  // Following it broke nothing that is read.
  expect(suivi.structures.filter(({ jugeable }) => !jugeable)).toEqual([]);
  expect(suivi.diagnostics.filter(({ regle }) => regle.startsWith("yaml-"))).toEqual([]);
});
