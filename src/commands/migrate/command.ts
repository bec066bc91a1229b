import fs from "node:fs";
import path from "node:path";
import type { Command } from "commander";
import { FICHIERS } from "../../domain/chemins.ts";
import type { Structure } from "../../domain/structure.ts";
import { suiviOf } from "../../open/follower.ts";
import { findReferentiel } from "../../open/library.ts";
import { openStructure, type StructureOuverte } from "../../open/open.ts";
import { describe } from "../../session/describe.ts";
import type { Session } from "../../session/session.ts";
import { causeOf, isSystemError, UserError } from "../../session/user-error.ts";
import { diffReferentiels } from "../diff/diff.ts";
import { crosswalkBetween } from "../diff/facts/written.ts";
import { refuseUnsaved, repositoriesAmong, sayRepository } from "./disk/saved.ts";
import { listFiles, stage } from "./disk/stage.ts";
import { discard, isInterrupted, recover, swap } from "./disk/swap.ts";
import { isSound } from "./plan/fiche.ts";
import { DOSSIERS_REPRIS, type PlanDeMigration, planMigration } from "./plan/plan.ts";
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
  const { dossier: folder, nom } = ouverte;
  const essai = options.dryRun === true;
  if (resume(session, folder, essai)) return;
  const fichiers = [...listFiles(folder).values(), FICHIERS.structure];
  const [inner] = repositoriesAmong(fichiers);
  const plan = planFor(ouverte, options);
  const { stdout } = session.io;
  const show = (essai: boolean): void => {
    stdout.write(
      formatMigration(plan, { couleur: session.colour(stdout), largeur: session.width(stdout), essai }),
    );
  };
  if (essai) {
    show(true);
    return;
  }
  refuseLinks(folder);
  if (!options.allowDirty) {
    refuseUnsaved(
      { folder, chemin: nom, fichiers },
      [...DOSSIERS_REPRIS, FICHIERS.structure],
      session.io.env,
    );
  }
  if (inner !== undefined) {
    show(true);
    throw new UserError(`« ${nom} » : ${sayRepository(inner)}`);
  }
  putInPlace(folder, plan);
  show(false);
}

function putInPlace(folder: string, plan: PlanDeMigration): void {
  try {
    swap(folder, stage(folder, plan));
  } catch (error) {
    const interrupted = isInterrupted(folder);
    if (!interrupted) discard(folder);
    if (!isSystemError(error)) throw error;
    const state = interrupted
      ? "la migration est à moitié faite ; relancez-la pour l’achever"
      : "rien n’a changé";
    throw new UserError(`impossible d’écrire : ${causeOf(error)} ; ${state}.`);
  }
}

function planFor({ nom, dossier, library, load }: StructureOuverte, options: Options): PlanDeMigration {
  const { registry, correspondance } = library;
  const vers = findReferentiel(registry, options.to);
  const structure = { ...load(), chemin: nom };
  const de = findReferentiel(registry, options.from ?? principal(structure, nom));
  if (de === vers) throw new UserError(`« ${nom} » suit déjà ${options.to}.`);
  const suivi = suiviOf(structure, nom, de);
  const diff = diffReferentiels(de, vers, crosswalkBetween(correspondance, de, vers));
  if (!isSound(structure.source.texte)) {
    throw new UserError(
      `« ${nom} » : quali.yaml a des défauts ; « quali check » les montre. Corrigez-les d’abord.`,
    );
  }
  const files = listFiles(dossier);
  const plan = planMigration(diff, { de, vers }, structure, suivi, [...files.keys()]);
  const inner = repositoriesAmong([...files.values()]).map(sayRepository);
  return { ...plan, remarques: [...plan.remarques, ...toReadAgain(dossier), ...inner] };
}

/** Files that name exigences and that nothing rewrites. */
function toReadAgain(folder: string): string[] {
  return [FICHIERS.planActions, FICHIERS.gouvernance, FICHIERS.verrou]
    .filter((nom) => fs.existsSync(path.join(folder, nom)))
    .map((nom) => `${nom} peut citer des exigences d’avant : à relire.`);
}

function principal({ suivis: [first] }: Structure, nom: string): string {
  if (!first) throw new UserError(`« ${nom} » ne suit aucun référentiel.`);
  return first.referentiel;
}

/** Finishes what an interrupted migration left; true where there is nothing else to do. */
function resume(session: Session, folder: string, essai: boolean): boolean {
  if (essai) {
    if (!isInterrupted(folder)) return false;
    throw new UserError(
      "une migration de ce dossier a été interrompue : relancez-la sans --dry-run pour l’achever.",
    );
  }
  const reprise = recover(folder);
  if (reprise === "annulee") {
    session.remark("Une migration interrompue avant d’avoir rien changé a été oubliée.");
  }
  if (reprise === "achevee") {
    session.remark("La migration interrompue a été achevée ; « quali check » dit ce qui reste.");
  }
  return reprise === "achevee";
}

function refuseLinks(folder: string): void {
  for (const entree of [...DOSSIERS_REPRIS, FICHIERS.structure]) {
    if (fs.lstatSync(path.join(folder, entree), { throwIfNoEntry: false })?.isSymbolicLink()) {
      throw new UserError(
        `« ${entree} » est un lien symbolique : la migration le remplacerait. Mettez le dossier à sa place.`,
      );
    }
  }
}
