import type { PreuveJugee } from "./resultat.ts";

/** What a piece answers: its methods or, of a method that has parts, these; parts of a promise without methods. */
export function reponsesDe({ methodes, parties = [] }: Pick<PreuveJugee, "methodes" | "parties">): string[] {
  if (methodes.length === 0) return [...parties];
  return methodes.flatMap((id) => {
    const siennes = parties.filter((partie) => partie.startsWith(`${id}.`));
    return siennes.length > 0 ? siennes : [id];
  });
}
