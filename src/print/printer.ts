import type { Command } from "commander";
import type { Session } from "../session/session.ts";
import type { Police } from "../show/templates/glyphs.ts";

export interface OptionsDImpression {
  /** Program to print with, as the user wrote it. */
  browser?: string;
  /** False with --no-sandbox. */
  sandbox: boolean;
}

/** A page given the fonts for its rarer characters, and its title, as the bytes of a PDF. Throws `BrowserError`. */
export type Imprimer = (page: (secours: readonly Police[]) => string, titre: string) => Promise<Uint8Array>;

/** Adds `--browser` and `--no-sandbox`. */
export function addPrintOptions(command: Command): void {
  command
    .option("--browser <programme>", "navigateur qui imprime le PDF (par défaut : le premier trouvé)")
    .option("--no-sandbox", "imprimer sans le bac à sable du navigateur, où le système le refuse");
}

/** Prints a command's page; the browser, and all that mends PDF, are loaded when it does. */
export function printerOf(session: Session, { browser, sandbox }: OptionsDImpression): Imprimer {
  return async (page, titre) => {
    const { printPage } = await import("./print-page.ts");
    const { oneShape } = await import("./print-twice.ts");
    const { fallbackFonts } = await import("./fallback-fonts.ts");
    const html = page(fallbackFonts(session.io.distribution));
    const metadata = { titre, auteur: "quali", date: session.date() };
    return printPage(session, oneShape(html), metadata, {
      browser,
      withoutSandbox: !sandbox,
    });
  };
}
