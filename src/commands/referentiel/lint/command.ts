import fs from "node:fs";
import path from "node:path";
import type { Command } from "commander";
import type { Depot } from "../../../depot/depot.ts";
import { referenceOf } from "../../../domain/referentiel.ts";
import { findReferentiels, type Trouvailles } from "../../../load/referentiel/find.ts";
import { installedLibrary } from "../../../open/library.ts";
import { wayToAnnotate } from "../../../open/places.ts";
import { openPaths } from "../../../open/targets.ts";
import { exitCodeOf, type Seuil } from "../../../results/exit-code.ts";
import { choice } from "../../../session/choice.ts";
import { describe } from "../../../session/describe.ts";
import { addFormatOption, askedFormats, emit, type SortieDemandee } from "../../../session/formats.ts";
import type { Session } from "../../../session/session.ts";
import { causeOf, isSystemError, UserError } from "../../../session/user-error.ts";
import { FORMATTERS } from "../../check/forms/index.ts";
import type { Lint } from "./faults/lint.ts";
import { decodeSource } from "./faults/read-sources.ts";
import { lint } from "./lint.ts";

interface Options {
  format?: SortieDemandee[];
  failOn?: Seuil;
  source?: ReadonlyMap<string, string>;
}

export function defineLint(command: Command, session: Session): void {
  describe(
    command,
    "Vérifie les référentiels trouvés dans les chemins (dossiers texte et lecture), leurs exemples et les " +
      "correspondances : liens et conditions dans le vide, identifiants en double, textes qui ne sont pas ceux de " +
      "leur source, méthodes sans attribution, faits jamais demandés, règles de choix impossibles, texte publié " +
      "modifié. Les documents sources se lisent dans sources/, à côté de texte.",
    [
      "quali referentiel lint",
      "quali referentiel lint referentiels/mon-label/2024",
      "quali referentiel lint mon-label --source charte-2024.txt --verbose",
      "quali referentiel lint --fail-on avertissement --format json",
    ],
  );
  command.argument(
    "[chemins...]",
    "dossiers à vérifier, ou correspondances (par défaut : ici et en dessous)",
  );
  addFormatOption(command, FORMATTERS);
  command
    .option(
      "--fail-on <gravité>",
      "gravité qui donne le code 1 : erreur (par défaut), avertissement, info, jamais",
      choice("--fail-on", ["erreur", "avertissement", "info", "jamais"]),
    )
    .option(
      "--source <[id=]fichier>",
      "texte d’un document source, par son id ou son nom dans texte/referentiel.yaml ; répétable",
      (text: string, known: ReadonlyMap<string, string> = new Map()) => addSource(session, text, known),
    )
    .action(async (paths: string[], options: Options) => {
      session.code = await run(session, paths, options);
    });
}

async function run(session: Session, paths: readonly string[], options: Options): Promise<number> {
  const sorties = askedFormats(options.format, FORMATTERS);
  const asked = paths.length ? paths.map((one) => folderOf(session, one)) : ["."];
  const { depot, racine, base, chemins } = openPaths(session, asked);
  const trouvailles = findAll(depot, chemins, paths);
  const sources = options.source ?? new Map<string, string>();
  const { registry, correspondance } = installedLibrary(session.io);
  const { resultat, places, lints } = lint(depot, trouvailles, {
    date: session.date(),
    get: (reference) => registry.get(reference),
    correspondance,
    sources,
  });
  checkSources(sources, lints);
  if (session.verbose) for (const one of lints) session.remark(remarkOf(one));
  const { quiet, verbose } = session;
  const sommet = wayToAnnotate(racine, base);
  const failOn = options.failOn ?? "erreur";
  const rendu = { resultat, places, referentiels: new Map() };
  await emit(session, sorties, FORMATTERS, rendu, { base, sommet, quiet, verbose, failOn });
  return exitCodeOf(resultat, failOn);
}

/** A référentiel of quali, by its id and version, or its id for the newest, stands for the folder it was compiled from. */
function folderOf(session: Session, nom: string): string {
  if (fs.existsSync(session.resolve(nom))) return nom;
  const known = installedLibrary(session.io).registry.references();
  const newest = known.filter((reference) => reference === nom || reference.startsWith(`${nom}@`)).at(-1);
  const [id, version] = newest?.split("@") ?? [];
  if (id === undefined || version === undefined) return nom;
  return path.join(session.io.distribution, "..", "referentiel", id, version);
}

function findAll(depot: Depot, chemins: readonly string[], paths: readonly string[]): Trouvailles {
  const found = chemins.map((chemin) => findReferentiels(depot, chemin));
  const empty = found.findIndex(
    ({ referentiels, correspondances }) => referentiels.length + correspondances.length === 0,
  );
  if (empty >= 0) {
    throw new UserError(
      `« ${paths[empty] ?? "."} » : pas de référentiel ici ni en dessous (un dossier qui contient texte et lecture).`,
    );
  }
  return {
    referentiels: [...new Set(found.flatMap(({ referentiels }) => referentiels))],
    correspondances: [...new Set(found.flatMap(({ correspondances }) => correspondances))],
  };
}

/** Reads `--source fichier` or `--source id=fichier`. */
function addSource(
  session: Session,
  text: string,
  known: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  const cut = text.indexOf("=");
  const fichier = text.slice(cut + 1);
  const cle = cut < 0 ? path.basename(fichier) : text.slice(0, cut);
  try {
    const chemin = session.resolve(fichier);
    // A pipe that nobody writes into would be waited for.
    if (fs.statSync(chemin).isFIFO() && !chemin.startsWith("/dev/"))
      throw new UserError(`--source « ${fichier} » : ce n’est pas un fichier.`);
    const texte = decodeSource(fs.readFileSync(chemin));
    if (texte !== null) return new Map([...known, [cle, texte]]);
    throw new UserError(
      `--source « ${fichier} » : ce n’est pas un texte en UTF-8 ; convertissez le document en texte.`,
    );
  } catch (error) {
    if (!isSystemError(error)) throw error;
    const why = error.code === "ENOENT" ? "ce fichier n’existe pas" : causeOf(error);
    throw new UserError(`--source « ${fichier} » : ${why}.`);
  }
}

/** A document that no référentiel names would be compared to nothing, silently. */
function checkSources(donnes: ReadonlyMap<string, string>, lints: readonly Lint[]): void {
  const sources = lints.flatMap((one) => one.sources);
  for (const cle of donnes.keys()) {
    if (sources.some(({ id, document }) => cle === id || cle === document)) continue;
    throw new UserError(
      `--source « ${cle} » : aucun référentiel vérifié n’a ce document. Documents : ${sources.map(({ id }) => id).join(", ")}. Écrivez --source id=fichier.`,
    );
  }
}

function remarkOf({ referentiel, sources }: Lint): string {
  const nom = referentiel ? referenceOf(referentiel) : "référentiel illisible";
  const compares = sources.filter(({ compare }) => compare).map(({ id }) => id);
  if (compares.length === 0) return `${nom} : aucun document source sous la main, textes non comparés.`;
  return `${nom} : textes comparés à ${compares.join(", ")}.`;
}
