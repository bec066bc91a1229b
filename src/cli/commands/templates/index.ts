import type { Command } from "commander";
import { describe } from "../../french/help.ts";
import type { Session } from "../../session.ts";
import { addCommands, type Commande } from "../lazy.ts";

const COMMANDES: readonly Commande[] = [
  {
    nom: "export",
    resume: "copier les modèles des rapports, pour les changer",
    load: async () => (await import("./export.ts")).defineExport,
  },
];

export function defineTemplates(command: Command, session: Session): void {
  describe(command, "Donne les modèles des rapports à qui veut les changer.", [
    "quali templates export mes-modeles",
  ]);
  addCommands(command, COMMANDES, session);
}
