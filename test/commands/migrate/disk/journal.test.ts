import { execFileSync } from "node:child_process";
import fs from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { DISQUE, stampOf } from "../../../../src/commands/migrate/disk/disk.ts";
import { readJournal, writeJournal } from "../../../../src/commands/migrate/disk/journal.ts";
import { recover, swap } from "../../../../src/commands/migrate/disk/swap.ts";
import { workshop } from "../../../../src/commands/migrate/disk/workshop.ts";
import { DOSSIERS_REPRIS, FICHIERS_REPRIS } from "../../../../src/commands/migrate/plan/plan.ts";

const temporary = fs.mkdtempSync(join(tmpdir(), "journal-"));
afterAll(() => fs.rmSync(temporary, { recursive: true }));

let count = 0;

/** What a clone brings: a structure with a workshop, whatever its journal says; a home beside it. */
function cloned(): { home: string; structure: string } {
  count += 1;
  const home = join(temporary, String(count));
  const structure = join(home, "depot/dossier");
  const write = (chemin: string, texte: string) => {
    fs.mkdirSync(join(structure, chemin, ".."), { recursive: true });
    fs.writeFileSync(join(structure, chemin), texte);
  };
  write("../../.bashrc", "à moi");
  write("quali.yaml", "version: 1");
  write("preuves/1.1/a.txt", "à moi");
  write(".quali-migration/nouveau/quali.yaml", "piège");
  write(".quali-migration/nouveau/preuves/1.1/a.txt", "piège");
  fs.mkdirSync(workshop(structure).ancien);
  return { home, structure };
}

function tree(folder: string): string[] {
  return fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== "journal.json")
    .map((entry) => {
      const chemin = join(entry.parentPath, entry.name);
      return `${chemin.slice(folder.length)}=${fs.readFileSync(chemin, "utf8")}`;
    })
    .sort();
}

const forged = (more: object) =>
  JSON.stringify({ version: 2, marque: "1-1", entrees: ["preuves", "quali.yaml"], fichiers: [], ...more });

test.each([
  ["empty", ""],
  ["cut", '{"version":2,"entr'],
  ["null", "null"],
  ["of no version", "{}"],
  ["of the version before", '{"version":1,"entrees":["../../.bashrc"]}'],
  ["of a later version", forged({ version: 3 })],
  ["with numbers", forged({ entrees: [1, 2] })],
  ["with a NUL", forged({ entrees: ["preuves\0"] })],
  ["that climbs", forged({ entrees: ["../../.bashrc"] })],
  ["through a link", forged({ entrees: ["lien/authorized_keys"] })],
  ["of another folder", forged({})],
  ["with files to take away", forged({ fichiers: [["preuves/1.1/a.txt", "4 1"]] })],
])("a journal %s is explained and not followed", (_, texte) => {
  const { home, structure } = cloned();
  fs.writeFileSync(workshop(structure).journal, texte);
  const before = tree(home);
  expect(() => recover(structure)).toThrow(/rien n’a été touché.*supprimez le dossier \.quali-migration/i);
  expect(tree(home)).toEqual(before);
});

test("nor one that is a folder, a pipe, or a link to another file", () => {
  for (const make of [
    (journal: string) => fs.mkdirSync(journal),
    (journal: string) => void execFileSync("mkfifo", [journal]),
    (journal: string) => fs.symlinkSync("../quali.yaml", journal),
  ]) {
    const { home, structure } = cloned();
    make(workshop(structure).journal);
    const before = tree(home);
    expect(() => recover(structure)).toThrow(/rien n’a été touché/);
    expect(tree(home)).toEqual(before);
  }
});

test("a workshop that is a link is not entered", () => {
  const { home, structure } = cloned();
  const { atelier } = workshop(structure);
  fs.renameSync(atelier, join(home, "ailleurs"));
  fs.symlinkSync(join(home, "ailleurs"), atelier);
  const before = tree(home);
  expect(() => recover(structure)).toThrow(/n’est pas un dossier/);
  expect(tree(home)).toEqual(before);
});

test("a journal of ours that was copied elsewhere is not followed; at home it is", () => {
  const { home, structure } = cloned();
  const fichiers = new Map([["preuves/1.1/a.txt", stampOf(join(structure, "preuves/1.1/a.txt")) ?? ""]]);
  const stop = () => {
    throw new Error("coupure");
  };
  const disque = {
    rename: (de: string, vers: string) => (vers.endsWith("journal.json") ? fs.renameSync(de, vers) : stop()),
    write: (chemin: string, texte: string) => fs.writeFileSync(chemin, texte),
    mkdir: (chemin: string) => void fs.mkdirSync(chemin, { recursive: true }),
    double: stop,
    unlink: stop,
    rmdir: stop,
    remove: stop,
  };
  expect(() => swap(structure, { entrees: ["preuves"], fichiers }, disque)).toThrow("coupure");
  const copy = join(home, "copie");
  fs.cpSync(structure, copy, { recursive: true });
  expect(() => recover(copy)).toThrow(/un clone, une copie ou une archive l’a apporté/);
  expect(recover(structure)).toMatchObject({ etat: "achevee", gardes: [] });
  expect(fs.readFileSync(join(structure, "preuves/1.1/a.txt"), "utf8")).toBe("piège");
});

test("old files without a journal are never thrown away", () => {
  const { home, structure } = cloned();
  fs.mkdirSync(join(workshop(structure).ancien, "0"));
  fs.renameSync(join(structure, "preuves"), join(workshop(structure).ancien, "0/preuves"));
  const before = tree(home);
  expect(() => recover(structure)).toThrow(/remettez-les à leur place/);
  expect(tree(home)).toEqual(before);
});

test("whatever a migration puts in place, one that was stopped is finished", () => {
  const { structure } = cloned();
  const lieux = workshop(structure);
  const entrees = [...DOSSIERS_REPRIS, ...FICHIERS_REPRIS, "quali.yaml"];
  writeJournal(lieux, { entrees, fichiers: new Map() }, DISQUE);
  expect(readJournal(lieux, lieux.journal).entrees).toEqual(entrees);
});
