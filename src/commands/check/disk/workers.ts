import path from "node:path";
import { Worker } from "node:worker_threads";
import type { Ouvrage, Ouvrier, TravailDOuvrier } from "../travail.ts";

/** Folders to judge one after the other, in one thread. */
export interface DemandeAOuvrier {
  lot: number;
  chemins: readonly string[];
}

export interface ReponseDOuvrier {
  lot: number;
  ouvrages: readonly Ouvrage[];
}

/** A thread that dies so often does not die of what it judges. */
const MORTS = 8;

/** Lots given out ahead of the one that is awaited, a thread: what is done early waits in memory. */
const AVANCE = 4;

/**
 * Judges lots of folders on several threads and hands over what they make in the order of the lots. A thread that dies
 * costs the lot that it was at: `main` tells of its structures that they could not be judged.
 */
export async function judgeOnThreads(
  lots: readonly (readonly string[])[],
  travail: TravailDOuvrier,
  jobs: number,
  main: Ouvrier,
  done: (lot: number, ouvrages: readonly Ouvrage[]) => void,
): Promise<void> {
  const waiting = new Map<number, readonly Ouvrage[]>();
  const threads = new Set<Worker>();
  let next = 0;
  let awaited = 0;
  let deaths = 0;
  await new Promise<void>((resolve, reject) => {
    const finish = (lot: number, ouvrages: readonly Ouvrage[]) => {
      waiting.set(lot, ouvrages);
      try {
        for (let ready = waiting.get(awaited); ready; ready = waiting.get(awaited)) {
          waiting.delete(awaited);
          done(awaited, ready);
          awaited++;
        }
      } catch (error) {
        reject(error);
      }
      if (awaited === lots.length) resolve();
      for (const idle of [...idles]) give(idle);
    };
    const idles = new Set<Thread>();
    const give = (thread: Thread) => {
      const chemins = lots[next];
      if (chemins === undefined || next >= awaited + jobs * AVANCE) {
        idles.add(thread);
        return;
      }
      idles.delete(thread);
      thread.lot = next++;
      thread.worker.postMessage({ lot: thread.lot, chemins } satisfies DemandeAOuvrier);
    };
    const start = () => {
      const worker = new Worker(path.join(travail.distribution, "juge.cjs"), { workerData: travail });
      const thread: Thread = { worker, lot: null };
      threads.add(worker);
      let why: unknown = new Error("le fil d’exécution a été arrêté");
      worker.on("message", ({ lot, ouvrages }: ReponseDOuvrier) => {
        thread.lot = null;
        finish(lot, ouvrages);
        give(thread);
      });
      worker.on("error", (error) => {
        why = error;
      });
      worker.on("exit", () => {
        threads.delete(worker);
        idles.delete(thread);
        const { lot } = thread;
        if (awaited === lots.length) return;
        if (lot !== null)
          finish(
            lot,
            (lots[lot] ?? []).map((chemin) => main.failure(chemin, why)),
          );
        if (awaited === lots.length) return;
        if (++deaths > MORTS) reject(why);
        else start();
      });
      give(thread);
    };
    for (let job = 0; job < Math.min(jobs, lots.length); job++) start();
  }).finally(() => Promise.all([...threads].map((thread) => thread.terminate())));
}

interface Thread {
  worker: Worker;
  /** At which it is. */
  lot: number | null;
}
