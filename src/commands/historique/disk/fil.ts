import { parentPort, workerData } from "node:worker_threads";
import { type EtapeAJuger, judgeInOrder } from "../../../open/etapes/judge.ts";
import { Histoire } from "../../../open/histoire.ts";
import type { DitDeFil, TravailDeFil } from "./fils.ts";

/** In a thread that fils.ts started: judges the stretches of a history that it is asked for, in the order asked. */
export function judgeStretches(): void {
  const travail = workerData as TravailDeFil;
  const judge = judgeInOrder(Histoire.open(travail, travail));
  const say = (dit: DitDeFil) => parentPort?.postMessage(dit);
  parentPort?.on("message", async (etapes: readonly EtapeAJuger[]) => {
    say(await judge(etapes, () => say("faite")));
  });
}
