import path from "node:path";
import { isJour } from "../domain/formats.ts";
import type { Jour } from "../domain/jour.ts";
import { type ChoixCouleur, wantsColour } from "./colour.ts";
import { RIEN_A_SIGNALER } from "./exit-code.ts";
import type { Flux, Io } from "./io.ts";
import { todayInParis } from "./today.ts";
import { UserError } from "./user-error.ts";

/** Options that every command takes, as commander reads them. */
export interface OptionsCommunes {
  C?: string;
  date?: string;
  color?: ChoixCouleur;
  quiet?: true;
  verbose?: true;
}

const NARROWEST = 40;
const WIDEST = 160;
const WITHOUT_TERMINAL = 80;

/** One run of the command line: what commands know of the outside, and the exit code they leave. */
export class Session {
  code = RIEN_A_SIGNALER;

  constructor(
    readonly io: Io,
    private readonly options: () => OptionsCommunes,
  ) {}

  get quiet(): boolean {
    return this.options().quiet === true;
  }

  get verbose(): boolean {
    return this.options().verbose === true;
  }

  /** Folder to work in, as it was given with -C. */
  get dossierDonne(): string | undefined {
    return this.options().C;
  }

  /** Folder to work in, absolute. */
  get dossier(): string {
    return path.resolve(this.io.cwd, this.options().C ?? "");
  }

  /** Path given by the user, made absolute. */
  resolve(chemin: string): string {
    return path.resolve(this.dossier, chemin);
  }

  /** The day to judge by. */
  date(): Jour {
    const { date } = this.options();
    if (date === undefined) return todayInParis(this.io.now());
    if (!isJour(date)) throw new UserError(badDate(date));
    return date;
  }

  /** Refuses `--date` where it is not the day of `nom`, a result that is not judged anew. Throws `UserError`. */
  keepTo(jour: Jour, nom: string): void {
    if (this.options().date !== undefined && this.date() !== jour)
      throw new UserError(
        `--date ${this.date()} : ${nom} est du ${jour}, et n’est pas jugé de nouveau ; retirez --date.`,
      );
  }

  colour(flux: Flux): boolean {
    return wantsColour(this.options().color ?? "auto", flux, this.io.env);
  }

  /** Columns to wrap at. */
  width(flux: Flux): number {
    if (!flux.isTTY || !flux.columns) return WITHOUT_TERMINAL;
    return Math.min(WIDEST, Math.max(NARROWEST, flux.columns));
  }

  /** A remark for the person, kept out of the results. */
  remark(text: string): void {
    if (!this.quiet) this.io.stderr.write(`${text}\n`);
  }
}

function badDate(text: string): string {
  const form = /^\d{4}-\d{2}-\d{2}$/.test(text);
  const why = form ? "ce jour n’existe pas" : "une date s’écrit AAAA-MM-JJ, par exemple 2024-06-30";
  return `--date « ${text} » : ${why}.`;
}
