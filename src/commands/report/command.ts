import type { Command } from "commander";
import type { StructureJugee } from "../../domain/resultat.ts";
import { MODELES } from "../../generated/modeles.ts";
import { POLICES } from "../../generated/polices.ts";
import { VERSION } from "../../generated/version.ts";
import { type Juges, judgePaths } from "../../open/judge-paths.ts";
import { openResult } from "../../open/result.ts";
import { choice } from "../../session/choice.ts";
import { describe } from "../../session/describe.ts";
import type { Session } from "../../session/session.ts";
import { UserError } from "../../session/user-error.ts";
import { refuseOutput, writeFiles } from "../../session/write-files.ts";
import type { Faute } from "../../show/templates/compile.ts";
import { doubtful } from "../../show/templates/doubtful.ts";
import { characterName } from "../../show/templates/glyphs.ts";
import { override } from "../../show/templates/overrides.ts";
import type { SansGlyphe } from "../../show/templates/prepare.ts";
import { oneLine } from "../../show/text/safe.ts";
import { readLogo } from "./disk/logo.ts";
import { readUserTemplates } from "./disk/user-templates.ts";
import { fingerprintsOf } from "./fingerprints.ts";
import { FORMATS, formatOf } from "./format.ts";
import { RAPPORTS } from "./index.ts";
import { nationalCsv } from "./national/csv.ts";
import { type Moyens, renderRapport } from "./render.ts";
import type { EntreeRapport, Rapport } from "./report.ts";

interface Options {
  type?: string;
  output?: string;
  format?: "html" | "pdf" | "csv";
  attach?: true;
  browser?: string;
  /** False with --no-sandbox. */
  sandbox: boolean;
  templates?: string;
  strict?: true;
  annexes?: true;
  from?: string;
  compare?: string;
}

const TYPES = RAPPORTS.map(({ type }) => type);

export function defineReport(command: Command, session: Session): void {
  describe(
    command,
    "Écrit un rapport sur une structure : un seul fichier HTML, qui se lit sans réseau et se cherche au clavier, ou " +
      `un PDF accessible et archivable, qu’un navigateur installé imprime. Rapports : ${RAPPORTS.map(({ type, titre }) => `${type} (${titre})`).join(", ")}. ` +
      "Code de sortie : 0 rapport écrit, 2 rapport impossible.",
    [
      "quali report --type audit --output rapport.html",
      "quali report examples/prefecture-savoie --date 2024-06-30 --type synthese --output synthese.html",
      "quali report --type audit --format pdf --attach --output rapport.pdf",
      "quali report --type audit --templates mes-modeles --output rapport.html",
    ],
  );
  command
    .argument(
      "[chemins...]",
      "dossier de la structure (par défaut : le quali.yaml le plus proche, vers le haut) ; plusieurs pour --type national",
    )
    .option("--type <rapport>", `rapport : ${TYPES.join(", ")}`, choice("--type", TYPES))
    .option(
      "--format <forme>",
      "forme : html, pdf, ou csv pour --type national (par défaut : celle que dit le nom du fichier, ou html)",
      choice("--format", FORMATS),
    )
    .option("--output <fichier>", "fichier à écrire (par défaut : la sortie standard)")
    .option("--templates <dossier>", "modèles qui remplacent ceux de quali (voir quali templates export)")
    .option("--attach", "joindre au PDF les fichiers des preuves, sauf les confidentielles")
    .option("--browser <programme>", "navigateur qui imprime le PDF (par défaut : le premier trouvé)")
    .option("--no-sandbox", "imprimer sans le bac à sable du navigateur, où le système le refuse")
    .option(
      "--annexes",
      "ajouter au dossier les fichiers et leurs empreintes, et les notes sur le texte officiel",
    )
    .option(
      "--compare <résultat.json>",
      "dire dans la synthèse, ou dans la vue nationale, ce qui a changé depuis ce résultat de quali check",
    )
    .option(
      "--from <résultat.json>",
      "pour --type national : ce résultat de quali check, sans juger de nouveau",
    )
    .option("--strict", "exiger une réponse à chaque méthode de contrôle")
    .action((chemins: string[], options: Options) => report(session, chemins, options));
}

