import fs from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { DISQUE, type Disque } from "../../../../src/commands/migrate/disk/disk.ts";
import { recover, swap, workshop } from "../../../../src/commands/migrate/disk/swap.ts";

const temporary = fs.mkdtempSync(join(tmpdir(), "migrate-"));
afterAll(() => fs.rmSync(temporary, { recursive: true }));

const ENTREES = ["archives", "preuves", "quali.yaml"];

/** A structure with its new folders ready; it has no `archives` yet. */
function ready(nom: string): string {
  const structure = join(temporary, nom);
  const { nouveau, ancien } = workshop(structure);
  const write = (chemin: string, texte: string) => {
    fs.mkdirSync(join(chemin, ".."), { recursive: true });
    fs.writeFileSync(chemin, texte);
  };
  write(join(structure, "quali.yaml"), "ancien");
  write(join(structure, "preuves/1/a.txt"), "ancien");
  write(join(structure, "donnees/d.csv"), "d");
  write(join(nouveau, "quali.yaml"), "nouveau");
  write(join(nouveau, "preuves/2/a.txt"), "nouveau");
  write(join(nouveau, "archives/3/b.txt"), "nouveau");
  fs.mkdirSync(ancien, { recursive: true });
  return structure;
}

function tree(folder: string): string[] {
  return fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(
      (entry) =>
        `${join(entry.parentPath, entry.name).slice(folder.length + 1)}=${fs.readFileSync(join(entry.parentPath, entry.name), "utf8")}`,
    )
    .sort();
}

const OLD = ["donnees/d.csv=d", "preuves/1/a.txt=ancien", "quali.yaml=ancien"];
const NEW = ["archives/3/b.txt=nouveau", "donnees/d.csv=d", "preuves/2/a.txt=nouveau", "quali.yaml=nouveau"];

/** A disk that stops before its nth change. */
function stopping(left: number): Disque {
  let changes = 0;
  const counted =
    <A extends unknown[]>(work: (...args: A) => void) =>
    (...args: A) => {
      if (changes === left) throw new Error("coupure");
      changes += 1;
      work(...args);
    };
  return {
    ...DISQUE,
    rename: counted(DISQUE.rename),
    remove: counted(DISQUE.remove),
    write: counted(DISQUE.write),
  };
}

test("whatever the moment it is stopped at, the old folder or the new one is found again", () => {
  const seen = new Set<string>();
  for (let left = 0; ; left += 1) {
    const structure = ready(`arret-${left}`);
    let stopped = false;
    try {
      swap(structure, ENTREES, stopping(left));
    } catch {
      stopped = true;
    }
    expect(fs.existsSync(join(structure, "quali.yaml")), `quali.yaml, arrêt ${left}`).toBe(true);
    const reprise = recover(structure);
    const found = tree(structure);
    expect([OLD, NEW], `arrêt ${left}`).toContainEqual(found);
    expect(fs.existsSync(workshop(structure).atelier)).toBe(false);
    seen.add(`${reprise} ${found.length === OLD.length ? "ancien" : "nouveau"}`);
    if (!stopped) break;
  }
  expect([...seen].sort()).toEqual(["achevee nouveau", "annulee ancien", "rien nouveau"]);
});

test("a recovery that is stopped too is finished by the next one", () => {
  for (let left = 0; left < 8; left += 1) {
    const structure = ready(`reprise-${left}`);
    expect(() => swap(structure, ENTREES, stopping(4))).toThrow("coupure");
    try {
      recover(structure, stopping(left));
    } catch {
      // Stopped again.
    }
    recover(structure);
    expect(tree(structure)).toEqual(NEW);
  }
});
