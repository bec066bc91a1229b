import os from "node:os";
import { DepotError } from "../../../depot/depot.ts";
import { DOSSIERS } from "../../../domain/chemins.ts";
import { naturally } from "../../../domain/ordre.ts";
import type { Depuis, Diagnostic, StructureComparee } from "../../../domain/resultat.ts";
import { type Ouverture, openAll } from "../../../open/open.ts";
import { wayToAnnotate } from "../../../open/places.ts";
import { openTribunal, siegeOf } from "../../../open/tribunal.ts";
import { countOpen, type Decompte, fails, type Seuil } from "../../../results/exit-code.ts";
import { withMarking } from "../../../session/collector.ts";
import { type SortieDemandee, supportOf } from "../../../session/formats.ts";
import { progressOf } from "../../../session/progress.ts";
import type { Session } from "../../../session/session.ts";
import { Sorties, TexteEnAttente } from "../../../session/stream-files.ts";
import type { BaselineDuRun } from "../baseline.ts";
import { assembleDepuis } from "../depuis.ts";
import type { BilanGeneral, Entete, ResultatAvant, Resume } from "../forms/formatter.ts";
import { TexteDeForme } from "../forms/texte.ts";
import { EnOrdre, type Fragment, type Lot, lotsOf, shardOf, threadsFor } from "../judge-all.ts";
import { formeOf, type Ouvrage, Ouvrier, type TravailDOuvrier } from "../travail.ts";

interface Reglages {
  strict: boolean;
  failOn: Seuil;
  quiet: boolean;
  verbose: boolean;
  jobs: number | undefined;
  shard: Fragment | undefined;
  /** Reference of git with which the structures are compared. */
  since: string | undefined;
  sorties: readonly SortieDemandee[];
  /** Of an earlier result to compare with. */
  avant: BilanGeneral["avant"];
  baseline: BaselineDuRun | null;
  precedent: ResultatAvant | undefined;
}

/** Judges the structures one at a time and writes each as it is judged; answers the exit code. */
export async function checkEach(
  session: Session,
  paths: readonly string[],
  reglages: Reglages,
): Promise<number> {
  const { strict, avant, jobs, shard, since, sorties: demandees, baseline } = reglages;
  const connues = baseline?.connues;
  const date = session.date();
  const ouverture = await openAll(session, paths);
  const { racine, base, chemins, enArchive } = ouverture;
  const threads = enArchive ? 1 : jobs;
  const tribunal = await openTribunal(siegeOf(ouverture), { date, strict, connues });
  const { homonymes } = tribunal.juge;
  const sommet = wayToAnnotate(racine, base);
  const entete: Entete = {
    schema: "quali/resultat@1",
    date,
    ...(strict && { strict }),
    ...(shard && { fragment: shard }),
    plusieurs: chemins.length > 1,
  };
  const travail: TravailDOuvrier = {
    distribution: session.io.distribution,
    racine,
    chemins,
    homonymes,
    entete,
    sorties: demandees.map(({ format, fichier }) => ({
      format,
      options: { ...supportOf(session, fichier), ...optionsOf(reglages), base, sommet },
    })),
    connues,
    ...(since !== undefined && { depuis: { ref: since, env: session.io.env } }),
  };
  const general = tribunal.juge.general();
  const passe = since === undefined ? null : await (await import("./since.ts")).openSince(session, travail);
  const ouvrier = await Ouvrier.with(tribunal, travail, passe);
  const sorties = new Sorties(session);
  try {
    const textes = await openTexts(sorties, demandees, travail);
    for (const texte of textes) texte.begin(entete, general.diagnostics);
    const resumes: Resume[] = [];
    const comparees: StructureComparee[] = [];
    const all = lotsOf(chemins, homonymes);
    const lots = shard ? shardOf(all, weightsOf(ouverture), shard) : all;
    const rangs = lots.flatMap((lot) => lot.rangs);
    const progress = tellProgress(session, rangs.length);
    const ordre = new EnOrdre<Ouvrage>(rangs, ({ morceaux, resume, vue, comparee }) => {
      for (const [rang, texte] of textes.entries()) texte.add(morceaux[rang] ?? { texte: "" });
      resumes.push(resume);
      if (vue) baseline?.add(vue);
      if (comparee) comparees.push(comparee);
      progress.tell(resumes.length);
    });
    await judgeAll(
      lots,
      travail,
      ouvrier,
      threadsFor(rangs.length, threads, os.availableParallelism()),
      ordre,
    );
    progress.clear();
    const tardifs = tribunal.juge.tell(baseline?.constats(racine) ?? []);
    const diagnostics = [...general.diagnostics, ...tardifs.diagnostics];
    const depuis =
      passe &&
      assembleDepuis(passe, since ?? "", ouverture.demandes, comparees, general.diagnostics, reglages.failOn);
    const bilan: BilanGeneral = {
      entete,
      diagnostics,
      places: new Map([...general.places, ...tardifs.places]),
      referentiels: tribunal.referentielsOf(resumes.map(({ apport }) => ({ jugements: apport.suivis }))),
      montres: null,
      structures: resumes,
      ...(avant && { avant }),
      ...(depuis && { depuis }),
    };
    for (const texte of textes) texte.end(bilan, tardifs.diagnostics);
    sorties.commit();
    baseline?.save();
    return exitCode(resumes, diagnostics, depuis, reglages.failOn);
  } catch (error) {
    sorties.abandon();
    throw error;
  }
}

