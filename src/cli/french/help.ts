import { type Command, Help } from "commander";
import type { Io } from "../../session/io.ts";

const TITRES = new Map([
  ["Usage:", "Utilisation :"],
  ["Arguments:", "Arguments :"],
  ["Options:", "Options :"],
  ["Global Options:", "Options communes :"],
  ["Commands:", "Commandes :"],
]);

const WIDTH = 80;

/** « (par défaut : jamais) » where commander adds « (default: "jamais") ». */
function translated(description: string): string {
  return description.replace(/\(default: "?([^"]*?)"?\)$/, "(par défaut : $1)");
}

/** Makes commander speak French, write to the streams of `io`, and throw instead of leaving the process. */
export function inFrench(command: Command, io: Io): void {
  const original = new Help();
  command
    .helpOption("-h, --help", "afficher cette aide")
    .exitOverride()
    .configureOutput({
      writeOut: (text) => io.stdout.write(text),
      writeErr: (text) => io.stderr.write(text),
      // Errors are told by `run`, in French.
      outputError: () => {},
      getOutHelpWidth: () => WIDTH,
      getErrHelpWidth: () => WIDTH,
      getOutHasColors: () => false,
      getErrHasColors: () => false,
    })
    .configureHelp({
      showGlobalOptions: true,
      styleTitle: (title) => TITRES.get(title) ?? title,
      commandUsage: (cmd) =>
        original
          .commandUsage(cmd)
          .replace("[command]", cmd.registeredArguments.length > 0 ? "[commande]" : "<commande>"),
      subcommandTerm: (cmd) => original.subcommandTerm(cmd).replace(" [options]", ""),
      optionDescription: (option) => translated(original.optionDescription(option)),
      argumentDescription: (argument) => translated(original.argumentDescription(argument)),
      subcommandDescription: (cmd) => cmd.summary() || cmd.description(),
    });
}
