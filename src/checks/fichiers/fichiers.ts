import type { Contenu, Defaut } from "../../domain/contenu.ts";
import type { Lieu } from "../../domain/source.ts";
import type { FichierPresent, PieceChargee } from "../../domain/structure.ts";
import { nommerExigence } from "../../domain/suivi.ts";
import { piecesDeclarees } from "../parcours.ts";
import type { Contexte, Trouvaille } from "../regle.ts";

/** A file offered as evidence, once, however many pieces name it. */
export interface FichierDePreuve {
  /** Relative to the structure; starts with `..` for one that the workspace shares. */
  chemin: string;
  /** What it is called in a sentence: its path, or its outside name where it is confidential. */
  nom: string;
  /** Bytes. */
  taille: number;
  contenu: Contenu;
  marque: number;
  /** The first piece that names it; the file itself where none does. */
  lieu: Lieu;
  /** Empty for a common piece, and for a file that several exigences share: it belongs to no single one. */
  cible: Pick<Trouvaille, "referentiel" | "exigence">;
  /** Every exigence that it is offered for, as a reader names it (`15.3`, `sp:4`). */
  exigences: Set<string>;
}

const parContexte = new WeakMap<Contexte, readonly FichierDePreuve[]>();

/** Files and captures that pieces declare, then those of folders without fiche; only what is there and can be read. */
export function fichiersDePreuve(contexte: Contexte): readonly FichierDePreuve[] {
  const connus = parContexte.get(contexte);
  if (connus) return connus;
  const fichiers = collect(contexte);
  parContexte.set(contexte, fichiers);
  return fichiers;
}

/** Those whose bytes have one fault. */
export function* fichiersAvecDefaut<G extends Defaut["genre"]>(
  contexte: Contexte,
  genre: G,
): Generator<FichierDePreuve & { contenu: Extract<Defaut, { genre: G }> }> {
  const hasIt = (
    fichier: FichierDePreuve,
  ): fichier is FichierDePreuve & { contenu: Extract<Defaut, { genre: G }> } =>
    fichier.contenu.genre === genre;
  for (const fichier of fichiersDePreuve(contexte)) if (hasIt(fichier)) yield fichier;
}

function collect(contexte: Contexte): FichierDePreuve[] {
  const fichiers = new Map<string, FichierDePreuve>();
  const offer = (
    vu: Pick<FichierPresent, "chemin" | "taille" | "contenu" | "marque">,
    lieu: Lieu,
    cible: FichierDePreuve["cible"],
    pour = cible,
  ) => {
    const { chemin, taille, contenu, marque = 0 } = vu;
    if (!contenu) return;
    const exigence = exigenceName(pour, contexte);
    const known = fichiers.get(chemin) ?? {
      chemin,
      nom: contexte.structure.confidences?.fichiers.get(chemin)?.nom ?? chemin,
      taille,
      contenu,
      marque,
      lieu,
      cible,
      exigences: new Set<string>(),
    };
    if (exigence !== null) known.exigences.add(exigence);
    if (known.exigences.size > 1) known.cible = {};
    fichiers.set(chemin, known);
  };
  for (const { piece, reference, cible } of piecesDeclarees(contexte)) {
    for (const cle of ["fichier", "capture"] as const) {
      const resolu = piece[cle];
      if (resolu?.statut !== "present") continue;
      if (reference?.[cle]?.chemin === resolu.chemin) offer(resolu, lieuDe(reference, cle), {}, cible);
      else offer(resolu, lieuDe(piece, cle), cible);
    }
  }
  for (const { jugement, dossiers } of contexte.examens) {
    for (const { fiche, fichiers: presents, exigence } of dossiers) {
      const cible = { referentiel: jugement.referentiel, exigence };
      for (const fichier of fiche ? [] : presents) {
        if (contexte.structure.fichiersDeclares.has(fichier.chemin)) continue;
        offer(fichier, { fichier: fichier.chemin }, cible);
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
