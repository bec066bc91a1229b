import fs from "node:fs";
import type { Resultat } from "../domain/resultat.ts";
import { readResultText, type TexteLu } from "../results/read-result.ts";
import type { Session } from "../session/session.ts";
import { causeOf, isSystemError, UserError } from "../session/user-error.ts";

/** Reads a result that `quali check --format json` wrote. `option`: where the user named it, told before its name. */
export function openResult(session: Session, nom: string, option = ""): Resultat {
  return openWritten(session, nom, option, readResultText);
}

/** Reads what a command wrote as JSON; `read` says what it is. */
export function openWritten<T>(
  session: Session,
  nom: string,
  option: string,
  read: (texte: string) => TexteLu<T>,
): T {
  const named = `${option === "" ? "" : `${option} `}« ${nom} »`;
  const chemin = session.resolve(nom);
  let texte: string;
  try {
    // a pipe would be waited for
    const stats = fs.statSync(chemin);
    if (!stats.isFile() && !stats.isDirectory()) throw new UserError(`${named} n’est pas un fichier.`);
    texte = fs.readFileSync(chemin, "utf8");
  } catch (error) {
    if (!isSystemError(error)) throw error;
    if (error.code === "ENOENT") throw new UserError(`${named} : ce fichier n’existe pas.`);
    throw new UserError(`${named} ne peut pas être lu : ${causeOf(error)}.`);
  }
  const lu = read(texte);
  if ("refus" in lu) throw new UserError(`${named} ${lu.refus}.`);
  return lu.valeur;
}
