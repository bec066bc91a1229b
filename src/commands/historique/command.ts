import type { Command } from "commander";
import { GitError } from "../../depot/git.ts";
import { isJour } from "../../domain/formats.ts";
import { firstDay, type Jour } from "../../domain/jour.ts";
import type { Historique, PasDHistorique } from "../../generated/historique.ts";
import { tellHistory } from "../../open/etapes/tell.ts";
import { sayGitError } from "../../open/git-words.ts";
import { type CommitDate, Histoire } from "../../open/histoire.ts";
import { openStructure } from "../../open/open.ts";
import { choice } from "../../session/choice.ts";
import { describe } from "../../session/describe.ts";
import {
  addFormatOption,
  askedFormats,
  emit,
  type Formes,
  type SortieDemandee,
} from "../../session/formats.ts";
import { integer } from "../../session/integers.ts";
import { progressOf } from "../../session/progress.ts";
import type { Session } from "../../session/session.ts";
import { UserError } from "../../session/user-error.ts";
import { judgeStretchesOnThreads } from "./disk/fils.ts";
import { HISTORIQUE } from "./forms/formats.ts";

/** Forms that are a report: they need the structure as it is, and a browser for the second. */
const PAGES = ["html", "pdf"];
const FORMES = new Map<string, unknown>([...HISTORIQUE, ...PAGES.map((format) => [format, null] as const)]);

interface Options {
  depuis?: string;
  pas?: PasDHistorique;
  format?: SortieDemandee[];
  jobs?: number;
  browser?: string;
  /** False with --no-sandbox. */
  sandbox: boolean;
}

export function defineHistorique(command: Command, session: Session): void {
  describe(
    command,
    "Juge le dossier d’une structure à chaque étape de son histoire dans git, au jour de l’étape : ce qui est documenté " +
      "module par module, ce qui se périme, les constats. Rien n’est extrait ni modifié : les commits sont lus dans le dépôt.",
    [
      "quali historique",
      "quali historique --depuis 2024-01-01 --pas semaine",
      "quali historique --depuis v1.0 --pas commit --format csv=historique.csv",
      "quali historique --format html=historique.html --format pdf=historique.pdf",
    ],
  );
  command.argument("[chemin]", "dossier de la structure (par défaut : le plus proche, vers le haut)");
  command
    .option(
      "--depuis <référence ou date>",
      "d’où partir : une référence git (branche, étiquette, commit), ou AAAA-MM-JJ, AAAA-MM, AAAA (par défaut : le premier commit)",
    )
    .option(
      "--pas <pas>",
      "une étape par mois (par défaut), par semaine ou par commit",
      choice<PasDHistorique>("--pas", ["mois", "semaine", "commit"]),
    );
  command.option(
    "--jobs <n>",
    "fils d’exécution qui jugent à la fois une longue histoire (par défaut : autant que de cœurs)",
    (text) => integer("--jobs", text),
  );
  addFormatOption(command, FORMES);
  command
    .option("--browser <programme>", "navigateur qui imprime le PDF (par défaut : le premier trouvé)")
    .option("--no-sandbox", "imprimer sans le bac à sable du navigateur, où le système le refuse");
  command.action(async (chemin: string | undefined, options: Options) => {
    await historique(session, chemin, options);
  });
}

async function historique(session: Session, chemin: string | undefined, options: Options): Promise<void> {
  const sorties = askedFormats(options.format, FORMES);
  const date = session.date();
  const { racine, chemins } = await openStructure(session, chemin);
  const [here = ""] = chemins;
  const histoire = inWords("historique", () => Histoire.open(session.io, { racine, chemin: here }));
  const depuis = startOf(histoire, options.depuis, date);
  const progress = progressOf(session);
  const resultat: Historique = await inWordsLater(
    tellHistory(
      histoire,
      { chemin: here, pas: options.pas ?? "mois", date, ...depuis },
      (done, total) => progress.tell(`Jugement : étape ${done} sur ${total}`),
      judgeStretchesOnThreads(histoire, { ...placeOf(session.io), racine, chemin: here }, options.jobs),
    ),
  );
  progress.clear();
  for (const remarque of resultat.remarques) session.remark(`quali : ${remarque}`);
  const page = async (format: string) => {
    const { pageOfHistory } = await import("./disk/page.ts");
    return pageOfHistory(session, chemin, resultat, { ...options, format });
  };
  const formes: Formes<Historique> = new Map([
    ...HISTORIQUE,
    [
      "html",
      async () => {
        const html = await page("html");
        return () => html.toString();
      },
    ],
    [
      "pdf",
      async () => {
        const pdf = Buffer.from(await page("pdf"));
        return async () => pdf;
      },
    ],
  ]);
  await emit(session, sorties, formes, resultat, {});
}

function placeOf({ distribution, env }: Session["io"]) {
  return { distribution, env: { ...env } };
}

/** Nearly a day, or one that does not exist: « 2024-13 », « 31/12/2023 ». */
const SEMBLE_UN_JOUR = /^\d{1,4}([-/.]\d{1,2}){0,2}([-/.]\d{4})?$/;

/** The day asked for, with the commit that was named, if one was. Throws `UserError`. */
function startOf(
  histoire: Histoire,
  texte: string | undefined,
  date: Jour,
): { depuis: Jour; depart: CommitDate | null } {
  // Clocks may have been wrong: the first commit is not always of the first day.
  if (texte === undefined) {
    const first = histoire.commits.reduce((least, { jour }) => (jour < least ? jour : least), date);
    return { depuis: first, depart: null };
  }
  const day = /^\d{4}(-\d{2}(-\d{2})?)?$/.test(texte) ? firstDay(texte) : null;
  if (day !== null && isJour(day)) {
    if (day > date) throw new UserError(`--depuis « ${texte} » : ce jour vient après le dernier, ${date}.`);
    return { depuis: day, depart: null };
  }
  const depart = inWords(`--depuis « ${texte} »`, () => commitOf(histoire, texte));
  if (depart.jour > date) {
    throw new UserError(
      `--depuis « ${texte} » : ce commit est du ${depart.jour}, après le dernier jour, ${date}.`,
    );
  }
  return { depuis: depart.jour, depart };
}

/** Throws `UserError` for what is written as a day and is none, `GitError`. */
function commitOf(histoire: Histoire, texte: string): CommitDate {
  try {
    return histoire.commitOf(texte);
  } catch (error) {
    if (!(error instanceof GitError && error.refus.startsWith("ref-") && SEMBLE_UN_JOUR.test(texte)))
      throw error;
    throw new UserError(
      `--depuis « ${texte} » : ni un jour qui existe (AAAA-MM-JJ, AAAA-MM ou AAAA), ni une référence git de ce dépôt.`,
    );
  }
}

function inWords<T>(sujet: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw error instanceof GitError ? new UserError(`${sujet} : ${sayGitError(error)}`) : error;
  }
}

async function inWordsLater<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw error instanceof GitError ? new UserError(`historique : ${sayGitError(error)}`) : error;
  }
}
