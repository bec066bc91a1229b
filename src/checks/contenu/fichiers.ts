import type { Lieu } from "../../domain/source.ts";
import type { PieceChargee } from "../../domain/structure.ts";
import { nommerExigence } from "../../domain/suivi.ts";
import { piecesDeclarees } from "../parcours.ts";
import type { Contexte, Trouvaille } from "../regle.ts";

/** A file offered as evidence, once, however many pieces name it. */
export interface FichierDePreuve {
  /** Relative to the structure; starts with `..` for one that the workspace shares. */
  chemin: string;
  /** Bytes. */
  taille: number;
  /** The first piece that names it; the file itself where none does. */
  lieu: Lieu;
  /** Empty for a common piece, and for a file that several exigences share: it belongs to no single one. */
  cible: Pick<Trouvaille, "referentiel" | "exigence">;
  /** Every exigence that it is offered for, as a reader names it (`15.3`, `sp:4`). */
  exigences: Set<string>;
}

/** Files and captures that pieces declare, then those of folders without fiche; only what is there and can be read. */
export function fichiersDePreuve(contexte: Contexte): FichierDePreuve[] {
  const fichiers = new Map<string, FichierDePreuve>();
  const offer = (fichier: Omit<FichierDePreuve, "exigences">, pour = fichier.cible) => {
    const nom = exigenceName(pour, contexte);
    const known = fichiers.get(fichier.chemin) ?? { ...fichier, exigences: new Set<string>() };
    if (nom !== null) known.exigences.add(nom);
    if (known.exigences.size > 1) known.cible = {};
    fichiers.set(fichier.chemin, known);
  };
  for (const { piece, reference, cible } of piecesDeclarees(contexte)) {
    for (const cle of ["fichier", "capture"] as const) {
      const resolu = piece[cle];
      if (resolu?.statut !== "present") continue;
      const { chemin, taille } = resolu;
      if (reference?.[cle]?.chemin === chemin) {
        offer({ chemin, taille, lieu: lieuDe(reference, cle), cible: {} }, cible);
      } else offer({ chemin, taille, lieu: lieuDe(piece, cle), cible });
    }
  }
  for (const { jugement, dossiers } of contexte.examens) {
    for (const { fiche, fichiers: presents, exigence } of dossiers) {
      for (const { chemin, taille } of fiche ? [] : presents) {
        if (contexte.structure.fichiersDeclares.has(chemin)) continue;
        const cible = { referentiel: jugement.referentiel, exigence };
        offer({ chemin, taille, lieu: { fichier: chemin }, cible });
      }
    }
  }
  return [...fichiers.values()];
}

function lieuDe({ source, pointeur }: PieceChargee, cle: string): Lieu {
  return { source, pointeur: [...pointeur, cle] };
}

function exigenceName(
  { referentiel, exigence }: FichierDePreuve["cible"],
  { examens }: Contexte,
): string | null {
  if (exigence === undefined) return null;
  const examen = examens.find(({ jugement }) => jugement.referentiel === referentiel);
  return examen ? nommerExigence(examen.suivi, exigence) : exigence;
}
