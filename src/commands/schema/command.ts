import fs from "node:fs";
import path from "node:path";
import type { Command } from "commander";
import { suggestion } from "../../session/choice.ts";
import { describe } from "../../session/describe.ts";
import type { Session } from "../../session/session.ts";
import { UserError } from "../../session/user-error.ts";
import { formatSchemas } from "./schemas.ts";

const ENDING = ".schema.json";

export function defineSchema(command: Command, session: Session): void {
  describe(
    command,
    "Écrit le schéma JSON d’un fichier YAML ou JSON de quali : un éditeur s’en sert pour compléter et vérifier " +
      "pendant la frappe. Sans nom, liste les schémas.",
    ["quali schema", "quali schema fiche", "quali schema structure > .schemas/quali.schema.json"],
  );
  command.argument("[nom]", "nom du schéma, par exemple « structure » pour quali.yaml, ou « fiche »");
  command.action((nom: string | undefined) => {
    const schemas = readSchemas(session);
    if (nom === undefined) {
      const { stdout } = session.io;
      stdout.write(formatSchemas(schemas, session.width(stdout)));
      return;
    }
    const text = schemas.get(nom);
    if (text === undefined) {
      const noms = [...schemas.keys()];
      throw new UserError(`schéma inconnu « ${nom} »${suggestion(nom, noms)} Schémas : ${noms.join(", ")}.`);
    }
    session.io.stdout.write(text);
  });
}

/** Texts of the schemas that the build put beside the program, by name. */
function readSchemas({ io }: Session): Map<string, string> {
  const folder = path.join(io.distribution, "schemas");
  const files = fs.readdirSync(folder).filter((file) => file.endsWith(ENDING));
  return new Map(
    files
      .sort()
      .map((file) => [file.slice(0, -ENDING.length), fs.readFileSync(path.join(folder, file), "utf8")]),
  );
}
