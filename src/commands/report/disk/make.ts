import type { Depot } from "../../../depot/depot.ts";
import { enToutesLettres } from "../../../domain/jour.ts";
import type { ReferenceReferentiel, Referentiel } from "../../../domain/referentiel.ts";
import type { Resultat, StructureJugee } from "../../../domain/resultat.ts";
import { MODELES } from "../../../generated/modeles.ts";
import { POLICES } from "../../../generated/polices.ts";
import { VERSION } from "../../../generated/version.ts";
import type { PieceJointe } from "../../../print/pdf/attachments.ts";
import type { Layout } from "../../../print/pdf/page-numbers.ts";
import type { Verdict } from "../../../results/judge-structures.ts";
import type { StructureLue } from "../../../results/jugeur.ts";
import type { Session } from "../../../session/session.ts";
import { UserError } from "../../../session/user-error.ts";
import type { Faute } from "../../../show/templates/compile.ts";
import { doubtful } from "../../../show/templates/doubtful.ts";
import { characterName } from "../../../show/templates/glyphs.ts";
import { override } from "../../../show/templates/overrides.ts";
import type { SansGlyphe } from "../../../show/templates/prepare.ts";
import { oneLine } from "../../../show/text/safe.ts";
import { fingerprintsOf } from "../fingerprints.ts";
import { type Moyens, renderRapport } from "../render.ts";
import type { EntreeRapport, Essai, Rapport } from "../report.ts";
import { ecritsOf } from "./ecrits.ts";
import { readLogo } from "./logo.ts";
import { readUserTemplates } from "./user-templates.ts";

/** A judgement to be shown, and the files that it was made on. */
export interface JugementAMontrer {
  depot: Depot;
  verdict: Pick<Verdict, "resultat">;
  lues: readonly StructureLue[];
  referentielsOf(resultat: Resultat): Map<ReferenceReferentiel, Referentiel>;
}

export interface OptionsDeRapport {
  format: string;
  /** Program to print with, as the user wrote it. */
  browser?: string | undefined;
  /** False without the browser's sandbox. */
  sandbox: boolean;
  /** True to attach the evidence to a PDF. */
  attach?: true;
  /** Other files to attach, known once it is printed. */
  jointes?: () => readonly PieceJointe[];
  /** Folder of the user's templates. */
  templates?: string;
  /** Told the name and build of the browser that prints. */
  imprime?: (navigateur: string) => void;
}

/**
 * A report as it is to be written: text, or the bytes of a PDF. `depot`: where the evidence is, to be attached. Throws
 * `UserError`, `BrowserError`.
 */
export async function makeReport(
  session: Session,
  rapport: Rapport,
  entree: EntreeRapport,
  options: OptionsDeRapport,
  depot?: Depot,
): Promise<string | Uint8Array> {
  const pdf = options.format === "pdf";
  const modeles = templatesOf(session, options.templates);
  const moyens = { modeles, polices: POLICES, ...(pdf && (await secours(session))) };
  const htmlOf = (essai?: Essai) => render(session, rapport, { ...entree, ...(essai && { essai }) }, moyens);
  if (!pdf) return htmlOf();
  const shapes = (rapport.essais ?? [undefined]).map((essai) => () => htmlOf(essai));
  const suits = ({ pages, fins }: Layout) =>
    rapport.unePage ? pages === 1 : fins.every((descente) => descente >= REMPLIE);
  // The browser, and all that mends PDF, are loaded only here.
  const { printPage } = await import("../../../print/print-page.ts");
  const preuves = options.attach && depot ? await attachments(session, depot, entree) : [];
  const jointes = () => [...preuves, ...(options.jointes?.() ?? [])];
  const { browser, sandbox, imprime } = options;
  const impression = { browser, withoutSandbox: !sandbox, jointes, imprime };
  return printPage(session, { shapes, suits }, metadataOf(rapport, entree), impression);
}

/** How far down its page a part must go: lower, it is more blank than text. */
const REMPLIE = 0.42;

function metadataOf({ titre }: Rapport, { structure, date }: EntreeRapport) {
  const fictive = structure.fictif ? " (structure fictive)" : "";
  return {
    titre: `${titre} – ${structure.nom}${fictive} – ${enToutesLettres(date)}`,
    auteur: structure.nom,
    date,
  };
}

async function attachments(session: Session, depot: Depot, entree: EntreeRapport) {
  const { attachmentsOf } = await import("../attachments.ts");
  const { structure, empreintes } = entree;
  const jointes = attachmentsOf(depot, folderOf(structure), structure, empreintes);
  if ("refus" in jointes) throw new UserError(`--attach : ${jointes.refus}`);
  for (const remarque of jointes.remarques) session.remark(`quali : ${oneLine(remarque)}`);
  return jointes.pieces;
}

/** The one structure that the report is about. Throws `UserError` where there is none, or several. */
export function entryOf({ depot, verdict, lues, referentielsOf }: JugementAMontrer): EntreeRapport {
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
  const referentiels = referentielsOf(resultat);
  return {
    date: resultat.date,
    strict: resultat.strict === true,
    structure,
    declaree,
    diagnostics: resultat.diagnostics,
    referentiels,
    empreintes: fingerprintsOf(depot, dossier, structure, lue.structure.confidences),
    ecrits: ecritsOf(depot, dossier, lue.structure, referentiels.values()),
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
  const { fallbackFonts } = await import("../../../print/fallback-fonts.ts");
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