async function report(session: Session, chemins: readonly string[], options: Options): Promise<void> {
  const { output } = options;
  const format = formatOf(options);
  const rapport = RAPPORTS.find(({ type }) => type === options.type);
  if (!rapport) throw new UserError(`il manque le rapport voulu : --type ${TYPES.join(" ou --type ")}.`);
  if (output === undefined && session.io.stdout.isTTY) {
    throw new UserError(
      `un rapport ne se lit pas à l’écran : donnez son fichier, --output rapport.${format}.`,
    );
  }
  if (options.attach && format !== "pdf") throw new UserError("--attach ne va qu’avec --format pdf.");
  if (output !== undefined) refuseOutput(session, output);
  if (rapport.plusieurs) return reportCountry(session, chemins, rapport, format, options);
  refuseForOne(rapport, chemins, format, options);
  const [chemin] = chemins;
  const juges = await judgePaths(session, chemin === undefined ? [] : [chemin], options.strict === true);
  const entree = {
    ...entryOf(juges),
    ...(options.annexes && { annexes: true }),
    ...(options.compare !== undefined && { avant: openResult(session, options.compare, "--compare") }),
  };
  await make(session, rapport, entree, format, options, juges);
}

/** Renders a report in its form, and writes it. */
async function make(
  session: Session,
  rapport: Rapport,
  entree: EntreeRapport,
  format: string,
  options: Options,
  juges?: Juges,
): Promise<void> {
  const modeles = templatesOf(session, options.templates);
  const moyens = { modeles, polices: POLICES, ...(format === "pdf" && (await secours(session))) };
  const htmlOf = (lignes?: number) =>
    render(session, rapport, { ...entree, ...(lignes && { lignes }) }, moyens);
  const attempts = (rapport.lignes ?? [undefined]).map((lignes) => () => htmlOf(lignes));
  const contenu =
    format === "pdf"
      ? await print(session, attempts, { rapport, entree, options, ...(juges && { juges }) })
      : htmlOf();
  write(session, options.output, contenu);
}

function write(session: Session, output: string | undefined, contenu: string | Uint8Array): void {
  if (output === undefined) session.io.stdout.write(contenu);
  else writeFiles(session, [{ nom: output, contenu }]);
}

/** The report on many structures. */
async function reportCountry(
  session: Session,
  chemins: readonly string[],
  rapport: Rapport,
  format: string,
  options: Options,
): Promise<void> {
  const { from, compare, strict } = options;
  if (options.attach) throw new UserError("--attach ne va qu’avec un rapport sur une structure.");
  if (from !== undefined && chemins.length > 0)
    throw new UserError("--from remplace les dossiers : donnez un résultat, ou des dossiers, pas les deux.");
  const { entryOfCountry } = await import("./disk/country.ts");
  const entree = await entryOfCountry(session, { chemins, strict: strict === true, from, compare });
  if (format === "csv") return write(session, options.output, nationalCsv(entree.pays ?? []));
  await make(session, rapport, entree, format, options);
}

/** What goes with a report on many structures alone. Throws `UserError`. */
function refuseForOne(
  { type }: Rapport,
  chemins: readonly string[],
  format: string,
  { from }: Options,
): void {
  if (chemins.length > 1)
    throw new UserError(
      `--type ${type} porte sur une structure : donnez un seul dossier, ou --type national.`,
    );
  if (format === "csv") throw new UserError("--format csv ne va qu’avec --type national.");
  if (from !== undefined) throw new UserError("--from ne va qu’avec --type national.");
}

interface Commande {
  rapport: Rapport;
  entree: EntreeRapport;
  /** Left out for a report on many: it joins no file. */
  juges?: Juges;
  options: Pick<Options, "attach" | "browser" | "sandbox">;
}

/** Loads the browser and all that mends PDF only here. */
async function print(
  session: Session,
  attempts: readonly (() => string)[],
  commande: Commande,
): Promise<Uint8Array> {
  const { rapport, entree, juges, options } = commande;
  const { pdfOf } = await import("./disk/pdf-report.ts");
  const jointes = options.attach && juges ? await attachments(session, juges, entree) : [];
  const { browser, sandbox } = options;
  return pdfOf(session, attempts, rapport, entree, { browser, withoutSandbox: !sandbox, jointes });
}

