import fs from "node:fs";
import path from "node:path";
import { DOSSIERS_REPRIS, type PlanDeMigration } from "../../results/migration/plan.ts";
import { workshop } from "./swap.ts";

/** Every file and link below the folders that a migration rewrites, relative to the structure, with `/`. */
export function listFiles(structure: string): string[] {
  const present = DOSSIERS_REPRIS.filter((dossier) => fs.existsSync(path.join(structure, dossier)));
  return present.flatMap((dossier) => below(structure, dossier));
}

function below(structure: string, dossier: string): string[] {
  const entries = fs.readdirSync(path.join(structure, dossier), { withFileTypes: true });
  return entries
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const chemin = `${dossier}/${entry.name}`;
      return entry.isDirectory() ? below(structure, chemin) : [chemin];
    });
}

/** Makes the new folders ready in the workshop; answers the entries to put in place. Files are linked, not copied. */
export function stage(structure: string, plan: PlanDeMigration): string[] {
  const { nouveau, ancien } = workshop(structure);
  fs.mkdirSync(ancien, { recursive: true });
  fs.mkdirSync(nouveau, { recursive: true });
  for (const { de, vers } of plan.copies) place(path.join(structure, de), path.join(nouveau, vers));
  for (const [chemin, texte] of plan.ecrits) {
    fs.mkdirSync(path.dirname(path.join(nouveau, chemin)), { recursive: true });
    fs.writeFileSync(path.join(nouveau, chemin), texte);
  }
  return fs.readdirSync(nouveau).sort();
}

function place(de: string, vers: string): void {
  fs.mkdirSync(path.dirname(vers), { recursive: true });
  if (fs.lstatSync(de).isSymbolicLink()) {
    fs.symlinkSync(fs.readlinkSync(de), vers);
    return;
  }
  try {
    fs.linkSync(de, vers);
  } catch {
    fs.copyFileSync(de, vers, fs.constants.COPYFILE_EXCL);
  }
}
