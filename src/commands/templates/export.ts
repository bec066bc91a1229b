import fs from "node:fs";
import path from "node:path";
import type { Command } from "commander";
import { MODELES } from "../../generated/modeles.ts";
import { describe } from "../../session/describe.ts";
import type { Session } from "../../session/session.ts";
import { causeOf, isSystemError, UserError } from "../../session/user-error.ts";
import { writeFiles } from "../../session/write-files.ts";
import { templateReferenceOf } from "../../show/templates/reference.ts";
import { RAPPORTS } from "../report/index.ts";

const NOTICE = "LISEZMOI.md";

export function defineTemplatesExport(command: Command, session: Session): void {
  describe(
    command,
    "Copie les modèles, les styles et la liste de leurs champs dans un dossier neuf ou vide. " +
      "quali report --templates <dossier> les prend à la place des siens ; ceux que vous ne changez pas, supprimez-les.",
    ["quali templates export", "quali templates export mes-modeles"],
  );
  command
    .argument("[dossier]", "dossier à créer", "modeles")
    .action((dossier: string) => exportTemplates(session, dossier));
}

function exportTemplates(session: Session, dossier: string): void {
  const racine = session.resolve(dossier);
  const files = new Map([...MODELES, [NOTICE, templateReferenceOf(RAPPORTS)]]);
  try {
    if (fs.existsSync(racine) && fs.readdirSync(racine).length > 0) {
      throw new UserError(`le dossier « ${dossier} » n’est pas vide : rien n’y a été écrit.`);
    }
  } catch (error) {
    if (!isSystemError(error)) throw error;
    throw new UserError(`impossible d’écrire dans « ${dossier} » : ${causeOf(error)}.`);
  }
  writeFiles(
    session,
    [...files].map(([file, contenu]) => ({ nom: path.join(dossier, file), contenu })),
  );
  session.remark(`${files.size} fichiers écrits dans « ${dossier} » ; commencez par ${NOTICE}.`);
}
