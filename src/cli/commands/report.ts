import type { Command } from "commander";
import { MODELES } from "../../generated/modeles.ts";
import { POLICES } from "../../generated/polices.ts";
import { VERSION } from "../../generated/version.ts";
import { fingerprintsOf } from "../../output/reports/fingerprints.ts";
import { RAPPORTS } from "../../output/reports/index.ts";
import { renderRapport } from "../../output/reports/render.ts";
import type { EntreeRapport, Rapport } from "../../output/reports/report.ts";
import type { Faute } from "../../output/templates/compile.ts";
import { nameOf } from "../../output/templates/glyphs.ts";
import { override } from "../../output/templates/overrides.ts";
import type { SansGlyphe } from "../../output/templates/prepare.ts";
import { choice } from "../choice.ts";
import { describe } from "../french/help.ts";
import { type Juges, judgePaths } from "../judge-paths.ts";
import { readLogo } from "../logo.ts";
import type { Session } from "../session.ts";
import { UserError } from "../user-error.ts";
import { readUserTemplates } from "../user-templates.ts";
import { writeFiles } from "../write-files.ts";

interface Options {
  type?: string;
  output?: string;
  templates?: string;
  strict?: true;
}

const TYPES = RAPPORTS.map(({ type }) => type);

export function defineReport(command: Command, session: Session): void {
  describe(
    command,
    "Écrit un rapport sur une structure : un seul fichier HTML, qui se lit sans réseau, se cherche au clavier et " +
      `s’imprime. Rapports : ${RAPPORTS.map(({ type, titre }) => `${type} (${titre})`).join(", ")}. ` +
      "Code de sortie : 0 rapport écrit, 2 rapport impossible.",
    [
      "quali report --type audit --output rapport.html",
      "quali report examples/prefecture-savoie --date 2024-06-30 --type synthese --output synthese.html",
      "quali report --type audit --templates mes-modeles --output rapport.html",
    ],
  );
  command
    .argument("[chemin]", "dossier de la structure (par défaut : le quali.yaml le plus proche, vers le haut)")
    .option("--type <rapport>", `rapport : ${TYPES.join(", ")}`, choice("--type", TYPES))
    .option("--format <forme>", "forme du fichier : html (par défaut)", choice("--format", ["html"]))
    .option("--output <fichier>", "fichier à écrire (par défaut : la sortie standard)")
    .option("--templates <dossier>", "modèles qui remplacent ceux de quali (voir quali templates export)")
    .option("--strict", "exiger une réponse à chaque méthode de contrôle")
    .action((chemin: string | undefined, options: Options) => report(session, chemin, options));
}

async function report(session: Session, chemin: string | undefined, options: Options): Promise<void> {
  const { output } = options;
  const rapport = RAPPORTS.find(({ type }) => type === options.type);
  if (!rapport) throw new UserError(`il manque le rapport voulu : --type ${TYPES.join(" ou --type ")}.`);
  if (output === undefined && session.io.stdout.isTTY) {
    throw new UserError("un rapport ne se lit pas à l’écran : donnez son fichier, --output rapport.html.");
  }
  const juges = await judgePaths(session, chemin === undefined ? [] : [chemin], options.strict === true);
  const html = render(rapport, entryOf(juges), templatesOf(session, options.templates));
  if (output === undefined) session.io.stdout.write(html);
  else writeFiles([{ chemin: session.resolve(output), nom: output, contenu: html }]);
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
    const why = resultat.diagnostics.find(({ gravite }) => gravite === "erreur");
    const where = why?.fichier ? ` (${why.fichier}${why.ligne ? `, ligne ${why.ligne}` : ""})` : "";
    throw new UserError(
      `cette structure ne peut pas être jugée : ${why?.message ?? "quali.yaml est absent."}${where}`,
    );
  }
  const dossier = structure.chemin === "." ? "" : structure.chemin;
  const declaree = lue.structure.yaml;
  return {
    date: resultat.date,
    strict: resultat.strict === true,
    structure,
    declaree,
    diagnostics: resultat.diagnostics,
    referentiels: referentielsOf(resultat),
    empreintes: fingerprintsOf(depot, dossier, structure),
    logo: readLogo(depot, dossier, declaree.apparence?.logo),
    version: VERSION,
  };
}

function templatesOf(session: Session, dossier: string | undefined): ReadonlyMap<string, string> {
  if (dossier === undefined) return MODELES;
  const { modeles, fautes } = override(MODELES, readUserTemplates(session, dossier));
  if (fautes.length > 0) throw new UserError(tellFautes(fautes));
  return modeles;
}

function render(rapport: Rapport, entree: EntreeRapport, modeles: ReadonlyMap<string, string>): string {
  const rendu = renderRapport(rapport, entree, { modeles, polices: POLICES });
  if ("html" in rendu) return rendu.html;
  throw new UserError("fautes" in rendu ? tellFautes(rendu.fautes) : tellGlyphs(rendu.sansGlyphe));
}

const TOLD = 10;

function tellFautes(fautes: readonly Faute[]): string {
  return `le modèle ne convient pas. ${several(fautes.map((one) => `${one.modele}, ligne ${one.ligne} : ${one.message}`))}`;
}

function tellGlyphs(sansGlyphe: readonly SansGlyphe[]): string {
  const told = several(sansGlyphe.map(({ point, lieu }) => `${nameOf(point)} (${lieu})`));
  return `les polices du rapport n’ont pas ces caractères, remplacez-les : ${told}`;
}

function several(items: readonly string[]): string {
  const rest = items.length - TOLD;
  return items.slice(0, TOLD).join(" ; ") + (rest > 0 ? ` ; et ${rest} autres` : "");
}
