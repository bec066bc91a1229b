import { randomBytes } from "node:crypto";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { onInterrupt } from "./interrupt.ts";
import { DossiersFaits } from "./make-folders.ts";
import type { Session } from "./session.ts";
import { causeOf, isSystemError, UserError } from "./user-error.ts";
import { isStandard, mismatch, refuseOutput, sayTwice, writeStandard } from "./write-files.ts";

/** An output that is written as it comes; null: standard output. */
export interface FluxDeSortie {
  write(text: string): void;
}

/**
 * Outputs of a command that are written as they come: files under a temporary name beside their place, renamed once all
 * is written, all or none. An interrupt, or a run that fails, leaves nothing behind.
 */
export class Sorties {
  readonly #files: Fichier[] = [];
  readonly #folders = new DossiersFaits();
  readonly #release: () => void;

  constructor(private readonly session: Session) {
    this.#release = onInterrupt(() => this.#drop());
  }

  /** Throws `UserError` where the file may not or cannot be written. */
  open(nom: string | null): FluxDeSortie {
    const { io } = this.session;
    if (nom === null) return io.stdout;
    const chemin = this.session.resolve(nom);
    if (isStandard(chemin))
      return { write: (text) => attempt(nom, () => writeStandard(this.session, chemin, text)) };
    refuseOutput(this.session, nom);
    if (this.#files.some((one) => one.chemin === chemin)) throw new UserError(sayTwice(nom));
    const fichier = attempt(nom, () => {
      this.#folders.makeFor(chemin);
      return new Fichier(nom, chemin);
    });
    this.#files.push(fichier);
    return fichier;
  }

  /** Puts the files in their place. Throws `UserError`. */
  commit(): void {
    try {
      for (const fichier of this.#files) fichier.close();
      for (const { nom, chemin, provisoire } of this.#files)
        attempt(nom, () => fs.renameSync(provisoire, chemin));
    } catch (error) {
      this.#drop();
      throw error;
    } finally {
      this.#release();
    }
  }

  /** Leaves no file. */
  abandon(): void {
    this.#drop();
    this.#release();
  }

  #drop(): void {
    for (const { provisoire } of this.#files) fs.rmSync(provisoire, { force: true });
    this.#folders.drop();
  }
}

class Fichier implements FluxDeSortie {
  readonly provisoire: string;
  readonly #descriptor: number;
  #begun = false;

  constructor(
    readonly nom: string,
    readonly chemin: string,
  ) {
    const present = fs.lstatSync(chemin, { throwIfNoEntry: false });
    this.provisoire = path.join(path.dirname(chemin), `.${randomBytes(6).toString("hex")}.quali-tmp`);
    this.#descriptor = fs.openSync(this.provisoire, "wx", present ? present.mode : 0o666);
  }

  write(text: string): void {
    if (!this.#begun) {
      const refusal = mismatch(this.nom, text);
      if (refusal) throw new UserError(`impossible d’écrire « ${this.nom} » : ${refusal}.`);
      this.#begun = true;
    }
    attempt(this.nom, () => fs.writeSync(this.#descriptor, text));
  }

  close(): void {
    fs.closeSync(this.#descriptor);
  }
}

const EN_MEMOIRE = 4 * 1024 * 1024;
const MORCEAU = 1024 * 1024;

/** Text that waits to be written after another: in memory while it is short, then in a file that bears no name. */
export class TexteEnAttente {
  #texts: string[] = [];
  #length = 0;
  #descriptor: number | null = null;

  push(text: string): void {
    this.#texts.push(text);
    this.#length += text.length;
    if (this.#length > EN_MEMOIRE) this.#spill();
  }

  drain(write: (text: string) => void): void {
    if (this.#descriptor !== null) {
      this.#spill();
      for (const text of readText(this.#descriptor)) write(text);
      fs.closeSync(this.#descriptor);
      this.#descriptor = null;
    }
    for (const text of this.#texts) write(text);
    this.#texts = [];
  }

  #spill(): void {
    try {
      this.#descriptor ??= openNameless();
    } catch (error) {
      // Without a place for it, it waits in memory.
      if (isSystemError(error)) return;
      throw error;
    }
    fs.writeSync(this.#descriptor, this.#texts.join(""));
    this.#texts = [];
    this.#length = 0;
  }
}

function openNameless(): number {
  const chemin = path.join(os.tmpdir(), `.${randomBytes(12).toString("hex")}.quali-tmp`);
  const descriptor = fs.openSync(chemin, "wx+", 0o600);
  if (process.platform === "win32") process.once("exit", () => fs.rmSync(chemin, { force: true }));
  else fs.rmSync(chemin);
  return descriptor;
}

function* readText(descriptor: number): Generator<string> {
  const decoder = new TextDecoder();
  const bytes = Buffer.alloc(MORCEAU);
  for (let at = 0; ; ) {
    const read = fs.readSync(descriptor, bytes, 0, MORCEAU, at);
    if (read === 0) return;
    at += read;
    yield decoder.decode(bytes.subarray(0, read), { stream: true });
  }
}

function attempt<T>(nom: string, act: () => T): T {
  try {
    return act();
  } catch (error) {
    if (!isSystemError(error)) throw error;
    throw new UserError(`impossible d’écrire « ${nom} » : ${causeOf(error)}.`);
  }
}
