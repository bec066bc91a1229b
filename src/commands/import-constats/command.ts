import path from "node:path";
import type { Command } from "commander";
import { DOSSIERS } from "../../domain/chemins.ts";
import { accorder, compter, enumerer } from "../../domain/francais.ts";
import { exigencesOf, nomsCitables } from "../../domain/referentiel.ts";
import { nommerExigence } from "../../domain/suivi.ts";
import type { GrilleAudit } from "../../generated/grille-audit.ts";
import { readIn, replaceIn } from "../../open/edited-files.ts";
import { openFile, sorteDeChemin } from "../../open/file.ts";
import { openStructure, type StructureOuverte } from "../../open/open.ts";
import { describe } from "../../session/describe.ts";
import { CONSTATS, RIEN_A_SIGNALER } from "../../session/exit-code.ts";
import type { Session } from "../../session/session.ts";
import { UserError } from "../../session/user-error.ts";
import { oneLine, withoutCiCommands } from "../../show/text/safe.ts";
import { type Connu, type GrilleReprise, reprendre } from "./constats.ts";
import { auditInYaml, isUntouched } from "./fichier.ts";
import { readGrille } from "./lire.ts";

interface Options {
  structure?: string;
  suffixe?: string;
  ecrire?: true;
}

/** A grid of the largest préfecture, every field full, weighs less. */
const MAX_BYTES = 16 << 20;
const SUFFIXE = /^[a-z0-9][a-z0-9-]{0,39}$/;

export function defineImportConstats(command: Command, session: Session): void {
  describe(
    command,
    "Lit la grille d’audit qu’un auditeur a remplie et enregistrée (quali report --type grille-audit), et en fait le fichier audits/<date>.yaml. " +
      "Le montre ; avec --ecrire, l’écrit. Un fichier que quelqu’un a changé depuis n’est jamais remplacé. " +
      "Code de sortie : 0 tout est repris, 1 des points sont écrits sans être jugés, 2 import impossible.",
    [
      "quali import-constats grille-prefecture-savoie-2024-11-19.html",
      "quali import-constats grille.html --ecrire",
      "quali import-constats grille-b.html --suffixe site-b --ecrire",
    ],
  );
  command
    .argument("<fichier>", "page enregistrée par « Enregistrer la grille »")
    .option(
      "--structure <dossier>",
      "structure auditée (par défaut : le quali.yaml le plus proche, vers le haut)",
    )
    .option("--suffixe <mot>", "pour une seconde grille du même jour : audits/<date>-<mot>.yaml")
    .option("--ecrire", "écrire le fichier d’audit")
    .action(async (fichier: string, options: Options) => {
      session.code = await importConstats(session, fichier, options);
    });
}

async function importConstats(session: Session, fichier: string, options: Options): Promise<number> {
  const { suffixe, ecrire } = options;
  if (suffixe !== undefined && !SUFFIXE.test(suffixe))
    throw new UserError("--suffixe prend des lettres minuscules, des chiffres et des traits d’union.");
  const lue = readGrille(bytesOf(session, fichier));
  if ("refus" in lue) throw new UserError(`« ${fichier} » ${oneLine(lue.refus)}.`);
  const { grille } = lue;
  const ouverte = await openStructure(session, options.structure);
  const { connu, remarques } = knownHere(ouverte, grille, fichier);
  const reprise = reprendre(grille, connu);
  if ("refus" in reprise) throw new UserError(`« ${fichier} » ${oneLine(reprise.refus)}.`);
  const texte = auditInYaml(reprise, grille);
  const cible = `${DOSSIERS.audits}/${reprise.audit.date}${suffixe === undefined ? "" : `-${suffixe}`}.yaml`;
  for (const remarque of [...remarques, ...reprise.remarques]) session.remark(oneLine(remarque));
  if (ecrire) write(session, ouverte.dossier, cible, texte, reprise);
  else {
    session.io.stdout.write(withoutCiCommands(texte));
    session.remark(`${countOf(reprise)} à relire. « --ecrire » ${stateOf(ouverte.dossier, cible, texte)}.`);
  }
  return tellUnjudged(session, reprise);
}

