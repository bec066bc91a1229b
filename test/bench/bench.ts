/** `npm run bench`: every measure, as a ratio against a baseline of the same run. `npm run bench startup` runs one. */
import { growth } from "./growth.ts";
import { quality, size } from "./matcher.ts";
import type { Measure } from "./measure.ts";
import { reports } from "./reports.ts";
import { startup } from "./startup.ts";

const MEASURES: Record<string, () => Measure | Promise<Measure>> = {
  startup,
  growth,
  quality,
  size,
  reports,
};

const wanted = process.argv.slice(2);
for (const [name, measure] of Object.entries(MEASURES)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  const { name: title, ratio, aim, detail } = await measure();
  console.log(`${ratio <= aim ? "ok " : "OVER"} ${title}: ${ratio.toFixed(2)} (aim ≤ ${aim}) — ${detail}`);
}
