import fs from "node:fs";
import { nearlyQualiYaml } from "../load/structure/quali-absent.ts";
import { UserError } from "../session/user-error.ts";

/** Smallest useful quali.yaml, to be copied. */
export const PREMIER_QUALI_YAML = `version: 1
structure:
  id: prefecture-exemple
  nom: Préfecture d’exemple
  type: prefecture                 # ou sous-prefecture
  cert: false                      # true : avec un centre d’expertise (CERT)
referentiel: quali-ate@2024-02-01
modules: [1, 2, 4, 8]              # « quali modules --suggest » en propose
`;

/** Throws the `UserError` of someone who works where there is no structure: perhaps her first message. */
export function sayNothingHere(dossier: string): never {
  const near = namesIn(dossier).find(nearlyQualiYaml);
  if (near !== undefined) {
    throw new UserError(
      `ce dossier n’a pas de quali.yaml : le fichier s’appelle « ${near} ». Renommez-le en quali.yaml.`,
    );
  }
  throw new UserError(
    "aucun quali.yaml dans ce dossier ni au-dessus. Placez-vous dans le dossier d’une structure, ou donnez son chemin.",
    `Pour commencer, écrivez ici un fichier quali.yaml, changez ce qui est à vous, puis relancez :\n\n${PREMIER_QUALI_YAML}`,
  );
}

function namesIn(dossier: string): string[] {
  try {
    return fs.readdirSync(dossier).sort();
  } catch {
    return [];
  }
}
