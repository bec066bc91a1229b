import fs from "node:fs";
import path from "node:path";
import type { Session } from "../../../session/session.ts";
import { causeOf, isSystemError, UserError } from "../../../session/user-error.ts";

const KINDS = [".hbs", ".css", ".js"];
const MAX_BYTES = 1 << 20;

/** The templates, styles and script of a folder given on the command line, by path. Throws `UserError`. */
export function readUserTemplates(session: Session, dossier: string): Map<string, string> {
  const files = readTexts(session, dossier);
  if (files.size > 0) return files;
  throw new UserError(`--templates « ${dossier} » : ce dossier n’a aucun modèle (${KINDS.join(", ")}).`);
}

function readTexts(session: Session, dossier: string): Map<string, string> {
  const racine = session.resolve(dossier);
  try {
    return new Map(
      fs
        .readdirSync(racine, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && KINDS.includes(path.extname(entry.name)))
        .map((entry) => path.join(entry.parentPath, entry.name))
        .sort()
        .map((file) => [path.relative(racine, file).split(path.sep).join("/"), readText(file)]),
    );
  } catch (error) {
    if (!isSystemError(error)) throw error;
    throw new UserError(`--templates « ${dossier} » : ${causeOf(error)}.`);
  }
}

function readText(file: string): string {
  const bytes = fs.readFileSync(file);
  if (bytes.length > MAX_BYTES) throw new UserError(`--templates : « ${file} » pèse plus de 1 Mo.`);
  try {
    // A line end of Windows is a line end.
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes).replace(/\r\n?/g, "\n");
  } catch {
    throw new UserError(`--templates : « ${file} » n’est pas un texte en UTF-8.`);
  }
}
