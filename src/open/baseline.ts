import fs from "node:fs";
import type { Connus } from "../domain/baseline.ts";
import { readBaseline, writeBaseline } from "../load/baseline.ts";
import type { Session } from "../session/session.ts";
import { causeOf, isSystemError, UserError } from "../session/user-error.ts";
import { refuseOutput, writeFiles } from "../session/write-files.ts";

/** The file of known findings that a run is given. */
export interface BaselineOuverte {
  /** As the user named it. */
  nom: string;
  /** Absolute. */
  chemin: string;
  /** "" where the file is to be made. */
  texte: string;
  connus: Connus;
  /** Whether it is to be brought up to date. */
  update: boolean;
}

const MAX = 64 * 1024 * 1024;

/** Reads `--baseline`. Throws `UserError` where it is absent (and not to be made), or is none. */
export function openBaseline(session: Session, nom: string, update: boolean): BaselineOuverte {
  const chemin = session.resolve(nom);
  if (update) refuseOutput(session, nom);
  const texte = readText(nom, chemin);
  if (texte === null) {
    if (update) return { nom, chemin, texte: "", connus: new Map(), update };
    throw new UserError(
      `--baseline « ${nom} » : ce fichier n’existe pas ; ajoutez --update-baseline pour le faire.`,
    );
  }
  const lue = readBaseline(texte);
  if ("refus" in lue) throw new UserError(`--baseline « ${nom} » : ${lue.refus}.`);
  return { nom, chemin, texte, connus: lue.connus, update };
}

/** Null where there is no such file. */
function readText(nom: string, chemin: string): string | null {
  try {
    const stats = fs.statSync(chemin, { throwIfNoEntry: false });
    if (!stats) return null;
    if (!stats.isFile()) throw new UserError(`--baseline « ${nom} » : ce n’est pas un fichier.`);
    if (stats.size > MAX)
      throw new UserError(`--baseline « ${nom} » : ce fichier est trop gros pour en être un.`);
    return fs.readFileSync(chemin, "utf8");
  } catch (error) {
    if (!isSystemError(error)) throw error;
    throw new UserError(`--baseline « ${nom} » : ${causeOf(error)}.`);
  }
}

/** Writes it anew where it changed. Throws `UserError`. */
export function saveBaseline(session: Session, { nom, texte }: BaselineOuverte, connus: Connus): void {
  const contenu = writeBaseline(connus);
  if (contenu !== texte) writeFiles(session, [{ nom, contenu }]);
}
