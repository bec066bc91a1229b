import type { CommanderError } from "commander";
import { oneLine } from "../../show/text/safe.ts";

const SENTENCES = new Map<string, (named: string) => string>([
  ["commander.unknownOption", (nom) => `option inconnue « ${nom} »`],
  ["commander.unknownCommand", (nom) => `commande inconnue « ${nom} »`],
  ["commander.missingArgument", (nom) => `il manque l’argument <${nom}>`],
  ["commander.optionMissingArgument", (nom) => `l’option « ${nom} » attend une valeur`],
  ["commander.missingMandatoryOptionValue", (nom) => `il manque l’option « ${nom} »`],
  ["commander.conflictingOption", (nom) => `l’option « ${nom} » ne va pas avec une autre option donnée`],
  ["commander.excessArguments", () => "trop d’arguments"],
]);

/** French sentence for a command line that commander refuses; undefined where it has already shown the help. */
export function usageError(error: CommanderError): string | undefined {
  if (error.code === "commander.help") return undefined;
  const [, named = "", , near] = /'(.*?)'(\n\(Did you mean (?:one of )?([^,?]+))?/s.exec(error.message) ?? [];
  const sentence = SENTENCES.get(error.code)?.(oneLine(named)) ?? oneLine(error.message);
  const hint = near ? ` ; vouliez-vous dire « ${near} » ?` : ".";
  return `${sentence}${hint} « quali --help » donne l’aide.`;
}
