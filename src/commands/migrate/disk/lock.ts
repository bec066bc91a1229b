import { createHash, randomBytes } from "node:crypto";
import fs from "node:fs";
import { hostname } from "node:os";
import path from "node:path";
import { ATELIER } from "../../../domain/migration.ts";
import { makeFolder } from "../../../session/make-folder.ts";
import { isSystemError, UserError } from "../../../session/user-error.ts";
import { refuseStrangers, workshop } from "./workshop.ts";

/** A lock of another machine is believed for so long. */
const HOUR = 3_600_000;
const TRIES = 8;

/**
 * Does a work alone on a structure. Every run names itself by a file of its own, then looks for others: of two runs,
 * one at least sees the other. A name says whose it is, so that the lock of a dead process counts for nothing.
 * Throws `UserError` where another run is alive.
 */
export function alone<T>(structure: string, work: () => T): T {
  const mine = take(structure);
  try {
    return work();
  } finally {
    release(structure, mine);
  }
}

function take(structure: string): string {
  const lieux = workshop(structure);
  for (let left = TRIES; ; left -= 1) {
    refuseStrangers(lieux);
    const mine = path.join(lieux.verrous, `${here()}-${randomBytes(6).toString("hex")}`);
    if (!place(lieux.verrous, mine) && left > 0) continue;
    const other = othersAlive(lieux.verrous, mine)[0];
    if (other === undefined) return mine;
    release(structure, mine);
    if (left === 0) throw busy(other);
    sleep(20 + randomBytes(1).readUInt8() / 2);
  }
}

/** False where a run that ends took the folder away meanwhile. */
function place(verrous: string, mine: string): boolean {
  try {
    makeFolder(verrous);
    fs.writeFileSync(mine, "", { flag: "wx" });
    return true;
  } catch (error) {
    if (isSystemError(error) && error.code === "ENOENT") return false;
    throw error;
  }
}

function release(structure: string, mine: string): void {
  const { verrous, atelier } = workshop(structure);
  for (const step of [
    () => fs.unlinkSync(mine),
    () => fs.rmdirSync(verrous),
    // not empty where another run waits, or where something is left to be finished
    () => fs.rmdirSync(atelier),
  ]) {
    try {
      step();
    } catch (error) {
      if (!isSystemError(error)) throw error;
    }
  }
}

const NAME = /^([0-9a-f]{12})-(\d+)-(\d+)-[0-9a-f]{12}$/;

function othersAlive(verrous: string, mine: string): string[] {
  const others = fs.readdirSync(verrous).map((nom) => path.join(verrous, nom));
  return others.filter((chemin) => {
    if (chemin === mine) return false;
    if (isAlive(chemin)) return true;
    fs.rmSync(chemin, { force: true, recursive: true });
    return false;
  });
}

function isAlive(chemin: string): boolean {
  const [, machine, pid, start] = NAME.exec(path.basename(chemin)) ?? [];
  if (machine === undefined || pid === undefined) return false;
  if (machine !== thisMachine()) {
    const stats = fs.lstatSync(chemin, { throwIfNoEntry: false });
    return stats !== undefined && Math.abs(Date.now() - stats.mtimeMs) < HOUR;
  }
  return isRunning(Number(pid)) && startOf(Number(pid)) === start;
}

function here(): string {
  return `${thisMachine()}-${process.pid}-${startOf(process.pid)}`;
}

/** Since its last start: process numbers mean nothing elsewhere, nor after. */
function thisMachine(): string {
  const boot = readOr("/proc/sys/kernel/random/boot_id", "");
  const space = linkOr("/proc/self/ns/pid");
  return createHash("sha256").update(`${hostname()} ${boot} ${space}`).digest("hex").slice(0, 12);
}

/** When a process began, where the system says: its number may have been given again. */
function startOf(pid: number): string {
  const fields = readOr(`/proc/${pid}/stat`, "").replace(/^.*\)/s, "").trim().split(" ");
  return /^\d+$/.test(fields[19] ?? "") ? (fields[19] ?? "0") : "0";
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // the process of another user
    return isSystemError(error) && error.code === "EPERM";
  }
}

function readOr(chemin: string, otherwise: string): string {
  try {
    return fs.readFileSync(chemin, "utf8").trim();
  } catch {
    return otherwise;
  }
}

function linkOr(chemin: string): string {
  try {
    return fs.readlinkSync(chemin);
  } catch {
    return "";
  }
}

function busy(chemin: string): UserError {
  return new UserError(
    "une autre migration de ce dossier est en cours : attendez sa fin, puis relancez. " +
      `S’il n’y en a pas, supprimez ${ATELIER}/verrous/${path.basename(chemin)}.`,
  );
}

function sleep(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}
