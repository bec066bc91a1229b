/**
 * `npm run bench`: every measure but the long ones, as a ratio against a baseline of the same run. `npm run bench startup` runs
 * one; `npm run bench registers` the register of 300 MB, which takes a minute; `npm run bench pack-memory` a pack of 2 GB.
 */

import { country } from "./country.ts";
import { formats } from "./formats.ts";
import { growth } from "./growth.ts";
import { hashing } from "./hashing.ts";
import { history, since } from "./history.ts";
import { quality, size } from "./matcher.ts";
import type { Measure } from "./measure.ts";
import { packHashing, packMemory } from "./pack.ts";
import { pdfMemory, pdfMending, pdfPeer, pdfPrinting } from "./pdf.ts";
import { registers } from "./registers.ts";
import { reports } from "./reports.ts";
import { startup, startupCpu } from "./startup.ts";

const MEASURES: Record<string, () => Measure | Measure[] | Promise<Measure>> = {
  startup,
  "startup-cpu": startupCpu,
  growth,
  formats,
  country,
  hashing,
  quality,
  size,
  reports,
  since,
  history,
  "pdf-printing": pdfPrinting,
  "pdf-mending": pdfMending,
  "pdf-peer": pdfPeer,
  "pdf-memory": pdfMemory,
  "pack-hashing": packHashing,
  "pack-memory": packMemory,
  registers,
};
const LONG = new Set(["registers", "pack-memory"]);

const wanted = process.argv.slice(2);
for (const [name, measure] of Object.entries(MEASURES)) {
  if (wanted.length > 0 ? !wanted.includes(name) : LONG.has(name)) continue;
  for (const { name: title, ratio, aim, detail } of [await measure()].flat()) {
    const verdict = Number.isNaN(ratio) ? "--  " : ratio <= aim ? "ok  " : "OVER";
    console.log(`${verdict} ${title}: ${ratio.toFixed(2)} (aim ≤ ${aim}) — ${detail}`);
  }
}
