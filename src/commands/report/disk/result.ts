import fs from "node:fs";
import type { Resultat } from "../../../domain/resultat.ts";
import { validate } from "../../../generated/validate-resultat.js";
import type { Session } from "../../../session/session.ts";
import { causeOf, isSystemError, UserError } from "../../../session/user-error.ts";

/** A result that `quali check --format json` wrote. Throws `UserError` for any other file. */
export function readResult(session: Session, nom: string): Resultat {
  const value = parse(session, nom);
  if (validate(value)) return value as unknown as Resultat;
  throw new UserError(
    `--compare « ${nom} » n’est pas un résultat de quali : donnez ce qu’a écrit « quali check --format json=${nom} ».`,
  );
}

function parse(session: Session, nom: string): unknown {
  try {
    return JSON.parse(fs.readFileSync(session.resolve(nom), "utf8"));
  } catch (error) {
    if (isSystemError(error)) throw new UserError(`--compare « ${nom} » : ${causeOf(error)}.`);
    return undefined;
  }
}
