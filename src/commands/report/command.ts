import type { Command } from "commander";
import type { Historique } from "../../generated/historique.ts";
import { openHistorique } from "../../open/historique.ts";
import { judgePaths } from "../../open/judge-paths.ts";
import { openResult } from "../../open/result.ts";
import { addPrintOptions } from "../../print/printer.ts";
import { choice, suggestion } from "../../session/choice.ts";
import { describe } from "../../session/describe.ts";
import type { Session } from "../../session/session.ts";
import { UserError } from "../../session/user-error.ts";
import { refuseOutput, writeFiles } from "../../session/write-files.ts";
import { entryOf, makeReport } from "./disk/make.ts";
import { FORMATS, formatOf } from "./format.ts";
import { RAPPORTS } from "./index.ts";
import { nationalCsv } from "./national/csv.ts";
import { refuseUseless } from "./refuse.ts";
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
  historique?: string;
  comite?: string;
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
    .option("--attach", "joindre au PDF les fichiers des preuves, sauf les confidentielles");
  addPrintOptions(command);
  command
    .option(
      "--annexes",
      "ajouter au dossier les fichiers et leurs empreintes, et les notes sur le texte officiel",
    )
    .option(
      "--compare <résultat.json>",
      "dire dans la synthèse, ou dans la vue nationale, ce qui a changé depuis ce résultat de quali check",
    )
    .option(
      "--historique <historique.json>",
      "montrer dans la synthèse, ou dans l’historique, ce que quali historique --format json a écrit",
    )
    .option(
      "--from <résultat.json>",
      "pour --type national : ce résultat de quali check, sans juger de nouveau",
    )
    .option(
      "--comite <id>",
      "s’en tenir à ce comité de gouvernance.yaml, pour --type convocation et releve-decisions",
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
  refuseUseless(rapport, chemins, format, options);
  if (output !== undefined) refuseOutput(session, output);
  if (rapport.plusieurs) return reportCountry(session, chemins, rapport, format, options);
  const [chemin] = chemins;
  const annee =
    rapport.histoire && options.historique === undefined ? await yearOf(session, chemin) : undefined;
  const juges = await judgePaths(session, chemin === undefined ? [] : [chemin], options.strict === true);
  const own = entryOf(juges);
  const entree = {
    ...own,
    ...(options.annexes && { annexes: true }),
    ...(options.comite !== undefined && { comite: comiteOfEntry(own, options.comite) }),
    ...(options.compare !== undefined && { avant: openResult(session, options.compare, "--compare") }),
    ...(annee && { historique: annee }),
    ...(options.historique !== undefined && {
      historique: historyOf(session, own.structure, options.historique),
    }),
  };
  write(
    session,
    options.output,
    await makeReport(session, rapport, entree, { ...options, format }, juges.depot),
  );
}

async function yearOf(session: Session, chemin: string | undefined): Promise<Historique | undefined> {
  const { historyOfYear } = await import("./disk/history.ts");
  return historyOfYear(session, chemin);
}

/** The history of this structure, and of no other. Throws `UserError`. */
function historyOf(session: Session, { id, nom }: EntreeRapport["structure"], fichier: string): Historique {
  const historique = openHistorique(session, fichier, "--historique");
  const { structure } = historique;
  if (structure.id === id || historique.etapes.length === 0) return historique;
  throw new UserError(
    `--historique « ${fichier} » : c’est l’historique de « ${structure.nom} », et non de « ${nom} ».`,
  );
}

/** The id, where gouvernance.yaml has such a committee. Throws `UserError`. */
function comiteOfEntry({ ecrits }: EntreeRapport, comite: string): string {
  const ids = (ecrits?.gouvernance?.comites ?? []).map(({ id }) => id);
  if (ids.includes(comite)) return comite;
  const known = ids.length === 0 ? "gouvernance.yaml n’en déclare aucun." : `il y a ${ids.join(", ")}.`;
  throw new UserError(
    `--comite « ${comite} » : comité inconnu${ids.length > 0 ? suggestion(comite, ids) : ""} ${known}`,
  );
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
  const { entryOfCountry } = await import("./disk/country.ts");
  const entree = await entryOfCountry(session, { chemins, strict: strict === true, from, compare });
  if (format === "csv") return write(session, options.output, nationalCsv(entree.pays ?? []));
  write(session, options.output, await makeReport(session, rapport, entree, { ...options, format }));
}
