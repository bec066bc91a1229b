import fs from "node:fs";
import path from "node:path";
import type { Command } from "commander";
import { FICHIERS } from "../../domain/chemins.ts";
import { ATELIER } from "../../domain/migration.ts";
import type { Structure, Suivi } from "../../domain/structure.ts";
import { openForEdit } from "../../load/yaml/edit.ts";
import { suiviOf } from "../../open/follower.ts";
import { findReferentiel } from "../../open/library.ts";
import { openStructure, type StructureOuverte } from "../../open/open.ts";
import { describe } from "../../session/describe.ts";
import type { Session } from "../../session/session.ts";
import { causeOf, isSystemError, UserError } from "../../session/user-error.ts";
import { diffReferentiels } from "../diff/diff.ts";
import { crosswalkBetween } from "../diff/facts/written.ts";
import type { Menage } from "./disk/clear.ts";
import { alone } from "./disk/lock.ts";
import { refuseUnsaved, repositoriesAmong, sayRepository } from "./disk/saved.ts";
import {
  besidesIn,
  type Inventaire,
  listFiles,
  refuseChanged,
  refuseReadOnly,
  rootsOf,
  stage,
} from "./disk/stage.ts";
import { discard, isInterrupted, recover, swap } from "./disk/swap.ts";
import { verifyStaged } from "./disk/verify.ts";
import { sayFaulty } from "./plan/numeros.ts";
import { DOSSIERS_REPRIS, FICHIERS_REPRIS, type PlanDeMigration, planMigration } from "./plan/plan.ts";
import { formatMigration } from "./pretty.ts";

interface Options {
  to: string;
  from?: string;
  dryRun?: true;
  allowDirty?: true;
}

export function defineMigrate(command: Command, session: Session): void {
  describe(
    command,
    "Porte un dossier de preuves à un autre référentiel : déplace fiches et fichiers, garde les commentaires, " +
      "marque ce qui est à revoir.",
    [
      "quali migrate --to quali-ate@2024-02-01 --dry-run",
      "quali migrate examples/prefecture-seine-maritime --to quali-ate@2024-02-01",
    ],
  );
  command
    .argument("[chemin]", "dossier de la structure (par défaut : le quali.yaml le plus proche, vers le haut)")
    .requiredOption("--to <id@version>", "référentiel d’arrivée")
    .option("--from <id@version>", "référentiel de départ (par défaut : le premier que suit la structure)")
    .option("--dry-run", "montrer sans rien écrire")
    .option("--allow-dirty", "accepter un dossier dont des changements ne sont pas enregistrés dans git")
    .action((chemin: string | undefined, options: Options) => migrate(session, chemin, options));
}

async function migrate(session: Session, chemin: string | undefined, options: Options): Promise<void> {
  const ouverte = await openStructure(session, chemin);
  const { dossier: folder } = ouverte;
  if (options.dryRun) {
    if (isInterrupted(folder)) {
      throw new UserError(
        "une migration de ce dossier a été interrompue : relancez-la sans --dry-run pour l’achever.",
      );
    }
    show(session, planFor(ouverte, options).plan, true);
    return;
  }
  // says what is missing, before anything is made there
  if (!fs.existsSync(path.join(folder, FICHIERS.structure))) ouverte.load();
  told(folder, () => alone(folder, () => carryOver(session, ouverte, options)));
}

function carryOver(session: Session, ouverte: StructureOuverte, options: Options): void {
  const { dossier: folder, nom } = ouverte;
  if (resume(session, folder)) return;
  const prevu = planFor(ouverte, options);
  const { plan, inventaire, structure } = prevu;
  const beside = [FICHIERS.structure, ...besidesIn(folder)];
  const fichiers = [...inventaire.fichiers.values(), ...beside];
  refuseLinks(folder, structure, inventaire);
  refuseReadOnly(folder, inventaire.dossiers);
  if (!options.allowDirty) {
    const racines = new Set([...DOSSIERS_REPRIS, ...rootsOf(folder), ...beside]);
    refuseUnsaved({ folder, chemin: nom, fichiers }, [...racines], session.io.env);
  }
  const [inner] = repositoriesAmong(fichiers);
  if (inner !== undefined) {
    show(session, plan, true);
    throw new UserError(`« ${nom} » : ${sayRepository(inner)}`);
  }
  try {
    const entrees = stage(folder, plan, inventaire);
    const remarques = verifyStaged(ouverte, prevu, entrees, session.date());
    refuseChanged(folder, inventaire);
    const menage = swap(folder, { entrees, fichiers: inventaire.marques });
    show(session, { ...plan, remarques: [...plan.remarques, ...remarques] }, false);
    tellMenage(session, menage);
  } catch (error) {
    if (!isInterrupted(folder)) discard(folder);
    throw error;
  }
}

