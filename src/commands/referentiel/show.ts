import type { Command } from "commander";
import type { Referentiel } from "../../domain/referentiel.ts";
import { openHere } from "../../open/open.ts";
import { openSource } from "../../open/source.ts";
import { describe } from "../../session/describe.ts";
import { integers } from "../../session/integers.ts";
import type { Session } from "../../session/session.ts";
import { UserError } from "../../session/user-error.ts";
import { formatPage } from "./forms/page.ts";

export function defineShow(command: Command, session: Session): void {
  describe(command, "Montre un référentiel : son plan, ou le texte entier des modules demandés.", [
    "quali referentiel show quali-ate@2024-02-01",
    "quali referentiel show quali-ate --module 1",
    "quali referentiel show quali-ate --module 3,8",
  ]);
  command
    .argument("<référentiel>", "id@version, id pour la version la plus récente, ou un dossier ou un fichier")
    .option("--module <n>", "texte entier de ce module ; répétable, ou n,n,n", integers("--module"))
    .action(async (nom: string, options: { module?: number[] }) => {
      const referentiel = openSource(session, (await openHere(session)).registry, nom);
      checkModules(referentiel, options.module ?? []);
      const { stdout } = session.io;
      const support = { couleur: session.colour(stdout), largeur: session.width(stdout) };
      stdout.write(formatPage(referentiel, new Set(options.module), support));
    });
}

function checkModules(referentiel: Referentiel, asked: readonly number[]): void {
  const known = referentiel.modules.map(({ numero }) => numero);
  const unknown = asked.find((numero) => !known.includes(numero));
  if (unknown === undefined) return;
  throw new UserError(`--module ${unknown} : ce référentiel a les modules ${known.join(", ")}.`);
}