async function attachments(session: Session, { depot }: Juges, entree: EntreeRapport) {
  const { attachmentsOf } = await import("./attachments.ts");
  const { structure, empreintes } = entree;
  const jointes = attachmentsOf(depot, folderOf(structure), structure, empreintes);
  if ("refus" in jointes) throw new UserError(`--attach : ${jointes.refus}`);
  for (const remarque of jointes.remarques) session.remark(`quali : ${oneLine(remarque)}`);
  return jointes.pieces;
}

/** The one structure that the report is about. Throws `UserError` where there is none, or several. */
function entryOf({ depot, verdict, lues, referentielsOf }: Juges): EntreeRapport {
  const { resultat } = verdict;
  const [structure, ...others] = resultat.structures;
  if (others.length > 0) {
    const list = resultat.structures.map((one) => `« ${one.chemin} »`).join(", ");
    throw new UserError(`un rapport porte sur une structure ; il y en a ${others.length + 1} ici : ${list}.`);
  }
  const lue = lues.find((one) => one.chemin === structure?.chemin);
  if (!structure?.jugeable || !lue?.structure) {
    const errors = resultat.diagnostics.filter(({ gravite }) => gravite === "erreur");
    const why = errors.find((one) => one.structure === structure?.id) ?? errors[0];
    const where = why?.fichier ? ` (${why.fichier}${why.ligne ? `, ligne ${why.ligne}` : ""})` : "";
    throw new UserError(
      `cette structure ne peut pas être jugée : ${why?.message ?? "quali.yaml est absent."}${where}`,
    );
  }
  const dossier = folderOf(structure);
  const declaree = lue.structure.yaml;
  return {
    date: resultat.date,
    strict: resultat.strict === true,
    structure,
    declaree,
    diagnostics: resultat.diagnostics,
    referentiels: referentielsOf(resultat),
    empreintes: fingerprintsOf(depot, dossier, structure, lue.structure.confidences),
    logo: readLogo(depot, dossier, declaree.apparence?.logo),
    version: VERSION,
  };
}

/** Folder of a structure in its depot. */
function folderOf({ chemin }: StructureJugee): string {
  return chemin === "." ? "" : chemin;
}

function templatesOf(session: Session, dossier: string | undefined): ReadonlyMap<string, string> {
  if (dossier === undefined) return MODELES;
  const siens = readUserTemplates(session, dossier);
  const { modeles, fautes } = override(MODELES, siens);
  if (fautes.length > 0) throw new UserError(tellFautes(fautes));
  for (const { modele, ligne, message } of doubtful(siens)) {
    session.remark(`quali : ${oneLine(modele)}, ligne ${ligne} : ${message}`);
  }
  return modeles;
}

/** What a PDF draws rarer characters with. */
async function secours(session: Session): Promise<Pick<Moyens, "secours">> {
  const { fallbackFonts } = await import("../../print/fallback-fonts.ts");
  return { secours: fallbackFonts(session.io.distribution) };
}

function render(session: Session, rapport: Rapport, entree: EntreeRapport, moyens: Moyens): string {
  const rendu = renderRapport(rapport, entree, moyens);
  if ("fautes" in rendu) throw new UserError(tellFautes(rendu.fautes));
  // A page shows them with the fonts of its reader.
  if (moyens.secours && rendu.sansGlyphe.length > 0)
    session.remark(`quali : ${tellGlyphs(rendu.sansGlyphe)}`);
  return rendu.html;
}

const TOLD = 10;

function tellFautes(fautes: readonly Faute[]): string {
  return `le modèle ne convient pas. ${several(fautes.map((one) => `${one.modele}, ligne ${one.ligne} : ${one.message}`))}`;
}

function tellGlyphs(sansGlyphe: readonly SansGlyphe[]): string {
  const told = several(sansGlyphe.map(({ point, lieu }) => `${characterName(point)} (${lieu})`));
  return `aucune police du PDF n’a ces caractères ; leur numéro y est écrit à leur place, comme [U+6F22]. Pour un texte lisible, remplacez-les : ${told}.`;
}

function several(items: readonly string[]): string {
  const rest = items.length - TOLD;
  return items.slice(0, TOLD).join(" ; ") + (rest > 0 ? ` ; et ${rest} autres` : "");
}
