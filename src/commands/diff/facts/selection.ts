import type { LigneSelection, Referentiel } from "../../../domain/referentiel.ts";
import type { FaitDeChangement } from "./change.ts";

/** Modules of the second référentiel that stand for a module of the first. */
export type Successeurs = ReadonlyMap<number, readonly number[]>;

/** Changes of the rules for choosing modules, row by row; modules are followed through their links. */
export function compareSelections(
  de: Referentiel,
  vers: Referentiel,
  successors: Successeurs,
): FaitDeChangement[] {
  const used = new Set<LigneSelection>();
  const changes = vers.selection.lignes.flatMap((row) => {
    const before = rowFor(row, de.selection.lignes);
    if (!before) return [rowChange("ligne-ajoutee", row)];
    used.add(before);
    return compareRows(before, row, successors);
  });
  const gone = de.selection.lignes.filter((row) => !used.has(row));
  return [...changes, ...gone.map((row) => rowChange("ligne-retiree", row))];
}

/** The row for the same structures; failing that, one that does not look at the CERT. */
function rowFor({ quand }: LigneSelection, rows: readonly LigneSelection[]): LigneSelection | undefined {
  const alike = rows.filter((row) => row.quand.type === quand.type && sameFacts(row.quand, quand));
  return (
    alike.find((row) => row.quand.cert === quand.cert) ?? alike.find((row) => row.quand.cert === undefined)
  );
}

type Quand = LigneSelection["quand"];

function sameFacts(a: Quand, b: Quand): boolean {
  const text = ({ faits }: Quand) => JSON.stringify(Object.entries(faits ?? {}).sort());
  return text(a) === text(b);
}

function compareRows(de: LigneSelection, vers: LigneSelection, successors: Successeurs): FaitDeChangement[] {
  const sujet = vers.id;
  const kept = new Set(de.obligatoires.flatMap((module) => successors.get(module) ?? []));
  const changes: FaitDeChangement[] = vers.obligatoires
    .filter((module) => !kept.has(module))
    .map((module) => ({ type: "obligation-ajoutee", sujet, vers: `module ${module}` }));
  for (const module of de.obligatoires) {
    const still = (successors.get(module) ?? []).some((next) => vers.obligatoires.includes(next));
    if (!still) changes.push({ type: "obligation-retiree", sujet, de: `module ${module}` });
  }
  const [before, after] = [de.auMoins?.nombre ?? 0, vers.auMoins?.nombre ?? 0];
  if (before !== after) {
    const type = after > before ? "minimum-releve" : "minimum-abaisse";
    changes.push({ type, sujet, de: atLeast(before), vers: atLeast(after) });
  }
  // A row that does not say it changes nothing: no source does.
  if (de.label && vers.label && de.label !== vers.label) {
    const type = vers.label === "obligatoire" ? "label-devenu-obligatoire" : "label-devenu-volontaire";
    changes.push({ type, sujet });
  }
  return changes;
}

function atLeast(count: number): string {
  if (count === 0) return "aucun module au choix exigé";
  return count === 1 ? "au moins un module au choix" : `au moins ${count} modules au choix`;
}

function rowChange(type: "ligne-ajoutee" | "ligne-retiree", { id, mots }: LigneSelection): FaitDeChangement {
  return type === "ligne-ajoutee" ? { type, sujet: id, vers: mots } : { type, sujet: id, de: mots };
}
