import type { Command } from "commander";
import type { Session } from "./session.ts";
import { UserError } from "./user-error.ts";

/** A command whose module is loaded only when it is called. */
export interface Commande {
  nom: string;
  /** One line for the list of commands. */
  resume: string;
  /** Answers what gives the command its arguments, options and action. */
  load(): Promise<(command: Command, session: Session) => void>;
}

/** Adds the commands to `parent`, each one empty until it is called; an option after its name is its own. */
export function addCommands(parent: Command, commandes: readonly Commande[], session: Session): void {
  const byName = new Map(commandes.map((commande) => [commande.nom, commande]));
  for (const { nom, resume } of commandes) parent.command(nom).summary(resume).description(resume);
  // commander would give the parent what bears the name of an option of both
  if (byName.has(parent.parent?.args[1] ?? ""))
    parent.parseOptions = (argv) => ({ operands: [], unknown: [...argv] });
  parent.helpCommand(false).hook("preSubcommand", async (_parent, command) => {
    if (parent.parent) refuseOptions(parent, command.name());
    const define = await byName.get(command.name())?.load();
    define?.(command, session);
  });
}

/** What was asked of a command that another takes the place of. Throws `UserError`. */
function refuseOptions(parent: Command, nom: string): void {
  const given = parent.options.find((one) => parent.getOptionValueSource(one.attributeName()) === "cli");
  if (!given) return;
  throw new UserError(
    `${given.long} est de « quali ${parent.name()} » : donnez à « quali ${parent.name()} ${nom} » ses options après son nom (--help les dit).`,
  );
}
