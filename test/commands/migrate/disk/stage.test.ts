import fs from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { listFiles, stage } from "../../../../src/commands/migrate/disk/stage.ts";
import { workshop } from "../../../../src/commands/migrate/disk/swap.ts";
import type { PlanDeMigration } from "../../../../src/commands/migrate/plan/plan.ts";

const temporary = fs.mkdtempSync(path.join(tmpdir(), "stage-"));
afterAll(() => fs.rmSync(temporary, { recursive: true }));

const DECOMPOSED = "e\u0301.pdf";

function folder(nom: string, files: Record<string, string>): string {
  const structure = path.join(temporary, nom);
  for (const [chemin, texte] of Object.entries(files)) {
    fs.mkdirSync(path.dirname(path.join(structure, chemin)), { recursive: true });
    fs.writeFileSync(path.join(structure, chemin), texte);
  }
  return structure;
}

const plan = (copies: [string, string][], ecrits: [string, string][] = []): PlanDeMigration =>
  ({
    copies: copies.map(([de, vers]) => ({ de, vers })),
    ecrits: new Map(ecrits),
  }) as unknown as PlanDeMigration;

test("A name that a Mac wrote decomposed is known composed, as the loader knows it", () => {
  const structure = folder("mac", { [`preuves/1.1/${DECOMPOSED}`]: "a" });
  expect([...listFiles(structure)]).toEqual([["preuves/1.1/é.pdf", `preuves/1.1/${DECOMPOSED}`]]);
  stage(structure, plan([["preuves/1.1/é.pdf", "preuves/2.1/é.pdf"]]));
  expect(fs.readFileSync(path.join(workshop(structure).nouveau, "preuves/2.1/é.pdf"), "utf8")).toBe("a");
});

test("Both ways of writing one name stay two files", () => {
  const structure = folder("deux", { [`preuves/1.1/${DECOMPOSED}`]: "a", "preuves/1.1/é.pdf": "b" });
  expect(new Set(listFiles(structure).keys()).size).toBe(2);
});

test("A link leads to the same file as before, wherever either of them went", () => {
  const structure = folder("lien", { "preuves/1.1/a.pdf": "a" });
  fs.mkdirSync(path.join(structure, "preuves/1.2"));
  fs.symlinkSync("../1.1/a.pdf", path.join(structure, "preuves/1.2/lien.pdf"));
  stage(
    structure,
    plan([
      ["preuves/1.1/a.pdf", "preuves/7.1/a.pdf"],
      ["preuves/1.2/lien.pdf", "archives/ancien/1.2/lien.pdf"],
    ]),
  );
  const link = path.join(workshop(structure).nouveau, "archives/ancien/1.2/lien.pdf");
  expect(fs.readlinkSync(link)).toBe("../../../preuves/7.1/a.pdf");
});

test("A file written anew never goes through the link to an old one", () => {
  const structure = folder("dur", { "preuves/1.1/fiche.yaml": "ancien" });
  const chemin = "preuves/1.1/fiche.yaml";
  expect(() => stage(structure, plan([[chemin, chemin]], [[chemin, "nouveau"]]))).toThrow(/EEXIST/);
  expect(fs.readFileSync(path.join(structure, chemin), "utf8")).toBe("ancien");
});