/** What judging each structure will cost, as far as a glance tells: folders of its evidence. In the order of the run. */
function weightsOf({ depot, chemins }: Pick<Ouverture, "depot" | "chemins">): number[] {
  return [...chemins].sort(naturally).map((chemin) => {
    try {
      return 1 + depot.list(chemin === "" ? DOSSIERS.preuves : `${chemin}/${DOSSIERS.preuves}`).length;
    } catch (error) {
      if (error instanceof DepotError) return 1;
      throw error;
    }
  });
}

function optionsOf({ quiet, verbose, failOn, precedent }: Reglages) {
  return { quiet, verbose, failOn, precedent };
}

async function openTexts(
  sorties: Sorties,
  demandees: readonly SortieDemandee[],
  travail: TravailDOuvrier,
): Promise<TexteDeForme[]> {
  const texts: TexteDeForme[] = [];
  for (const [rang, { format, options }] of travail.sorties.entries()) {
    const flux = sorties.open(demandees[rang]?.fichier ?? null);
    const write = (text: string) => flux.write(text);
    texts.push(
      new TexteDeForme(
        await formeOf(format, travail.depuis !== undefined),
        options,
        write,
        new TexteEnAttente(),
      ),
    );
  }
  return texts;
}

async function judgeAll(
  lots: readonly Lot[],
  travail: TravailDOuvrier,
  ouvrier: Ouvrier,
  threads: number,
  ordre: EnOrdre<Ouvrage>,
): Promise<void> {
  const done = (lot: number, ouvrages: readonly Ouvrage[]) => {
    for (const [index, ouvrage] of ouvrages.entries()) ordre.add(lots[lot]?.rangs[index] ?? 0, ouvrage);
  };
  if (lots.length > 1) withMarking();
  if (threads > 1) {
    const { judgeOnThreads } = await import("./workers.ts");
    const folders = lots.map(({ chemins }) => chemins);
    return judgeOnThreads(folders, travail, threads, ouvrier, done);
  }
  for (const [lot, { chemins }] of lots.entries()) {
    const ouvrages: Ouvrage[] = [];
    for (const chemin of chemins) {
      // An interrupt is heard between two structures.
      if (lot + ouvrages.length > 0) await new Promise(setImmediate);
      ouvrages.push(ouvrier.judge(chemin));
    }
    done(lot, ouvrages);
  }
}

const SECONDE = 1000;

/** How far the run is and what is left, told a few times a second. */
function tellProgress(session: Session, total: number): { tell(done: number): void; clear(): void } {
  const progress = progressOf(session);
  const start = Date.now();
  let told = start;
  return {
    tell: (done) => {
      const now = Date.now();
      if (total < 2 || now - told < SECONDE / 5) return;
      told = now;
      const left = Math.ceil((((now - start) / done) * (total - done)) / SECONDE);
      progress.tell(`Jugement : ${done} structures sur ${total}, encore ${left} s`);
    },
    clear: () => progress.clear(),
  };
}

/** As `exitCodeOf` says of a whole result; compared with a commit, only what is worse fails. */
function exitCode(
  resumes: readonly Resume[],
  general: readonly Diagnostic[],
  depuis: Depuis | null,
  seuil: Seuil,
): 0 | 1 | 2 {
  if (resumes.some(({ jugeable }) => !jugeable)) return 2;
  if (depuis) return depuis.pires > 0 ? 1 : 0;
  const counts: Decompte[] = [countOpen(general), ...resumes.map(({ constats }) => ({ ...constats }))];
  return counts.some((one) => fails(one, seuil)) ? 1 : 0;
}
