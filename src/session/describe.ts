import type { Command } from "commander";

/** Help of a command: what it does, then examples that can be copied. */
export function describe(command: Command, texte: string, exemples: readonly string[]): Command {
  const lines = exemples.map((exemple) => `  ${exemple}`).join("\n");
  return command.description(texte).addHelpText("after", `\nExemples :\n${lines}`);
}
