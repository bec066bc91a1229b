import fs from "node:fs";
import path from "node:path";
import { DOSSIERS_REPRIS, type PlanDeMigration } from "../plan/plan.ts";
import { workshop } from "./swap.ts";

/**
 * Every file and link below the folders that a migration rewrites, relative to the structure, with `/`: its path in
 * NFC, as the loader knows it → its path on disk, where a Mac may have written it otherwise.
 */
export function listFiles(structure: string): ReadonlyMap<string, string> {
  const present = DOSSIERS_REPRIS.filter((dossier) => fs.existsSync(path.join(structure, dossier)));
  const found = present.flatMap((dossier) => below(structure, dossier));
  const names = new Set(found);
  return new Map(
    found.map((file) => {
      const composed = file.normalize("NFC");
      // both ways of writing one name, side by side: neither may take the place of the other
      return [composed === file || names.has(composed) ? file : composed, file];
    }),
  );
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
export function stage(
  structure: string,
  plan: PlanDeMigration,
  files: ReadonlyMap<string, string> = listFiles(structure),
): string[] {
  const { nouveau, ancien } = workshop(structure);
  fs.mkdirSync(ancien, { recursive: true });
  fs.mkdirSync(nouveau, { recursive: true });
  const moved = new Map(plan.copies.map(({ de, vers }) => [de, vers]));
  for (const { de, vers } of plan.copies) {
    const old = path.join(structure, files.get(de) ?? de);
    if (fs.lstatSync(old).isSymbolicLink()) placeLink(fs.readlinkSync(old), { de, vers }, moved, nouveau);
    else place(old, path.join(nouveau, vers));
  }
  for (const [chemin, texte] of plan.ecrits) {
    fs.mkdirSync(path.dirname(path.join(nouveau, chemin)), { recursive: true });
    // never through a hard link to an old file
    fs.writeFileSync(path.join(nouveau, chemin), texte, { flag: "wx" });
  }
  return fs.readdirSync(nouveau).sort();
}

function place(de: string, vers: string): void {
  fs.mkdirSync(path.dirname(vers), { recursive: true });
  try {
    fs.linkSync(de, vers);
  } catch {
    fs.copyFileSync(de, vers, fs.constants.COPYFILE_EXCL);
  }
}

/** A link inside the structure leads to the same file as before, wherever either of them went. */
function placeLink(
  target: string,
  { de, vers }: { de: string; vers: string },
  moved: ReadonlyMap<string, string>,
  nouveau: string,
): void {
  const link = path.join(nouveau, vers);
  fs.mkdirSync(path.dirname(link), { recursive: true });
  const aim = path.posix.join(path.posix.dirname(de), target);
  const inside = !path.isAbsolute(target) && !aim.startsWith("../");
  fs.symlinkSync(
    inside ? path.posix.relative(path.posix.dirname(vers), moved.get(aim.normalize("NFC")) ?? aim) : target,
    link,
  );
}
