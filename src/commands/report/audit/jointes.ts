import { booleen, liste, nombre, objet, prose, texte, type Vue } from "../../../show/templates/shape.ts";
import type { IndexDesJointes } from "../report.ts";

/** The files that a dossier in PDF holds, each with its fingerprint, and what could not go in. */
export const JOINTES = objet({
  complet: booleen,
  combien: nombre,
  absents: nombre,
  fichiers: liste(objet({ nom: prose, description: prose, taille: texte, sha256: texte })),
  manques: liste(objet({ chemin: prose, motif: prose })),
  gardees: liste(objet({ chemin: prose, sha256: texte })),
});

export function jointesOf({ complet, fichiers, manques, gardees }: IndexDesJointes): Vue<typeof JOINTES> {
  return {
    complet,
    combien: fichiers.length,
    absents: manques.length,
    fichiers: fichiers.map(({ taille, ...one }) => ({ ...one, taille: String(taille) })),
    manques: [...manques],
    gardees: [...gardees],
  };
}
