import { readFileSync } from "node:fs";
import { diffReferentiels } from "../../src/commands/diff/diff.ts";
import type { Referentiel, SousEngagement } from "../../src/domain/referentiel.ts";
import { measureMatcher, type Score, wilson } from "../commands/diff/match/measure.ts";
import { type Measure, median, ms } from "./measure.ts";

/** Texts alone, Qual-e-Pref to Quali-ATE: precision and recall against the labels made by hand. */
export function quality(): Measure {
  const score = measureMatcher();
  const worst = Math.min(...Object.values(score).flatMap((one) => [precision(one), recall(one)]));
  return {
    name: "0.9 / worst of precision and recall of the matcher",
    ratio: 0.9 / worst,
    aim: 1,
    detail: Object.entries(score)
      .map(([level, one]) => `${level}: ${told(one)}`)
      .join(" ; "),
  };
}

function precision({ justes, fausses }: Score): number {
  return justes / (justes + fausses.length);
}

function recall({ justes, manquees }: Score): number {
  return justes / (justes + manquees.length);
}

function told(score: Score): string {
  const { justes, fausses, manquees } = score;
  const interval = (total: number) =>
    wilson(justes, total)
      .map((bound) => bound.toFixed(2))
      .join("–");
  const found = `precision ${precision(score).toFixed(2)} [${interval(justes + fausses.length)}]`;
  return `${found}, recall ${recall(score).toFixed(2)} [${interval(justes + manquees.length)}]`;
}

const SIZE = 1000;

/** A whole diff of 1,000 sous-engagements against 1,000: its own processor time, whatever else the machine does. */
export function size(): Measure {
  const [de, vers] = [grown(1), grown(2)];
  const times = [0, 1, 2].map(() => {
    const start = process.cpuUsage();
    diffReferentiels(de, vers);
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  });
  return {
    name: `diff of ${SIZE} × ${SIZE} sous-engagements / 1 s of processor`,
    ratio: median(times) / 1000,
    aim: 1,
    detail: ms(median(times)),
  };
}

/** Quali-ATE's sentences, each copy with a word of its own, some words dropped: near twins by the dozen. */
function grown(seed: number): Referentiel {
  const base: Referentiel = JSON.parse(readFileSync("dist/referentiels/quali-ate@2024-02-01.json", "utf8"));
  const engagements = base.modules.flatMap((module) => module.engagements);
  const sous = engagements.flatMap(({ sousEngagements }) => sousEngagements);
  const modules = base.modules.slice(0, 1).map((module) => ({
    ...module,
    engagements: Array.from({ length: SIZE / 5 }, (_, e) => ({
      ...(engagements[e % engagements.length] ?? engagements[0]),
      numero: e + 1,
      sousEngagements: Array.from({ length: 5 }, (_, s) =>
        varied(sous, e * 5 + s, `${e + 1}.${s + 1}`, seed),
      ),
    })),
  }));
  return { ...base, id: `essai-${seed}`, modules } as Referentiel;
}

function varied(sous: readonly SousEngagement[], rank: number, id: string, seed: number): SousEngagement {
  const one = sous[rank % sous.length] as SousEngagement;
  const words = one.texte.split(" ").filter((_, i) => (i + rank) % (7 + seed) !== 0);
  const texte = `${words.join(" ")} sujet${Math.floor(rank / sous.length)}`;
  return { ...one, id, texte, blocs: [texte], methodesControle: one.methodesControle.slice(0, 1) };
}
