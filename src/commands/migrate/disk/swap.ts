import fs from "node:fs";
import path from "node:path";
import { isSystemError } from "../../../session/user-error.ts";
import { type Menage, takeAway } from "./clear.ts";
import { DISQUE, type Disque, genreAt } from "./disk.ts";
import { doubt, holdsFiles, type Journal, readJournal, writeJournal } from "./journal.ts";
import { type Atelier, refuseStrangers, workshop } from "./workshop.ts";

/**
 * Puts what is ready in the place of what is there: a journal first, then two renames for each folder, one for each
 * file. Where the disk refuses one, all go back and its error is thrown. Whatever stops it, `recover` finishes it:
 * before the journal nothing has moved, after it everything can.
 */
export function swap(structure: string, journal: Journal, disque: Disque = DISQUE): Menage {
  const lieux = workshop(structure);
  disque.mkdir(lieux.ancien);
  writeJournal(lieux, journal, disque);
  return finish(lieux, journal, disque);
}

/** A migration was stopped after its journal: part of the structure may be new, part old. */
export function isInterrupted(structure: string): boolean {
  return genreAt(workshop(structure).journal) !== "rien";
}

/** Takes away what was made ready where nothing has moved; what cannot be is left to the next migration. */
export function discard(structure: string, disque: Disque = DISQUE): void {
  const lieux = workshop(structure);
  try {
    for (const leftover of [lieux.nouveau, `${lieux.journal}.part`]) disque.remove(leftover);
    if (genreAt(lieux.ancien) === "dossier" && !holdsFiles(lieux.ancien)) disque.remove(lieux.ancien);
  } catch (error) {
    // the disk that refused to write may refuse this too
    if (!isSystemError(error)) throw error;
  }
}

export type Reprise = { etat: "rien" | "annulee" } | ({ etat: "achevee" | "rangee" } & Menage);

/** Finishes a migration that was stopped after its journal, or forgets one that was stopped before. */
export function recover(structure: string, disque: Disque = DISQUE): Reprise {
  const lieux = workshop(structure);
  refuseStrangers(lieux);
  if (genreAt(lieux.journal) !== "rien") {
    return { etat: "achevee", ...finish(lieux, readJournal(lieux, lieux.journal), disque) };
  }
  if (genreAt(lieux.menage) !== "rien") {
    return { etat: "rangee", ...clear(lieux, readJournal(lieux, lieux.menage), disque) };
  }
  if (genreAt(lieux.ancien) === "dossier" && holdsFiles(lieux.ancien)) {
    throw doubt(lieux, "une migration a déplacé des fichiers, et son journal n’est plus là");
  }
  const begun = genreAt(lieux.nouveau) !== "rien";
  if (begun) disque.remove(lieux.nouveau);
  disque.remove(lieux.ancien);
  disque.remove(`${lieux.journal}.part`);
  return { etat: begun ? "annulee" : "rien" };
}

function finish(lieux: Atelier, journal: Journal, disque: Disque): Menage {
  try {
    for (const entree of journal.entrees) forward(lieux, entree, disque);
  } catch (error) {
    if (!isSystemError(error)) throw error;
    for (const entree of [...journal.entrees].reverse()) back(lieux, entree, disque);
    takeAway(lieux, journal, disque);
    disque.unlink(lieux.journal);
    discard(lieux.structure, disque);
    throw error;
  }
  disque.rename(lieux.journal, lieux.menage);
  return clear(lieux, journal, disque);
}

function forward({ structure, nouveau, ancien }: Atelier, entree: string, disque: Disque): void {
  const [place, ready] = [path.join(structure, entree), path.join(nouveau, entree)];
  if (genreAt(ready) === "rien") return;
  const present = genreAt(place);
  if (present !== "rien") {
    // another program may have made the folder anew since the old one went
    const old = freePlace(ancien, entree, disque);
    // a file is replaced at once: quali.yaml never misses, and the folder can always be named by it
    if (present === "fichier") disque.double(place, old);
    else disque.rename(place, old);
  }
  disque.rename(ready, place);
}

function back({ structure, nouveau, ancien }: Atelier, entree: string, disque: Disque): void {
  const [place, ready, old] = [
    path.join(structure, entree),
    path.join(nouveau, entree),
    path.join(ancien, "0", entree),
  ];
  if (genreAt(ready) === "rien" && genreAt(place) === "dossier") disque.rename(place, ready);
  // two names of one file: to rename one to the other would leave both
  if (genreAt(old) === "fichier" && genreAt(ready) !== "rien") disque.unlink(old);
  else if (genreAt(old) !== "rien") disque.rename(old, place);
}

/** `ancien/0/preuves`; `ancien/1/preuves` where that one is taken. */
function freePlace(ancien: string, entree: string, disque: Disque): string {
  for (let rank = 0; ; rank += 1) {
    const place = path.join(ancien, String(rank), entree);
    if (genreAt(place) !== "rien") continue;
    if (genreAt(path.dirname(place)) === "rien") disque.mkdir(path.dirname(place));
    return place;
  }
}

function clear(lieux: Atelier, journal: Journal, disque: Disque): Menage {
  const menage = takeAway(lieux, journal, disque);
  if (menage.reste !== null) return menage;
  disque.remove(lieux.nouveau);
  disque.unlink(lieux.menage);
  try {
    fs.rmdirSync(lieux.atelier);
  } catch {
    // another run waits there
  }
  return menage;
}
