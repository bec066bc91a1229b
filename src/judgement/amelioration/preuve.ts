import type { PreuveDAction, Structure } from "../../domain/structure.ts";

/** What shows an action done, by the name that it has outside. */
export function namedOutside(
  { texte, fichier, commune }: PreuveDAction,
  { confidences, communes }: Pick<Structure, "confidences" | "communes">,
): string {
  if (commune !== undefined) return communes.get(commune)?.confidentielle ?? texte;
  return confidences?.fichiers.get(fichier?.chemin ?? "")?.nom ?? texte;
}
