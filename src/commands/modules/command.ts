import type { Command } from "commander";
import { judgePaths } from "../../open/judge-paths.ts";
import { exitCodeOf } from "../../results/exit-code.ts";
import { describe } from "../../session/describe.ts";
import { addFormatOption, askedFormats, emit, type SortieDemandee } from "../../session/formats.ts";
import type { Session } from "../../session/session.ts";
import { CHOIX_DE_MODULES } from "./forms/formats.ts";
import { judgeModules } from "./judge-modules.ts";

interface Options {
  format?: SortieDemandee[];
  suggest?: true;
}

export function defineModules(command: Command, session: Session): void {
  describe(
    command,
    "Juge le choix des modules d’une structure : la règle qui vaut pour elle, ce qui y manque, l’état de chaque " +
      "module, choisi ou non. Code de sortie : 0 choix conforme, 1 choix en faute, 2 jugement impossible.",
    [
      "quali modules",
      "quali modules examples/prefecture-savoie --suggest",
      "quali modules --format json=modules.json",
    ],
  );
  command
    .argument("[chemin]", "dossier de la structure (par défaut : le quali.yaml le plus proche, vers le haut)")
    .option("--suggest", "classer les choix possibles selon ce qui est déjà documenté");
  addFormatOption(command, CHOIX_DE_MODULES);
  command.action(async (chemin: string | undefined, options: Options) => {
    session.code = await modules(session, chemin, options);
  });
}

async function modules(session: Session, chemin: string | undefined, options: Options): Promise<number> {
  const sorties = askedFormats(options.format, CHOIX_DE_MODULES);
  const { lues, verdict, jugeur, base } = await judgePaths(
    session,
    chemin === undefined ? [] : [chemin],
    false,
  );
  const juges = judgeModules(lues, verdict.resultat, jugeur, options.suggest === true);
  await emit(session, sorties, CHOIX_DE_MODULES, juges, { base });
  return exitCodeOf(juges, "erreur");
}
