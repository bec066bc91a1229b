import { expect, test } from "vitest";
import { findLosses } from "../../../../src/commands/migrate/plan/compare.ts";
import { MemoryDepot } from "../../../../src/depot/memory.ts";
import type { Structure } from "../../../../src/domain/structure.ts";
import { loadStructure } from "../../../../src/load/structure/load.ts";

const QUALI = "version: 1\nstructure: { id: essai, nom: Essai, type: prefecture }\nreferentiel: ancien@1\n";

function structureOf(fichiers: Readonly<Record<string, string>>): Structure {
  const { structure } = loadStructure(new MemoryDepot({ "quali.yaml": QUALI, ...fichiers }), "");
  if (!structure) throw new Error("no structure");
  return structure;
}

const fiche = (...pieces: string[]) =>
  `version: 1\npreuves:\n${pieces.map((one) => `  - ${one}\n`).join("")}`;
const OLD = {
  "preuves/1.1/fiche.yaml": fiche("{ fichier: a.pdf, date: 2024-01-01 }", "{ preuve: commun }"),
  "preuves/1.1/a.pdf": "a",
  "preuves/1.2/b.pdf": "b",
  "preuves/_commun/preuves.yaml":
    "version: 1\npreuves:\n  - { id: commun, fichier: ../1.2/b.pdf, date: 2024-02-01 }\n",
};
const NEW = {
  "preuves/7.1/fiche.yaml": OLD["preuves/1.1/fiche.yaml"],
  "preuves/7.1/a.pdf": "a",
  "preuves/7.2/b.pdf": "b",
  "preuves/_commun/preuves.yaml": OLD["preuves/_commun/preuves.yaml"].replace("1.2", "7.2"),
};
const newPath = (ancien: string) => ancien.replace(/^preuves\/1\./, "preuves/7.");
const losses = (now: Readonly<Record<string, string>>) =>
  findLosses(structureOf(OLD), structureOf(now), newPath);

test("nothing is lost where each piece and each file has its place", () => {
  expect(losses(NEW)).toEqual([]);
});

test("a file that is not there, a piece that is gone, or leads elsewhere, or says something else, is a loss", () => {
  const { "preuves/7.2/b.pdf": _, ...without } = NEW;
  expect(losses(without)[0]).toBe("le fichier preuves/1.2/b.pdf n’est pas dans preuves/7.2/b.pdf");
  const changed = (texte: string) => losses({ ...NEW, "preuves/7.1/fiche.yaml": texte });
  const gone = ["une pièce de preuves/1.1/fiche.yaml n’y est plus, ou mène ailleurs"];
  expect(changed(fiche("{ preuve: commun }"))).toEqual(gone);
  expect(changed(fiche("{ fichier: b.pdf, date: 2024-01-01 }", "{ preuve: commun }"))).toEqual(gone);
  expect(changed(fiche("{ fichier: a.pdf, date: 2024-01-02 }", "{ preuve: commun }"))).toEqual(gone);
  expect(losses({ ...NEW, "preuves/_commun/preuves.yaml": OLD["preuves/_commun/preuves.yaml"] })).not.toEqual(
    [],
  );
});
