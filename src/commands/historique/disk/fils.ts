import os from "node:os";
import path from "node:path";
import { Worker } from "node:worker_threads";
import {
  type EtapeAJuger,
  type EtapeFaite,
  type JugeDEtapes,
  judgeInOrder,
} from "../../../open/etapes/judge.ts";
import type { Histoire } from "../../../open/histoire.ts";
import type { Io } from "../../../session/io.ts";

/** What a thread must know to judge steps of the history of a structure. */
export interface TravailDeFil {
  distribution: string;
  env: Io["env"];
  racine: string;
  chemin: string;
}

/** A thread says each step that is done, then all of them; one that cannot ends. */
export type DitDeFil = "faite" | readonly EtapeFaite[];

/** Fewer steps are not worth a thread: it starts with nothing at hand. */
const PEU = 100;

/** Stretches a thread: they take not quite as long. */
const PARTS = 2;

/**
 * Judges stretches of a history on several threads. One that a thread could not judge is judged in this one, which tells why
 * if it cannot either.
 */
export function judgeStretchesOnThreads(
  histoire: Histoire,
  travail: TravailDeFil,
  jobs = os.availableParallelism(),
): JugeDEtapes {
  const here = judgeInOrder(histoire);
  return async (etapes, told) => {
    const threads = Math.min(jobs, Math.floor(etapes.length / PEU));
    if (threads < 2) return here(etapes, told);
    const parts = cut(etapes, Math.min(threads * PARTS, Math.floor(etapes.length / PEU)));
    const faites: (readonly EtapeFaite[])[] = [];
    let next = 0;
    const work = async () => {
      const fil = new Fil(travail);
      try {
        for (let at = next++; at < parts.length; at = next++) {
          const part = parts[at] ?? [];
          faites[at] = (await fil.judge(part, told)) ?? (await here(part, told));
        }
      } finally {
        await fil.end();
      }
    };
    await Promise.all(Array.from({ length: threads }, work));
    return faites.flat();
  };
}

/** As many stretches of about the same length. */
function cut(etapes: readonly EtapeAJuger[], parts: number): EtapeAJuger[][] {
  const at = (part: number) => Math.round((part * etapes.length) / parts);
  return Array.from({ length: parts }, (_, part) => etapes.slice(at(part), at(part + 1)));
}

/** A thread that judges a stretch at a time. */
class Fil {
  readonly #worker: Worker;
  #ended = false;
  #heard: (dit: DitDeFil | null) => void = () => {};

  constructor(travail: TravailDeFil) {
    this.#worker = new Worker(path.join(travail.distribution, "etapes.js"), {
      workerData: travail,
      resourceLimits: { maxYoungGenerationSizeMb: 64 },
    });
    this.#worker.on("message", (dit: DitDeFil) => this.#heard(dit));
    // What went wrong is told where the stretch is judged again.
    this.#worker.on("error", () => {});
    this.#worker.on("exit", () => {
      this.#ended = true;
      this.#heard(null);
    });
  }

  /** Null where the thread could not. */
  async judge(etapes: readonly EtapeAJuger[], told: () => void): Promise<readonly EtapeFaite[] | null> {
    if (this.#ended) return null;
    const all = new Promise<readonly EtapeFaite[] | null>((resolve) => {
      this.#heard = (dit) => {
        if (dit === "faite") told();
        else resolve(dit);
      };
    });
    this.#worker.postMessage(etapes);
    return all;
  }

  async end(): Promise<void> {
    await this.#worker.terminate();
  }
}
