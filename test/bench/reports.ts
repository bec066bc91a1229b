import { performance } from "node:perf_hooks";
import type { EntreeRapport } from "../../src/commands/report/report.ts";
import { html, savoie } from "../support/rapport.ts";
import { interleave, type Measure, ms } from "./measure.ts";

const FEW = 500;
const MANY = 5000;

/** An audit report on 5,000 pieces of evidence costs ten times one on 500, and no more. */
export function reports(): Measure {
  const [few, many] = [withPieces(FEW), withPieces(MANY)];
  const time = (entree: EntreeRapport) => () => {
    const start = performance.now();
    html("audit", entree);
    return performance.now() - start;
  };
  const [short = 0, long = 0] = interleave(5, time(few), time(many));
  const size = Math.round(html("audit", many).length / 1e6);
  const memory = Math.round(process.memoryUsage.rss() / 1e6);
  return {
    name: `audit report, ${MANY} pieces against ${FEW}, per piece`,
    ratio: long / short / (MANY / FEW),
    aim: 1,
    detail: `${ms(long)}, ${size} MB of HTML, ${memory} MB of memory in all`,
  };
}

/** The example, with pieces added in turn to its exigences. */
function withPieces(count: number): EntreeRapport {
  const entree = savoie();
  const exigences =
    entree.structure.jugements[0]?.exigences.filter(({ preuves }) => preuves.length > 0) ?? [];
  for (let i = 0; i < count; i++) {
    const preuves = exigences[i % exigences.length]?.preuves;
    const first = preuves?.[0];
    if (first)
      preuves.push({ ...first, rang: preuves.length, designation: `${i}.pdf`, fichier: `preuves/${i}.pdf` });
  }
  return entree;
}
