import { isImageDePage, MAX_IMAGE, SIGNATURE_D_IMAGE } from "../contenu/image.ts";
import { type Depot, DepotError, onceOf } from "../depot/depot.ts";
import { DOSSIERS } from "../domain/chemins.ts";
import type { Structure } from "../domain/structure.ts";
import type { ImageTrouvee, TexteCompris } from "../domain/textes.ts";
import { join } from "../load/structure/folders.ts";

/** What the texts of a structure say, and what their pictures are. */
export type LireTextes = (structure: Structure, depot: Depot, racine: string) => Structure;

/** Loads what reads Markdown only where some structure has texts; else undefined. */
export async function openTextes(depot: Depot, racines: readonly string[]): Promise<LireTextes | undefined> {
  if (!racines.some((racine) => hasTextes(depot, racine))) return undefined;
  const { readMarkdown } = await import("../contenu/markdown/read.ts");
  return (structure, from, racine) => withTextes(structure, from, racine, readMarkdown);
}

function hasTextes(depot: Depot, racine: string): boolean {
  try {
    return depot.list(join(racine, DOSSIERS.textes)).length > 0;
  } catch (error) {
    if (error instanceof DepotError) return false;
    throw error;
  }
}

/** The structure with its texts read. `read`: what reads Markdown. */
export function withTextes(
  structure: Structure,
  depot: Depot,
  racine: string,
  read: (texte: string, chemin: string) => TexteCompris,
): Structure {
  if (!structure.textes) return structure;
  const textes = structure.textes.map((texte) => {
    const { fichier } = texte.source;
    const lu = onceOf(depot, join(racine, fichier), `markdown ${fichier}`, () =>
      read(texte.source.texte, fichier),
    );
    const chemins = lu.blocs.flatMap((bloc) => (bloc.genre === "image" ? [bloc.image.chemin] : []));
    const images = new Map(chemins.map((chemin) => [chemin, pictureOf(depot, racine, chemin)]));
    return { ...texte, lu, images };
  });
  return { ...structure, textes };
}

function pictureOf(depot: Depot, racine: string, chemin: string): ImageTrouvee {
  try {
    const full = join(racine, chemin);
    const { genre, taille, reel } = depot.stat(full);
    if (genre !== "fichier" || (racine !== "" && !reel.startsWith(`${racine}/`)))
      return { statut: "absente", taille: 0 };
    if (taille > MAX_IMAGE) return { statut: "trop-lourde", taille };
    return {
      statut: isImageDePage(depot.read(full, SIGNATURE_D_IMAGE)) ? "presente" : "autre-format",
      taille,
    };
  } catch (error) {
    if (error instanceof DepotError) return { statut: "absente", taille: 0 };
    throw error;
  }
}
