import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { MemoryDepot } from "../../src/depot/memory.ts";
import { follow } from "../support/conseil.ts";
import { judgeDepot, readShelf, tellFindings } from "../support/etagere.ts";
import { load, QUALI } from "../support/load.ts";

// An advice, once followed, makes its finding disappear. Two ways to hold it:
// - a fault of shape below: what the help says to write is written where the finding stands, and the file is read again;
// - a shelf of test/regles with `conseil` in its cas.yaml: edits of the files of `ko`, as a person would make them.

interface Edit {
  fichier: string;
  /** A new path for the file; it is removed where this is empty. */
  renommer?: string;
  remplacer?: string;
  par?: string;
}

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

const shelves = readdirSync("test/regles").flatMap((id) => {
  const edits = editsOf(path.join("test/regles", id));
  return edits ? [[id, edits] as const] : [];
});

function editsOf(shelf: string): Edit[] | null {
  if (!readdirSync(shelf).includes("cas.yaml")) return null;
  const cas = parse(readFileSync(path.join(shelf, "cas.yaml"), "utf8")) as { conseil?: Edit[] } | null;
  return cas?.conseil ?? null;
}

test.each(shelves)("%s is silent once its advice is followed", (id, edits) => {
  const { fichiers, cas } = readShelf(path.join("test/regles", id), "ko");
  expect(tellFindings(judgeDepot(new MemoryDepot({ ...fichiers }), cas).resultat, id)).not.toBe("");
  for (const { fichier, renommer, remplacer, par } of edits) {
    const contenu = fichiers[fichier];
    expect(contenu, `${fichier} is one of the files of ko`).toBeDefined();
    if (contenu === undefined) continue;
    if (renommer !== undefined) delete fichiers[fichier];
    if (renommer) fichiers[renommer] = contenu;
    if (remplacer === undefined) continue;
    const texte = contenu instanceof Uint8Array ? new TextDecoder().decode(contenu) : String(contenu);
    expect(texte).toContain(remplacer);
    fichiers[fichier] = texte.replaceAll(remplacer, par ?? "");
  }
  expect(tellFindings(judgeDepot(new MemoryDepot(fichiers), cas).resultat, id)).toBe("");
});
