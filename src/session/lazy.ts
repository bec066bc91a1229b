import type { Command } from "commander";
import type { Session } from "./session.ts";

/** A command whose module is loaded only when it is called. */
export interface Commande {
  nom: string;
  /** One line for the list of commands. */
  resume: string;
  /** Answers what gives the command its arguments, options and action. */
  load(): Promise<(command: Command, session: Session) => void>;
}

/** Adds the commands to `parent`, each one empty until it is called. */
export function addCommands(parent: Command, commandes: readonly Commande[], session: Session): void {
  const byName = new Map(commandes.map((commande) => [commande.nom, commande]));
  for (const { nom, resume } of commandes) parent.command(nom).summary(resume).description(resume);
  parent.helpCommand(false).hook("preSubcommand", async (_parent, command) => {
    const define = await byName.get(command.name())?.load();
    define?.(command, session);
  });
}
