import type { Faute } from "./check-template.ts";

const OUTSIDE =
  /<(?:img|script|iframe|link|video|audio|source|object|embed|image|use)\b[^>]*?\b(?:src|srcset|href|data)\s*=\s*["']?\s*(?:https?:)?\/\/|url\(\s*["']?\s*(?:https?:)?\/\/|@import\s+["'](?:https?:)?\/\//i;

/** What is allowed in the user's own templates, and is not likely to be meant. */
export function doubtful(siens: ReadonlyMap<string, string>): Faute[] {
  return [...siens].flatMap(([modele, source]): Faute[] => {
    if (source.trim() === "") {
      return [{ modele, ligne: 1, message: "ce modèle est vide : ce qu’il montrait manquera au rapport." }];
    }
    const at = source.search(OUTSIDE);
    if (at < 0) return [];
    const ligne = source.slice(0, at).split("\n").length;
    const message =
      "une image ou un style est pris sur un autre serveur : le rapport se lit sans réseau et ne le montrera pas. Mettez-le dans le modèle.";
    return [{ modele, ligne, message }];
  });
}
