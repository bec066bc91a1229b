import fs from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { DISQUE, type Disque, stampOf } from "../../../../src/commands/migrate/disk/disk.ts";
import { recover, swap } from "../../../../src/commands/migrate/disk/swap.ts";
import { workshop } from "../../../../src/commands/migrate/disk/workshop.ts";

const temporary = fs.mkdtempSync(join(tmpdir(), "migrate-"));
afterAll(() => fs.rmSync(temporary, { recursive: true }));

const ENTREES = ["archives", "preuves", "quali.yaml"];

const journalOf = (structure: string) => ({
  entrees: ENTREES,
  fichiers: new Map(
    ["quali.yaml", "preuves/1/a.txt"].map((file) => [file, stampOf(join(structure, file)) ?? ""] as const),
  ),
});

/** A structure with its new folders ready; it has no `archives` yet. */
function ready(nom: string): string {
  const structure = join(temporary, nom);
  const { nouveau } = workshop(structure);
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

/** A disk on which the nth change and those after it fail: cut off, or refused by the system. */
function stopping(left: number, refused?: { times: number }): Disque {
  let changes = 0;
  const counted =
    <A extends unknown[]>(work: (...args: A) => void) =>
    (...args: A) => {
      const late = changes >= left && (!refused || changes < left + refused.times);
      changes += 1;
      if (late && refused) throw Object.assign(new Error("refus"), { code: "EIO", syscall: "rename" });
      if (late) throw new Error("coupure");
      work(...args);
    };
  return {
    rename: counted(DISQUE.rename),
    double: counted(DISQUE.double),
    unlink: counted(DISQUE.unlink),
    rmdir: counted(DISQUE.rmdir),
    mkdir: counted(DISQUE.mkdir),
    write: counted(DISQUE.write),
    remove: counted(DISQUE.remove),
  };
}

function isStopped(work: () => void): boolean {
  try {
    work();
    return false;
  } catch {
    return true;
  }
}

test("whatever the moment it is stopped at, the old folder or the new one is found again", () => {
  const seen = new Set<string>();
  for (let left = 0; ; left += 1) {
    const structure = ready(`arret-${left}`);
    const journal = journalOf(structure);
    const stopped = isStopped(() => swap(structure, journal, stopping(left)));
    expect(fs.existsSync(join(structure, "quali.yaml")), `quali.yaml, arrêt ${left}`).toBe(true);
    const { etat } = recover(structure);
    const found = tree(structure);
    expect([OLD, NEW], `arrêt ${left}`).toContainEqual(found);
    expect(recover(structure).etat).toBe("rien");
    seen.add(`${etat} ${found.length === OLD.length ? "ancien" : "nouveau"}`);
    if (!stopped) break;
  }
  expect([...seen].sort()).toEqual(["achevee nouveau", "annulee ancien", "rangee nouveau", "rien nouveau"]);
});

test("a recovery that is stopped too is finished by the next one", () => {
  for (let first = 3; first < 12; first += 2) {
    for (let left = 0; left < 10; left += 1) {
      const structure = ready(`reprise-${first}-${left}`);
      const journal = journalOf(structure);
      isStopped(() => swap(structure, journal, stopping(first)));
      isStopped(() => recover(structure, stopping(left)));
      recover(structure);
      expect(tree(structure), `${first} puis ${left}`).toEqual(NEW);
    }
  }
});

test("where the disk refuses, all goes back; where it refuses that too, the next run leaves", () => {
  for (const times of [1, 2, 3, 100]) {
    for (let left = 0; left < 14; left += 1) {
      const structure = ready(`refus-${times}-${left}`);
      const journal = journalOf(structure);
      isStopped(() => swap(structure, journal, stopping(left, { times })));
      recover(structure);
      expect([OLD, NEW], `${times} refus depuis ${left}`).toContainEqual(tree(structure));
      expect(recover(structure).etat).toBe("rien");
    }
  }
});

test("what another program wrote or changed meanwhile is kept, and told", () => {
  const structure = ready("entretemps");
  const journal = journalOf(structure);
  fs.writeFileSync(join(structure, "preuves/1/neuf.txt"), "neuf");
  fs.writeFileSync(join(structure, "preuves/1/a.txt"), "changé");
  const kept = "archives/ecrits-pendant-la-migration/preuves/1";
  expect(swap(structure, journal).gardes).toEqual([`${kept}/a.txt`, `${kept}/neuf.txt`]);
  expect(tree(structure)).toEqual([...NEW, `${kept}/a.txt=changé`, `${kept}/neuf.txt=neuf`].sort());
});

test("what is kept never goes through a link that the folder planted", () => {
  const structure = ready("plante");
  const outside = join(temporary, "dehors");
  fs.mkdirSync(outside);
  fs.symlinkSync(outside, join(workshop(structure).nouveau, "archives/ecrits-pendant-la-migration"));
  const journal = journalOf(structure);
  fs.writeFileSync(join(structure, "preuves/1/neuf.txt"), "neuf");
  expect(swap(structure, journal).reste).toContain("n’est pas un dossier");
  expect(fs.readdirSync(outside)).toEqual([]);
  expect(fs.readFileSync(join(workshop(structure).ancien, "0/preuves/1/neuf.txt"), "utf8")).toBe("neuf");
});
