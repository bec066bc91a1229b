import fs from "node:fs";
import path from "node:path";
import type { Session } from "../session/session.ts";
import { causeOf, isSystemError, UserError } from "../session/user-error.ts";
import { writeFiles } from "../session/write-files.ts";

/** A YAML file of a structure as it is on disk: `texte` is null where it is not there. */
export interface FichierLu {
  /** Relative to the structure. */
  chemin: string;
  /** Without its byte order mark. */
  texte: string | null;
  marque: string;
}

const MARQUE = "\ufeff";

export function readIn(dossier: string, chemin: string): FichierLu {
  const whole = textAt(path.join(dossier, chemin));
  const marque = whole?.startsWith(MARQUE) ? MARQUE : "";
  return { chemin, texte: whole?.slice(marque.length) ?? null, marque };
}

/** Puts new texts in the place of those that were read, all or none. Throws `UserError` where one changed meanwhile. */
export function replaceIn(
  session: Session,
  dossier: string,
  fichiers: readonly { lu: FichierLu; texte: string }[],
): void {
  for (const { lu } of fichiers) {
    if (readIn(dossier, lu.chemin).texte === lu.texte) continue;
    throw new UserError(`« ${lu.chemin} » a changé pendant la commande : rien n’est écrit. Relancez-la.`);
  }
  writeFiles(
    session,
    fichiers.map(({ lu, texte }) => ({
      nom: path.relative(session.dossier, path.join(dossier, lu.chemin)),
      contenu: lu.marque + texte,
      propre: true,
    })),
  );
}

function textAt(chemin: string): string | null {
  try {
    return fs.readFileSync(chemin, "utf8");
  } catch (error) {
    if (!isSystemError(error)) throw error;
    if (error.code === "ENOENT") return null;
    throw new UserError(`« ${chemin} » ne peut pas être lu : ${causeOf(error)}.`);
  }
}
