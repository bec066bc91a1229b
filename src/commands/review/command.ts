import type { Command } from "commander";
import { nommeUnePersonne } from "../../domain/personne.ts";
import type { Structure } from "../../domain/structure.ts";
import { sanitize } from "../../domain/texte-sur.ts";
import type { Verrou } from "../../domain/verrou.ts";
import { isRange, verrouEnTexte } from "../../domain/verrou.ts";
import type { Examen } from "../../judgement/types.ts";
import { describe } from "../../session/describe.ts";
import type { Session } from "../../session/session.ts";
import { UserError } from "../../session/user-error.ts";
import { remarkOnAttributes } from "./disk/attributes.ts";
import { type DossierAReviser, openForReview, writeLock } from "./disk/lock.ts";
import { formatRevueVerifiee, formatSignatures, type OptionsDeRevue, sayRefusal } from "./pretty.ts";
import { type DemandeDeRevue, type ExigenceVisee, exigencesDemandees } from "./scope.ts";
import { type ExigenceSignee, relock, signOne } from "./sign.ts";

interface Options {
  module?: string[];
  service?: string[];
  all?: true;
  par?: string;
  verify?: true;
  dryRun?: true;
  sort?: true;
}

const several = (text: string, previous: readonly string[] = []) => [
  ...previous,
  ...text.split(",").map((part) => part.trim()),
];

export function defineReview(command: Command, session: Session): void {
  describe(
    command,
    "Signe l’évaluation d’exigences : quali.lock garde qui a signé, quand, et l’empreinte du texte officiel, des méthodes et de chaque " +
      "pièce. Dès que l’un d’eux change, « quali check » dit l’exigence à revoir, et ce qui a changé. Signer ce qui n’a pas bougé " +
      "ne change rien.",
    [
      'quali review 15.3 1.1 --par "référent qualité"',
      'quali review --module 4 --par "chef du bureau de l’immigration" --dry-run',
      "quali review --verify",
    ],
  );
  command
    .argument("[ids...]", "exigences ou engagements à signer : 15.3, 15, sp:8 d’un autre référentiel suivi")
    .option("--module <n>", "signer les exigences de ce module ; répétable, ou n,n", several)
    .option("--service <id>", "signer celles des modules que porte ce service ; répétable, ou id,id", several)
    .option("--all", "signer toutes celles qui ont une évaluation ou une pièce")
    .option("--par <fonction>", "qui signe, par sa fonction : « référent qualité »")
    .option("--verify", "ne rien signer : code 1 si une signature n’est plus à jour")
    .option("--dry-run", "montrer sans rien écrire")
    .option("--sort", "ne rien signer : ranger les lignes de quali.lock")
    .action(async (ids: string[], options: Options) => {
      session.code = await review(session, ids, options);
    });
}

async function review(session: Session, ids: readonly string[], options: Options): Promise<number> {
  const demande = { ids, modules: options.module ?? [], services: options.service ?? [] };
  refuseMixed(demande, options);
  const par = options.par === undefined ? undefined : readRole(options.par);
  if (par === undefined && !options.verify && !options.dryRun && !options.sort) {
    throw new UserError('dites qui signe, par sa fonction : --par "référent qualité".');
  }
  const ouvert = await openForReview(session);
  if (options.sort) return sortLock(session, ouvert);
  const visees = exigencesDemandees(demande, ouvert.examens, ouvert.structure);
  if (options.verify) return verify(session, ouvert, visees, ids.length > 0);
  return sign(session, ouvert, visees, { par, essai: options.dryRun === true });
}

function refuseMixed({ ids, modules, services }: DemandeDeRevue, options: Options): void {
  const { all, verify, sort, par, dryRun } = options;
  const named = ids.length + modules.length + services.length > 0;
  if (all && named)
    throw new UserError("--all signe tout : ne le donnez pas avec des exigences, --module ou --service.");
  if (sort && (named || all || verify || par !== undefined || dryRun))
    throw new UserError("--sort range quali.lock : il va seul.");
  if (verify && par !== undefined) throw new UserError("--verify ne signe rien : ôtez --par.");
  if (verify && dryRun) throw new UserError("--verify n’écrit jamais rien : ôtez --dry-run.");
  if (!named && !all && !verify && !sort) {
    throw new UserError("dites ce que vous signez : des exigences (15.3), --module, --service ou --all.");
  }
}

