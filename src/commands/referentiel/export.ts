import type { Command } from "commander";
import { openHere } from "../../open/open.ts";
import { openSource } from "../../open/source.ts";
import { describe } from "../../session/describe.ts";
import { addFormatOption, askedFormats, emit, type SortieDemandee } from "../../session/formats.ts";
import type { Session } from "../../session/session.ts";
import { EXPORTS } from "./forms/exports.ts";

export function defineReferentielExport(command: Command, session: Session): void {
  describe(
    command,
    "Écrit un référentiel pour d’autres programmes : JSON, ou une ligne par méthode en CSV (virgules) ; « tableur » est le CSV qu’un tableur français ouvre en colonnes.",
    [
      "quali referentiel export quali-ate@2024-02-01 --format json",
      "quali referentiel export quali-ate --format csv=quali-ate.csv",
      "quali referentiel export quali-ate --format tableur=quali-ate.csv",
    ],
  );
  command.argument(
    "<référentiel>",
    "id@version, id pour la version la plus récente, ou un dossier ou un fichier",
  );
  addFormatOption(command, EXPORTS);
  command.action(async (nom: string, options: { format?: SortieDemandee[] }) => {
    const sorties = askedFormats(options.format, EXPORTS);
    const referentiel = openSource(session, (await openHere(session)).registry, nom);
    await emit(session, sorties, EXPORTS, referentiel, {});
  });
}
