import type { Command } from "commander";
import { formatListe } from "../../../output/referentiel/liste.ts";
import { describe } from "../../french/help.ts";
import { installedReferentiels } from "../../registry.ts";
import type { Session } from "../../session.ts";

export function defineList(command: Command, session: Session): void {
  describe(command, "Liste les référentiels disponibles et leurs versions.", ["quali referentiel list"]);
  command.action(() => {
    const registry = installedReferentiels(session.io);
    const referentiels = registry.references().flatMap((reference) => registry.get(reference) ?? []);
    session.io.stdout.write(formatListe(referentiels));
  });
}
