import type { Command } from "commander";
import { enumerer } from "../domain/francais.ts";
import { suggestion } from "./choice.ts";
import type { Session } from "./session.ts";
import { UserError } from "./user-error.ts";
import type { FichierAEcrire } from "./write-files.ts";

/** One output asked for: a format, and a file or (null) standard output. */
export interface SortieDemandee {
  format: string;
  fichier: string | null;
}

/** Where a text goes to, which decides of its colours and width. */
export interface Support {
  couleur: boolean;
  largeur: number;
}

/** A form of an output. Pure: same value and options, same text, with a newline at its end. */
export type FormeDeCommande<T, O = object> = (valeur: T, options: O & Support) => string;

/** A form that a browser prints: the bytes of a PDF. Throws `BrowserError`. */
export type FormeImprimee<T, O = object> = (valeur: T, options: O & Support) => Promise<Uint8Array>;

/**
 * The forms of a command's output, by the name given to `--format`, the usual one first; each is loaded when it is
 * used. To add a form: its file, and its line in the command's table.
 */
export type Formes<T, O = object> = ReadonlyMap<
  string,
  () => Promise<FormeDeCommande<T, O> | FormeImprimee<T, O>>
>;

/** Adds `--format <nom>[=<fichier>]`, repeatable; give what it reads to `askedFormats`. */
export function addFormatOption(command: Command, formes: ReadonlyMap<string, unknown>): void {
  const noms = [...formes.keys()];
  command.option(
    "--format <nom[=fichier]>",
    `forme de la sortie : ${noms.join(", ")} ; répétable, un fichier par forme`,
    (value: string, previous: SortieDemandee[] | undefined) => [...(previous ?? []), parse(value, noms)],
  );
}

/** The outputs asked for, by default the first form on standard output. Throws `UserError` where two clash. */
export function askedFormats(
  demandees: readonly SortieDemandee[] | undefined,
  formes: ReadonlyMap<string, unknown>,
  parDefaut = [...formes.keys()][0] ?? "",
): readonly SortieDemandee[] {
  const sorties = demandees ?? [{ format: parDefaut, fichier: null }];
  const places = sorties.map(({ fichier }) => fichier);
  const twice = places.find((place, index) => places.indexOf(place) !== index);
  if (twice === null) {
    throw new UserError(
      "--format : une seule forme peut aller à l’écran ; écrivez --format nom=fichier pour les autres.",
    );
  }
  if (twice !== undefined)
    throw new UserError(`--format : deux formes ne peuvent pas aller dans « ${twice} ».`);
  return sorties;
}

/** Refuses what none of the forms asked for would show. `option`: as it is written. Throws `UserError`. */
export function refuseUnshown(
  option: string,
  sorties: readonly SortieDemandee[],
  formes: readonly string[],
): void {
  const why = whyUnshown(option, sorties, formes);
  if (why !== null) throw new UserError(why);
}

/** Why what an option asks for would not be seen in these forms; null where one of them shows it. */
export function whyUnshown(
  option: string,
  sorties: readonly SortieDemandee[],
  formes: readonly string[],
): string | null {
  if (sorties.some(({ format }) => formes.includes(format))) return null;
  return `${option} ne change que les formes ${enumerer(formes)} : demandez-en une (--format), ou retirez ${option}.`;
}

function parse(value: string, noms: readonly string[]): SortieDemandee {
  const cut = value.indexOf("=");
  const format = cut < 0 ? value : value.slice(0, cut);
  if (!noms.includes(format)) {
    const list = `Formes possibles : ${noms.join(", ")}.`;
    throw new UserError(`--format « ${format} » : forme inconnue${suggestion(format, noms)} ${list}`);
  }
  if (cut < 0) return { format, fichier: null };
  const fichier = value.slice(cut + 1);
  if (fichier === "") throw new UserError(`--format « ${value} » : il manque le nom du fichier après « = ».`);
  return { format, fichier };
}

/** Renders every output, then writes them: files first, all or none, then standard output. */
export async function emit<T, O>(
  session: Session,
  sorties: readonly SortieDemandee[],
  formes: Formes<T, O>,
  valeur: T,
  options: O,
): Promise<void> {
  const fichiers: FichierAEcrire[] = [];
  let text: string | Uint8Array = "";
  if (session.io.stdout.isTTY && sorties.some(({ format, fichier }) => format === "pdf" && fichier === null))
    throw new UserError("un PDF ne se lit pas à l’écran : donnez son fichier, --format pdf=nom.pdf.");
  const render = async (format: string, support: Support) =>
    (await formes.get(format)?.())?.(valeur, { ...options, ...support }) ?? "";
  for (const { format, fichier } of sorties) {
    const contenu = await render(format, supportOf(session, fichier));
    if (fichier === null) text = contenu;
    else fichiers.push({ nom: fichier, contenu });
  }
  if (fichiers.length) (await import("./write-files.ts")).writeFiles(session, fichiers);
  if (text.length > 0) session.io.stdout.write(text);
}

/** What is known of where an output goes: a file, or (null) standard output. */
export function supportOf(session: Session, fichier: string | null): Support {
  if (fichier !== null) return { couleur: false, largeur: 80 };
  const { stdout } = session.io;
  return { couleur: session.colour(stdout), largeur: session.width(stdout) };
}
