import { Chalk } from "chalk";

/** How words are coloured; nothing is said by colour alone. */
export interface Style {
  fort(text: string): string;
  faible(text: string): string;
  erreur(text: string): string;
  avertissement(text: string): string;
  info(text: string): string;
  bon(text: string): string;
}

export function createStyle(couleur: boolean): Style {
  const chalk = new Chalk({ level: couleur ? 1 : 0 });
  return {
    fort: (text) => chalk.bold(text),
    faible: (text) => chalk.dim(text),
    erreur: (text) => chalk.red(text),
    avertissement: (text) => chalk.yellow(text),
    info: (text) => chalk.cyan(text),
    bon: (text) => chalk.green(text),
  };
}