const LONGEST = 200;

/** A role, on one line. Throws `UserError` for a person's name: git never forgets it. */
function readRole(text: string): string {
  const role = sanitize(text.replace(/\s+/g, " ")).trim().normalize("NFC");
  if (role === "")
    throw new UserError('--par est vide : dites qui signe, par sa fonction, par exemple "référent qualité".');
  if (role.length > LONGEST) throw new UserError(`--par : une fonction, en ${LONGEST} caractères au plus.`);
  if (nommeUnePersonne(role)) {
    throw new UserError(
      `--par « ${role} » : signez par une fonction ou un service, jamais par un nom ; git n’oublie rien.`,
    );
  }
  return role;
}

function optionsOf(session: Session): OptionsDeRevue {
  const { stdout } = session.io;
  return { couleur: session.colour(stdout), largeur: session.width(stdout), quiet: session.quiet };
}

function sortLock(session: Session, ouvert: DossierAReviser): number {
  const { verrou } = ouvert;
  if (!verrou || isRange(verrou.lignes)) {
    session.remark(verrou ? "quali.lock est déjà rangé." : "Il n’y a pas de quali.lock ici.");
    return 0;
  }
  writeLock(session, ouvert, verrouEnTexte(verrou.lignes));
  session.remark("quali.lock est rangé.");
  return 0;
}

function verify(
  session: Session,
  { structure, verrou }: { structure: Structure; verrou: Verrou | undefined },
  visees: readonly ExigenceVisee[],
  nommees: boolean,
): number {
  if (!verrou && !nommees) {
    session.io.stdout.write("quali.lock n’est pas là : rien n’a été signé. Signez par « quali review ».\n");
    return 1;
  }
  const withRevue = (revue: string) => visees.filter(({ examinee }) => examinee.revue.revue === revue);
  const perimees = withRevue("a-revoir");
  const jamais = withRevue("jamais").filter(({ nommee }) => nommee);
  const total = withRevue("a-jour").length;
  session.io.stdout.write(formatRevueVerifiee(structure, { perimees, jamais, total }, optionsOf(session)));
  return perimees.length + jamais.length > 0 ? 1 : 0;
}

function sign(
  session: Session,
  ouvert: DossierAReviser,
  visees: readonly ExigenceVisee[],
  { par, essai }: { par: string | undefined; essai: boolean },
): number {
  const { structure, verrou, examens, hachage } = ouvert;
  const le = session.date();
  const signees = visees.map((visee) => signOne(visee, { par: par ?? "…", le }, hachage));
  refuseNamed(signees, essai);
  const faites = signees.filter(({ sort }) => sort.genre === "signee");
  if (faites.length > 0 && !essai) writeLock(session, ouvert, textOf(verrou, signees, examens));
  const said = { par, le, essai, ecrit: faites.length > 0 };
  session.io.stdout.write(formatSignatures(structure, signees, said, optionsOf(session)));
  if (faites.length > 0) remarkOnAttributes(session, ouvert, faites);
  return signees.some(isBlocked) ? 1 : 0;
}

function textOf(
  verrou: Verrou | undefined,
  signees: readonly ExigenceSignee[],
  examens: readonly Examen[],
): string {
  return verrouEnTexte(relock(verrou?.lignes ?? [], signees, examens));
}

/** All that is named is signed, or nothing is. */
function refuseNamed(signees: readonly ExigenceSignee[], essai: boolean): void {
  for (const { nommee, sort, examinee } of signees) {
    if (!nommee || essai || sort.genre !== "refusee") continue;
    throw new UserError(`${examinee.exigence.id} : ${sayRefusal(sort.refus)}. Rien n’est signé.`);
  }
}

function isBlocked({ sort }: ExigenceSignee): boolean {
  return sort.genre === "refusee" && sort.refus.genre !== "rien";
}
