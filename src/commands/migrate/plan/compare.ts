import type { DossierExigence, PieceChargee, Structure } from "../../../domain/structure.ts";
import { isEditable } from "./fiche.ts";
import type { NewPath } from "./paths.ts";

/**
 * What a structure as it will be lost of what it was, in sentences: pieces, with what they say and the files they
 * name, and files of evidence. What goes to the archives is no evidence any more, and is not looked for.
 */
export function findLosses(old: Structure, now: Structure, newPath: NewPath): string[] {
  const kept = old.dossiers.filter((dossier) => isKept(dossier, newPath));
  const files = new Set([
    ...now.dossiers.flatMap(({ fichiers }) => fichiers.map(({ chemin }) => chemin)),
    ...now.fichiersEpars.map(({ chemin }) => chemin),
  ]);
  const before = [...kept.flatMap(({ fichiers }) => fichiers), ...old.fichiersEpars];
  const missing = before
    .filter(({ chemin }) => !files.has(newPath(chemin)))
    .map(({ chemin }) => `le fichier ${chemin} n’est pas dans ${newPath(chemin)}`);
  return [...missing, ...lostPieces(kept, old, now, newPath)];
}

function isKept({ chemin }: DossierExigence, newPath: NewPath): boolean {
  const root = (path: string) => path.split("/", 1)[0];
  return root(newPath(chemin)) === root(chemin);
}

/** A fiche that has faults follows as it is, and a person mends it: its pieces are not compared. */
function lostPieces(
  kept: readonly DossierExigence[],
  old: Structure,
  now: Structure,
  newPath: NewPath,
): string[] {
  const found = new Map<string, number>();
  for (const piece of piecesOf(now.dossiers, now)) {
    const key = keyOf(piece, (chemin) => chemin);
    found.set(key, (found.get(key) ?? 0) + 1);
  }
  return piecesOf(kept.filter(isEditable), old).flatMap((piece) => {
    const key = keyOf(piece, newPath);
    const left = found.get(key) ?? 0;
    found.set(key, left - 1);
    return left > 0 ? [] : [`une pièce de ${piece.source.fichier} n’y est plus, ou mène ailleurs`];
  });
}

function piecesOf(dossiers: readonly DossierExigence[], { communes }: Structure): PieceChargee[] {
  return [...dossiers.flatMap(({ fiche }) => fiche?.pieces ?? []), ...communes.values()];
}

/** What a piece says and where its files are; not how it names them, nor the control methods, which change. */
function keyOf({ yaml, commune, fichier, capture }: PieceChargee, newPath: NewPath): string {
  const { fichier: _, capture: __, methodes: ___, ...said } = yaml;
  const files = [fichier, capture].map((file) => file && [newPath(file.chemin), file.statut, file.taille]);
  const words = Object.entries(said).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([commune, files, words]);
}
