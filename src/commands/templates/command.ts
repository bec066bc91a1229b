import type { Command } from "commander";
import { describe } from "../../session/describe.ts";
import { addCommands, type Commande } from "../../session/lazy.ts";
import type { Session } from "../../session/session.ts";

const COMMANDES: readonly Commande[] = [
  {
    nom: "export",
    resume: "copier les modèles des rapports, pour les changer",
    load: async () => (await import("./export.ts")).defineTemplatesExport,
  },
];

export function defineTemplates(command: Command, session: Session): void {
  describe(command, "Donne les modèles des rapports à qui veut les changer.", [
    "quali templates export mes-modeles",
  ]);
  addCommands(command, COMMANDES, session);
}
