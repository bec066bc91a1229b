import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { DiskDepot } from "../depot/disk.ts";
import type { Referentiel } from "../domain/referentiel.ts";
import { checkCorrespondance } from "../load/correspondance/check.ts";
import { readCorrespondance } from "../load/correspondance/read.ts";
import { nomCorrespondance } from "../load/correspondance/registry.ts";
import { checksum, INDEX } from "../load/referentiel/registry.ts";
import { describeBuild } from "./describe.ts";

const FOLDER = "referentiel/correspondances";
const REFERENTIELS = "dist/referentiels";
const OUTPUT = "dist/correspondances";

/** Writes `dist/correspondances/<de>--<vers>.json` for each crosswalk, and their checksums; after the référentiels. */
export function buildCorrespondances(): void {
  mkdirSync(OUTPUT, { recursive: true });
  const depot = new DiskDepot(FOLDER);
  const index: Record<string, string> = {};
  for (const fichier of readdirSync(FOLDER).sort()) {
    const { document, constats } = readCorrespondance(depot, fichier);
    const { de = "", vers = "" } = document?.valeur.correspondance ?? {};
    const nom = nomCorrespondance(de, vers);
    const links = document ? checkCorrespondance(document, compiled(de), compiled(vers)) : [];
    const faults = [...constats, ...links].map(describeBuild);
    if (document && fichier !== `${nom}.yaml`) faults.push(`  s’appelle ${nom}.yaml`);
    if (!document || faults.length > 0) throw new Error(`${FOLDER}/${fichier}\n${faults.join("\n")}`);
    const bytes = new TextEncoder().encode(`${JSON.stringify(document.valeur)}\n`);
    index[nom] = checksum(bytes);
    writeFileSync(`${OUTPUT}/${nom}.json`, bytes);
  }
  writeFileSync(`${OUTPUT}/${INDEX}`, `${JSON.stringify(index, null, 2)}\n`);
}

function compiled(reference: string): Referentiel {
  return JSON.parse(readFileSync(`${REFERENTIELS}/${reference}.json`, "utf8"));
}
