import type { Constat } from "../domain/constat.ts";

/** One line for a fault that stops the build. */
export function describeBuild({ lieu, message, aide }: Constat): string {
  if ("fichier" in lieu) return `  ${lieu.fichier}: ${message} ${aide ?? ""}`;
  const { ligne, colonne } = "position" in lieu ? lieu.position : lieu.source.locate(lieu.pointeur, lieu.sur);
  return `  ${lieu.source.fichier}:${ligne}:${colonne}: ${message} ${aide ?? ""}`;
}
