import type { Command } from "commander";
import { openHere } from "../../open/open.ts";
import { describe } from "../../session/describe.ts";
import type { Session } from "../../session/session.ts";
import { formatListe } from "./forms/liste.ts";

export function defineList(command: Command, session: Session): void {
  describe(
    command,
    "Liste les référentiels disponibles et leurs versions : ceux de quali, et ceux de l’espace de travail d’ici.",
    ["quali referentiel list"],
  );
  command.action(async () => {
    const { registry } = await openHere(session);
    const referentiels = registry.references().flatMap((reference) => registry.get(reference) ?? []);
    session.io.stdout.write(formatListe(referentiels));
  });
}
