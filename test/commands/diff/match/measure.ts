import { readFileSync } from "node:fs";
import { diffReferentiels } from "../../../../src/commands/diff/diff.ts";
import type { Referentiel } from "../../../../src/domain/referentiel.ts";
import { parseYaml } from "../../../../src/load/yaml/read.ts";

const LEVELS = ["engagements", "sousEngagements"] as const;

type Etiquettes = Record<(typeof LEVELS)[number], { memes: Paire[]; douteux?: Paire[] }>;
type Paire = [de: string, vers: string];

/** How many links the texts alone found right, found wrong, and missed, against the labels made by hand. */
export interface Score {
  justes: number;
  fausses: string[];
  manquees: string[];
}

/** Measures `--no-crosswalk` from Qual-e-Pref to Quali-ATE; doubtful pairs count neither way. */
export function measureMatcher(): Record<(typeof LEVELS)[number], Score> {
  const labels = readLabels();
  const diff = diffReferentiels(read("qual-e-pref@2019-02-04"), read("quali-ate@2024-02-01"));
  const score = (level: (typeof LEVELS)[number]): Score => {
    const right = new Set(labels[level].memes.map(key));
    const doubtful = new Set((labels[level].douteux ?? []).map(key));
    const found = new Set(
      diff[level]
        .flatMap(({ liens }) => liens.map(({ de, vers }) => key([de, vers])))
        .filter((pair) => !doubtful.has(pair)),
    );
    return {
      justes: [...found].filter((pair) => right.has(pair)).length,
      fausses: [...found].filter((pair) => !right.has(pair)),
      manquees: [...right].filter((pair) => !found.has(pair)),
    };
  };
  return { engagements: score("engagements"), sousEngagements: score("sousEngagements") };
}

const key = ([de, vers]: Paire) => `${de}→${vers}`;

function readLabels(): Etiquettes {
  const { document } = parseYaml(readFileSync("test/commands/diff/match/etiquettes.yaml"), "etiquettes.yaml");
  return document?.valeur as Etiquettes;
}

function read(reference: string): Referentiel {
  return JSON.parse(readFileSync(`dist/referentiels/${reference}.json`, "utf8"));
}

/** Wilson's interval of a proportion at 95 %. */
export function wilson(successes: number, total: number): [low: number, high: number] {
  if (total === 0) return [0, 1];
  const z = 1.959964;
  const p = successes / total;
  const middle = p + (z * z) / (2 * total);
  const spread = z * Math.sqrt((p * (1 - p)) / total + (z * z) / (4 * total * total));
  const scale = 1 + (z * z) / total;
  return [Math.max(0, (middle - spread) / scale), Math.min(1, (middle + spread) / scale)];
}
