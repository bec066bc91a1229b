import { existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { DiskDepot } from "../depot/disk.ts";
import { referenceOf } from "../domain/referentiel.ts";
import { validate } from "../generated/validate-referentiel.js";
import { compileReferentiel } from "../load/referentiel/compile.ts";
import { checksum, INDEX } from "../load/referentiel/registry.ts";
import { describeBuild } from "./describe.ts";

const FOLDER = "referentiel";
const OUTPUT = "dist/referentiels";

/** Writes `dist/referentiels/<id>@<version>.json` for each `referentiel/<id>/<version>/`, and their checksums. */
export function buildReferentiels(): void {
  mkdirSync(OUTPUT, { recursive: true });
  const index: Record<string, string> = {};
  for (const dossier of folders()) {
    const { referentiel, constats } = compileReferentiel(new DiskDepot(dossier), "");
    if (!referentiel || constats.length > 0 || !validate(referentiel)) {
      const faults = [
        ...constats.map(describeBuild),
        ...(validate.errors ?? []).map((e) => JSON.stringify(e)),
      ];
      throw new Error(`${dossier}\n${faults.join("\n")}`);
    }
    const bytes = new TextEncoder().encode(`${JSON.stringify(referentiel)}\n`);
    index[referenceOf(referentiel)] = checksum(bytes);
    writeFileSync(`${OUTPUT}/${referenceOf(referentiel)}.json`, bytes);
  }
  writeFileSync(`${OUTPUT}/${INDEX}`, `${JSON.stringify(index, null, 2)}\n`);
}

function folders(): string[] {
  return readdirSync(FOLDER)
    .flatMap((id) => subfolders(`${FOLDER}/${id}`))
    .filter((dossier) => existsSync(`${dossier}/texte/referentiel.yaml`))
    .sort();
}

function subfolders(dossier: string): string[] {
  return readdirSync(dossier, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => `${dossier}/${entry.name}`);
}
