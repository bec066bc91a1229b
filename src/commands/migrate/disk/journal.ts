import fs from "node:fs";
import { FICHIERS } from "../../../domain/chemins.ts";
import { ATELIER } from "../../../domain/migration.ts";
import { UserError } from "../../../session/user-error.ts";
import { DOSSIERS_REPRIS, FICHIERS_REPRIS } from "../plan/plan.ts";
import { type Disque, genreAt } from "./disk.ts";
import { type Atelier, markOf } from "./workshop.ts";

/** What a migration that was stopped needs in order to be finished. */
export interface Journal {
  /** Entries of the structure that change places. */
  entrees: readonly string[];
  /** Stamps of the old files, by path in the structure: only these may be taken away. */
  fichiers: ReadonlyMap<string, string>;
}

const VERSION = 2;
const ENTREES: ReadonlySet<string> = new Set([...DOSSIERS_REPRIS, ...FICHIERS_REPRIS, FICHIERS.structure]);
/** More than a million files need. */
const MAX_JOURNAL = 256 * 1024 * 1024;

export function writeJournal(lieux: Atelier, { entrees, fichiers }: Journal, disque: Disque): void {
  const part = `${lieux.journal}.part`;
  if (genreAt(part) !== "rien") disque.unlink(part);
  const marque = markOf(lieux.atelier);
  disque.write(part, JSON.stringify({ version: VERSION, marque, entrees, fichiers: [...fichiers] }));
  disque.rename(part, lieux.journal);
}

/**
 * The journal that stands at a path. It may come from anyone, with a clone or an archive: throws `UserError` unless
 * it is whole, and was written in the very workshop that it lies in.
 */
export function readJournal(lieux: Atelier, chemin: string): Journal {
  const { marque, entrees, fichiers } = parse(chemin);
  const journal = `le journal de ${ATELIER}`;
  if (!isText(marque) || !isList(entrees, isEntree) || !isList(fichiers, isFichier)) {
    throw doubt(lieux, `${journal} ne se lit pas`);
  }
  if (marque !== markOf(lieux.atelier)) {
    throw doubt(
      lieux,
      `${journal} n’a pas été écrit ici : un clone, une copie ou une archive l’a apporté, et il n’est pas suivi`,
    );
  }
  return { entrees, fichiers: new Map(fichiers) };
}

function parse(chemin: string): Record<string, unknown> {
  const stats = fs.lstatSync(chemin, { throwIfNoEntry: false });
  if (!stats?.isFile() || stats.size > MAX_JOURNAL) return {};
  try {
    const value: unknown = JSON.parse(fs.readFileSync(chemin, "utf8"));
    const sound = typeof value === "object" && value !== null && "version" in value;
    return sound && value.version === VERSION ? { ...value } : {};
  } catch {
    return {};
  }
}

function isList<T>(value: unknown, isItem: (item: unknown) => item is T): value is T[] {
  return Array.isArray(value) && value.every(isItem);
}

function isText(value: unknown): value is string {
  return typeof value === "string";
}

function isEntree(value: unknown): value is string {
  return isText(value) && ENTREES.has(value.toLowerCase());
}

function isFichier(value: unknown): value is [string, string] {
  return Array.isArray(value) && value.length === 2 && value.every(isText);
}

/** Explains what lies there, and how to leave it; nothing has been touched. */
export function doubt({ ancien, structure }: Atelier, why: string): UserError {
  const moved = genreAt(ancien) === "dossier" && holdsFiles(ancien);
  const way = moved
    ? `Des fichiers sont dans ${ATELIER}/ancien : si une migration a été lancée ici, remettez-les à leur place ` +
      "(ou faites « git restore . »). Supprimez ensuite"
    : "Aucun fichier n’a quitté sa place : supprimez";
  return new UserError(
    `« ${structure} » : ${why} ; rien n’a été touché. ${way} le dossier ${ATELIER}, puis relancez.`,
  );
}

export function holdsFiles(folder: string): boolean {
  return fs
    .readdirSync(folder, { withFileTypes: true })
    .some((entry) => !entry.isDirectory() || holdsFiles(`${folder}/${entry.name}`));
}
