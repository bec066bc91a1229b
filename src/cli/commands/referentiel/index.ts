import type { Command } from "commander";
import { describe } from "../../french/help.ts";
import type { Session } from "../../session.ts";
import { addCommands, type Commande } from "../lazy.ts";

const COMMANDES: readonly Commande[] = [
  {
    nom: "list",
    resume: "lister les référentiels disponibles",
    load: async () => (await import("./list.ts")).defineList,
  },
  {
    nom: "show",
    resume: "lire un référentiel",
    load: async () => (await import("./show.ts")).defineShow,
  },
  {
    nom: "export",
    resume: "écrire un référentiel en JSON ou en CSV",
    load: async () => (await import("./export.ts")).defineExport,
  },
];

export function defineReferentiel(command: Command, session: Session): void {
  describe(command, "Liste, montre et exporte les référentiels que quali connaît.", [
    "quali referentiel list",
    "quali referentiel show quali-ate --module 1",
    "quali referentiel export quali-ate@2024-02-01 --format csv=quali-ate.csv",
  ]);
  addCommands(command, COMMANDES, session);
}
