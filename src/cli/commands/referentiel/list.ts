import type { Command } from "commander";
import { formatListe } from "../../../output/referentiel/liste.ts";
import { referentielsHere } from "../../espaces.ts";
import { describe } from "../../french/help.ts";
import type { Session } from "../../session.ts";

export function defineList(command: Command, session: Session): void {
  describe(
    command,
    "Liste les référentiels disponibles et leurs versions : ceux de quali, et ceux de l’espace de travail d’ici.",
    ["quali referentiel list"],
  );
  command.action(async () => {
    const registry = await referentielsHere(session);
    const referentiels = registry.references().flatMap((reference) => registry.get(reference) ?? []);
    session.io.stdout.write(formatListe(referentiels));
  });
}
