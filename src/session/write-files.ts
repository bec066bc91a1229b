import { randomBytes } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { onInterrupt } from "./interrupt.ts";
import { DossiersFaits } from "./make-folders.ts";
import { refusalAt } from "./output-place.ts";
import type { Session } from "./session.ts";
import { causeOf, isSystemError, UserError } from "./user-error.ts";

export interface FichierAEcrire {
  /** As the user wrote it: messages name it so. */
  nom: string;
  contenu: string | Uint8Array;
  /** A file of quali's own, that the command which keeps it replaces. */
  propre?: true;
}

interface Etape {
  provisoire: string;
  cible: string;
}

/** Throws `UserError` where an output, as the user names it, may not be written; before any long work. */
export function refuseOutput(session: Session, nom: string, propre = false): void {
  const chemin = session.resolve(nom);
  const refusal = isStandard(chemin) ? null : attempt(nom, () => refusalAt(chemin, propre));
  if (refusal) throw new UserError(`impossible d’écrire « ${nom} » : ${refusal}.`);
}

/**
 * Writes all outputs of a command or none: each beside its place under a temporary name, then renamed. Every file that
 * quali writes for its user goes through here; folders that are missing are made. Throws `UserError` where one may not
 * or cannot be written.
 */
export function writeFiles(session: Session, fichiers: readonly FichierAEcrire[]): void {
  const places = fichiers.map((fichier) => ({ ...fichier, chemin: session.resolve(fichier.nom) }));
  const files = places.filter(({ chemin }) => !isStandard(chemin));
  for (const [rang, { nom, chemin, contenu, propre }] of files.entries()) {
    refuseOutput(session, nom, propre);
    if (files.findIndex((one) => one.chemin === chemin) !== rang) throw new UserError(sayTwice(nom));
    const refusal = mismatch(nom, contenu);
    if (refusal) throw new UserError(`impossible d’écrire « ${nom} » : ${refusal}.`);
  }
  // An interrupt waits until all is in place.
  const release = onInterrupt(() => {});
  try {
    writeAll(files);
  } finally {
    release();
  }
  for (const { chemin, nom, contenu } of places) {
    if (isStandard(chemin)) attempt(nom, () => writeStandard(session, chemin, contenu));
  }
}

/** Two outputs that are one file, however they are named. */
export function sayTwice(nom: string): string {
  return `« ${nom} » : deux sorties ne peuvent pas aller dans le même fichier.`;
}

// What a person or her shell (`>(…)`) writes on the command line for a stream, and no folder can plant.
const STANDARD = /^\/dev\/(null|stdout|stderr|fd\/\d+)$/;

export function isStandard(chemin: string): boolean {
  return process.platform !== "win32" && STANDARD.test(chemin);
}

export function writeStandard({ io }: Session, chemin: string, contenu: string | Uint8Array): void {
  if (chemin === "/dev/null") return;
  if (chemin === "/dev/stdout") io.stdout.write(contenu);
  else if (chemin === "/dev/stderr") io.stderr.write(contenu);
  else fs.writeFileSync(chemin, contenu, { flag: "a" });
}

/** A name that promises another kind of file: it would not open where it is sent. */
export function mismatch(nom: string, contenu: string | Uint8Array): string | null {
  const start =
    typeof contenu === "string" ? contenu : Buffer.from(contenu.subarray(0, 32)).toString("latin1");
  const ending = path.extname(nom).toLowerCase();
  const isPdf = start.startsWith("%PDF-");
  if ((ending === ".pdf") !== isPdf && (ending === ".pdf" || isPdf)) {
    return isPdf ? "c’est un PDF ; donnez-lui un nom en .pdf" : "son nom dit un PDF, et ce n’en est pas un";
  }
  const isPage = start.trimStart().slice(0, 9).toLowerCase() === "<!doctype";
  return /^\.html?$/.test(ending) && !isPage ? "son nom dit une page HTML, et ce n’en est pas une" : null;
}

function writeAll(fichiers: readonly (FichierAEcrire & { chemin: string })[]): void {
  const etapes: Etape[] = [];
  const folders = new DossiersFaits();
  try {
    for (const { nom, chemin } of fichiers) attempt(nom, () => folders.makeFor(chemin));
    for (const { nom, chemin, contenu } of fichiers) etapes.push(attempt(nom, () => stage(chemin, contenu)));
    for (const { provisoire, cible } of etapes) attempt(cible, () => fs.renameSync(provisoire, cible));
  } catch (error) {
    for (const { provisoire } of etapes) fs.rmSync(provisoire, { force: true });
    folders.drop();
    throw error;
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

function stage(cible: string, contenu: string | Uint8Array): Etape {
  const present = fs.lstatSync(cible, { throwIfNoEntry: false });
  const provisoire = path.join(path.dirname(cible), `.${randomBytes(6).toString("hex")}.quali-tmp`);
  try {
    fs.writeFileSync(provisoire, contenu, { flag: "wx", mode: present ? present.mode : 0o666 });
  } catch (error) {
    fs.rmSync(provisoire, { force: true });
    throw error;
  }
  return { provisoire, cible };
}
