import { parentPort, workerData } from "node:worker_threads";
import { Ouvrier, type TravailDOuvrier } from "../travail.ts";
import type { DemandeAOuvrier, ReponseDOuvrier } from "./workers.ts";

/** In a thread that workers.ts started: judges the folders that it is asked for, in the order asked. */
export async function serve(): Promise<void> {
  const ouvrier = await Ouvrier.alone(workerData as TravailDOuvrier);
  parentPort?.on("message", ({ lot, chemins }: DemandeAOuvrier) => {
    const ouvrages = chemins.map((chemin) => ouvrier.judge(chemin));
    parentPort?.postMessage({ lot, ouvrages } satisfies ReponseDOuvrier);
  });
}
