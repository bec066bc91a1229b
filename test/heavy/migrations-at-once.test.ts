import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { createHash } from "node:crypto";
import fs from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "vitest";

const temporary = fs.mkdtempSync(path.join(tmpdir(), "ensemble-"));
afterAll(() => fs.rmSync(temporary, { recursive: true, force: true }));

const SOURCE = path.resolve("examples/prefecture-seine-maritime");
const QUALI = path.resolve("bin/quali.js");
const ARGV = [QUALI, "migrate", "--to", "quali-ate@2024-02-01", "--allow-dirty"];

/** SHA-256 of each file but those in YAML, which a migration writes. */
function contents(folder: string): string[] {
  return fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith(".yaml"))
    .map((entry) => {
      const bytes = fs.readFileSync(path.join(entry.parentPath, entry.name));
      return createHash("sha256").update(bytes).digest("hex");
    })
    .sort();
}

function copyOf(nom: string): string {
  const folder = path.join(temporary, nom);
  fs.cpSync(SOURCE, folder, { recursive: true });
  return folder;
}

function start(cwd: string): { child: ChildProcess; ended: Promise<{ code: number | null; said: string }> } {
  const child = spawn(process.execPath, ARGV, { cwd, stdio: ["ignore", "pipe", "pipe"] });
  let said = "";
  child.stderr?.on("data", (bytes: Buffer) => {
    said += bytes.toString();
  });
  child.stdout?.resume();
  return { child, ended: new Promise((resolve) => child.on("close", (code) => resolve({ code, said }))) };
}

/** What stands in the workshop while a migration is made ready, and while it is put in place. */
const STAGES = ["verrous", "nouveau", "nouveau/preuves/9.1", "ancien", "journal.json"];

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Waits until something is there, or the run that makes it has ended. */
async function appears(chemin: string, ended: Promise<unknown>): Promise<void> {
  let over = false;
  void ended.then(() => {
    over = true;
  });
  while (!over && !fs.existsSync(chemin)) await pause(1);
}

const isMigrated = (folder: string) =>
  fs.readFileSync(path.join(folder, "quali.yaml"), "utf8").includes("referentiel: quali-ate@2024-02-01");

test("three migrations at once lose nothing, and leave nothing to finish", async () => {
  const before = contents(SOURCE);
  for (let round = 0; round < 12; round += 1) {
    const folder = copyOf(`trois-${round}`);
    const runs = await Promise.all([1, 2, 3].map(() => start(folder).ended));
    for (const { code, said } of runs) expect(code === 0 || code === 2, said).toBe(true);
    for (const { code, said } of runs.filter((run) => run.code === 2)) {
      expect(said, String(code)).toMatch(/une autre migration de ce dossier est en cours|suit déjà/);
    }
    expect(runs.some(({ code }) => code === 0) || !isMigrated(folder)).toBe(true);
    expect(contents(folder)).toEqual(before);
    expect(fs.existsSync(path.join(folder, ".quali-migration"))).toBe(false);
  }
});

test("killed at any moment, then run again: all is there, on the old référentiel or on the new one", async () => {
  const before = contents(SOURCE);
  for (let round = 0; round < 15; round += 1) {
    const folder = copyOf(`tue-${round}`);
    const { child, ended } = start(folder);
    await appears(path.join(folder, ".quali-migration", STAGES[round % STAGES.length] ?? ""), ended);
    await pause(round % 7);
    child.kill("SIGKILL");
    await ended;
    const { code, said } = await start(folder).ended;
    expect(code === 0 || /suit déjà/.test(said), said).toBe(true);
    expect(isMigrated(folder)).toBe(true);
    expect(contents(folder)).toEqual(before);
    expect(fs.existsSync(path.join(folder, ".quali-migration"))).toBe(false);
  }
});

test("what another program writes meanwhile is never lost", async () => {
  for (let round = 0; round < 8; round += 1) {
    const folder = copyOf(`ecrit-${round}`);
    const { ended } = start(folder);
    const written = new Set<string>();
    let on = true;
    const writing = (async () => {
      for (let rank = 0; on; rank += 1) {
        const nom = `ecrit-${rank}.txt`;
        const target = path.join(folder, "preuves/1.1");
        try {
          if (fs.existsSync(target)) {
            fs.writeFileSync(path.join(target, nom), nom);
            written.add(nom);
          }
        } catch {
          // the folder went away meanwhile
        }
        await pause(3);
      }
    })();
    await ended;
    on = false;
    await writing;
    await start(folder).ended;
    const found = execFileSync("find", [folder, "-name", "ecrit-*.txt"], { encoding: "utf8" });
    const names = new Set(found.split("\n").map((line) => path.basename(line).replace(/ \(.*\)/, "")));
    expect([...written].filter((nom) => !names.has(nom))).toEqual([]);
  }
});