function bytesOf(session: Session, fichier: string): Uint8Array {
  const chemin = session.resolve(fichier);
  if (sorteDeChemin(chemin, fichier) === "dossier") throw new UserError(`« ${fichier} » est un dossier.`);
  const lecture = openFile(chemin, fichier);
  try {
    if (lecture.taille > MAX_BYTES) {
      throw new UserError(
        `« ${fichier} » pèse ${Math.ceil(lecture.taille / 2 ** 20)} Mio ; une grille d’audit en pèse moins de ${MAX_BYTES >> 20}.`,
      );
    }
    return lecture.read(0, lecture.taille);
  } finally {
    lecture.close();
  }
}

/** What the structure here knows of the grid's subjects. Throws `UserError` where the grid is another's. */
function knownHere(
  { load, library, nom }: StructureOuverte,
  grille: GrilleAudit,
  fichier: string,
): { connu: Connu; remarques: string[] } {
  const { yaml, suivis } = load();
  if (yaml.structure.id !== grille.structure.id) {
    throw new UserError(
      `« ${fichier} » est la grille de « ${oneLine(grille.structure.nom)} » (${oneLine(grille.structure.id)}), et non de « ${yaml.structure.nom} » : donnez son dossier, --structure <dossier>.`,
    );
  }
  const exigences = new Map<string, ReturnType<typeof exigencesOf>[number]>();
  const remarques: string[] = [];
  for (const suivi of suivis) {
    const referentiel = library.registry.get(suivi.referentiel);
    const then = grille.referentiels.find((one) => one.nom === suivi.nom);
    if (!referentiel) continue;
    if (then && then.reference !== suivi.referentiel) {
      throw new UserError(
        `« ${fichier} » porte sur ${oneLine(then.reference)} ; « ${nom} » suit désormais ${suivi.referentiel} : les numéros ne disent plus la même chose.`,
      );
    }
    if (then && then.edition !== referentiel.edition)
      remarques.push(
        `La grille a été faite avec l’édition ${then.edition} de ${suivi.referentiel} ; celle d’ici est la ${referentiel.edition}.`,
      );
    for (const exigence of exigencesOf(referentiel))
      exigences.set(nommerExigence(suivi, exigence.id), exigence);
  }
  return { connu: { exigence: (id) => exigences.get(id), methodesDe: nomsCitables }, remarques };
}

function write(
  session: Session,
  dossier: string,
  cible: string,
  texte: string,
  reprise: GrilleReprise,
): void {
  const lu = readIn(dossier, cible);
  if (lu.texte === texte) {
    session.remark(`${cible} dit déjà tout cela : rien n’est écrit.`);
    return;
  }
  if (lu.texte !== null && !isUntouched(lu.texte)) {
    throw new UserError(
      `« ${cible} » a été écrit ou changé par quelqu’un : il n’est pas remplacé. Sans --ecrire, la commande montre ce que dit la grille ; reportez-y ce qui manque, ou donnez --suffixe pour un autre fichier.`,
    );
  }
  replaceIn(session, dossier, [{ lu, texte }]);
  session.remark(
    `${countOf(reprise)} ${accorder(reprise.constats.length, "écrit")} dans ${cible}. « quali check » dit ce qui attend une action, « quali actions proposer » en rédige.`,
  );
}

/** What writing would do. */
function stateOf(dossier: string, cible: string, texte: string): string {
  const { texte: present } = readIn(dossier, cible);
  if (present === null) return `les écrit dans ${path.posix.normalize(cible)}`;
  if (present === texte) return `ne changerait rien : ${cible} les porte déjà`;
  return isUntouched(present)
    ? `remplace ${cible}, que personne n’a changé depuis son import`
    : `est refusé : ${cible} a été écrit ou changé par quelqu’un`;
}

function countOf({ constats, conformes }: GrilleReprise): string {
  const seen =
    conformes.length > 0
      ? ` (et ${compter(conformes.length, "point jugé conforme", "points jugés conformes")})`
      : "";
  return `${compter(constats.length, "constat")}${seen}`;
}

function tellUnjudged(session: Session, { sansJugement }: GrilleReprise): number {
  if (sansJugement.length === 0) return RIEN_A_SIGNALER;
  session.remark(
    `Sans jugement dans la grille, donc pas repris : ${enumerer(sansJugement)}. Demandez à l’auditeur de les juger, et importez de nouveau.`,
  );
  return CONSTATS;
}
