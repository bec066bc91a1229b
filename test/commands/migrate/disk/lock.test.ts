import { spawnSync } from "node:child_process";
import fs from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { alone } from "../../../../src/commands/migrate/disk/lock.ts";
import { workshop } from "../../../../src/commands/migrate/disk/workshop.ts";

const temporary = fs.mkdtempSync(join(tmpdir(), "verrou-"));
afterAll(() => fs.rmSync(temporary, { recursive: true }));

function folder(nom: string): string {
  const structure = join(temporary, nom);
  fs.mkdirSync(structure);
  return structure;
}

/** The name of the lock that a run of this process takes. */
function nameHere(): string {
  const structure = folder(`nom-${fs.readdirSync(temporary).length}`);
  return alone(structure, () => fs.readdirSync(workshop(structure).verrous)[0] ?? "");
}

function plant(structure: string, nom: string): string {
  const { verrous } = workshop(structure);
  fs.mkdirSync(verrous, { recursive: true });
  fs.writeFileSync(join(verrous, nom), "");
  return join(verrous, nom);
}

test("one run at a time; nothing is left afterwards", () => {
  const structure = folder("un");
  alone(structure, () => {
    expect(() => alone(structure, () => {})).toThrow(
      /une autre migration de ce dossier est en cours.*supprimez/,
    );
  });
  expect(fs.readdirSync(structure)).toEqual([]);
  expect(() =>
    alone(structure, () => {
      throw new Error("panne");
    }),
  ).toThrow("panne");
  expect(fs.readdirSync(structure)).toEqual([]);
});

test("the lock of a dead process, or of one whose number was given again, holds nobody", () => {
  const [machine, , start] = nameHere().split("-");
  const dead = spawnSync("true").pid;
  const structure = folder("mort");
  plant(structure, `${machine}-${dead}-${start}-000000000000`);
  plant(structure, `${machine}-${process.pid}-1-000000000000`);
  plant(structure, "n’importe quoi");
  expect(alone(structure, () => "seul")).toBe("seul");
  expect(fs.readdirSync(structure)).toEqual([]);
});

test("the lock of another machine is believed for an hour", () => {
  const structure = folder("ailleurs");
  const lock = plant(structure, "0123456789ab-1-1-000000000000");
  expect(() => alone(structure, () => {})).toThrow(/en cours/);
  const old = new Date(Date.now() - 2 * 3_600_000);
  fs.utimesSync(lock, old, old);
  expect(alone(structure, () => "seul")).toBe("seul");
});
