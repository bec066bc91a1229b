import type { Jugement } from "../../../domain/resultat.ts";
import { liste, objet, option, prose, texte, type Vue } from "../../../show/templates/shape.ts";
import { nameIn } from "../parts/piece.ts";
import { numeroOf } from "../parts/pourquoi.ts";
import type { EntreeRapport } from "../report.ts";
import { ANNEXE_TEXTE, annexeTexteOf } from "./annexe-texte.ts";

/** On demand: each file with its fingerprint, and what was read otherwise in the official text. */
export const ANNEXES = objet({
  fichiers: liste(objet({ numero: texte, fichier: prose, taille: option(texte), sha256: option(texte) })),
  textes: liste(objet({ titre: prose, texte: ANNEXE_TEXTE })),
});

export function annexesOf(entree: EntreeRapport): Vue<typeof ANNEXES> {
  const { structure, referentiels } = entree;
  return {
    fichiers: structure.jugements.flatMap((jugement) => filesOf(jugement, entree)),
    textes: structure.jugements.flatMap(({ referentiel }) => {
      const found = referentiels.get(referentiel);
      return found ? [{ titre: found.titre, texte: annexeTexteOf(found) }] : [];
    }),
  };
}

function filesOf(jugement: Jugement, { empreintes }: EntreeRapport) {
  return jugement.exigences.flatMap(({ id, preuves }) =>
    preuves.flatMap((piece) => {
      const chemin = piece.fichier ?? piece.capture ?? (piece.confidentiel ? piece.designation : undefined);
      if (chemin === undefined) return [];
      const found = empreintes.get(chemin);
      return [
        {
          numero: numeroOf(nameIn(jugement, id), piece),
          fichier: piece.confidentiel ? `Pièce ${piece.designation}` : chemin,
          taille: found ? String(found.taille) : null,
          sha256: found?.sha256 ?? piece.empreinte ?? null,
        },
      ];
    }),
  );
}