function show(session: Session, plan: PlanDeMigration, essai: boolean): void {
  const { stdout } = session.io;
  stdout.write(
    formatMigration(plan, { couleur: session.colour(stdout), largeur: session.width(stdout), essai }),
  );
}

/** Any error of the system is a sentence with its path, and says in which state the folder is. */
function told(folder: string, work: () => void): void {
  try {
    work();
  } catch (error) {
    if (!isSystemError(error)) throw error;
    const state = isInterrupted(folder)
      ? "la migration est à moitié faite : ôtez la cause, puis relancez-la pour l’achever"
      : "rien n’a changé : ôtez la cause, puis relancez";
    const where = error.path === undefined ? "" : ` « ${path.relative(folder, error.path) || folder} »`;
    throw new UserError(`impossible de lire ou d’écrire${where} : ${causeOf(error)} ; ${state}.`);
  }
}

function tellMenage(session: Session, { gardes, reste }: Menage): void {
  if (gardes.length > 0) {
    session.remark(
      `Un autre programme a écrit pendant la migration ; gardé, à ranger : ${gardes.join(", ")}.`,
    );
  }
  if (reste !== null) {
    session.remark(
      `Tout est en place, mais l’ancien dossier n’a pas pu être retiré (${reste}) : supprimez ${ATELIER}.`,
    );
  }
}

interface Prevu {
  plan: PlanDeMigration;
  inventaire: Inventaire;
  structure: Structure;
  suivi: Suivi;
}

function planFor({ nom, dossier, library, load }: StructureOuverte, options: Options): Prevu {
  const { registry, correspondance } = library;
  const vers = findReferentiel(registry, options.to);
  // before it is read, so that what changes afterwards is seen
  const inventaire = listFiles(dossier);
  const structure = { ...load(), chemin: nom };
  const de = findReferentiel(registry, options.from ?? principal(structure, nom));
  if (de === vers) throw new UserError(`« ${nom} » suit déjà ${options.to}.`);
  const suivi = suiviOf(structure, nom, de);
  const diff = diffReferentiels(de, vers, crosswalkBetween(correspondance, de, vers));
  if (!openForEdit(structure.source.texte)) {
    throw new UserError(
      `« ${nom} » : quali.yaml a des défauts ; « quali check » les montre. Corrigez-les d’abord.`,
    );
  }
  const gouvernance = textAt(path.join(dossier, FICHIERS.gouvernance));
  const files = [...inventaire.fichiers.keys()];
  const plan = planMigration(diff, { de, vers }, structure, suivi, files, gouvernance);
  const inner = repositoriesAmong([...inventaire.fichiers.values()]).map(sayRepository);
  const remarques = [...plan.remarques, ...unreadPlan(structure, dossier), ...inner];
  return { plan: { ...plan, remarques }, inventaire, structure, suivi };
}

/** The text of a file, without its byte order mark; null where it is not there. */
function textAt(chemin: string): string | null {
  const there = fs.lstatSync(chemin, { throwIfNoEntry: false })?.isFile() === true;
  return there ? fs.readFileSync(chemin, "utf8").replace(/^\ufeff/, "") : null;
}

/** A plan of actions that is there and cannot be read is left as it is. */
function unreadPlan({ plan }: Structure, folder: string): string[] {
  const there = fs.existsSync(path.join(folder, FICHIERS.planActions));
  return there && !plan ? [sayFaulty(FICHIERS.planActions)] : [];
}

function principal({ suivis: [first] }: Structure, nom: string): string {
  if (!first) throw new UserError(`« ${nom} » ne suit aucun référentiel.`);
  return first.referentiel;
}

/** Finishes what an interrupted migration left; true where there is nothing else to do. */
function resume(session: Session, folder: string): boolean {
  const reprise = recover(folder);
  switch (reprise.etat) {
    case "annulee":
      session.remark("Une migration interrompue avant d’avoir rien changé a été oubliée.");
      return false;
    case "achevee":
      session.remark("La migration interrompue a été achevée ; « quali check » dit ce qui reste.");
      tellMenage(session, reprise);
      return true;
    case "rangee":
      tellMenage(session, reprise);
      return reprise.reste !== null;
    default:
      return false;
  }
}

function refuseLinks(folder: string, { dossiers }: Structure, { fichiers }: Inventaire): void {
  const roots = [...DOSSIERS_REPRIS, FICHIERS.structure, ...FICHIERS_REPRIS].filter((entree) =>
    fs.lstatSync(path.join(folder, entree), { throwIfNoEntry: false })?.isSymbolicLink(),
  );
  const [link] = [...roots, ...dossiers.map(({ chemin }) => chemin).filter((chemin) => fichiers.has(chemin))];
  if (link === undefined) return;
  throw new UserError(
    `« ${link} » est un lien symbolique : la migration le remplacerait. Mettez le dossier à sa place.`,
  );
}
