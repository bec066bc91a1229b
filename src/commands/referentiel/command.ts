import type { Command } from "commander";
import { describe } from "../../session/describe.ts";
import { addCommands, type Commande } from "../../session/lazy.ts";
import type { Session } from "../../session/session.ts";

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
    load: async () => (await import("./export.ts")).defineReferentielExport,
  },
  {
    nom: "lint",
    resume: "chercher les fautes d’un référentiel",
    load: async () => (await import("./lint/command.ts")).defineLint,
  },
];

export function defineReferentiel(command: Command, session: Session): void {
  describe(command, "Liste, montre, exporte et vérifie des référentiels.", [
    "quali referentiel list",
    "quali referentiel show quali-ate --module 1",
    "quali referentiel export quali-ate@2024-02-01 --format csv=quali-ate.csv",
    "quali referentiel lint referentiels/mon-label",
  ]);
  addCommands(command, COMMANDES, session);
}
