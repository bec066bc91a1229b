import type { Contenu, Defaut } from "../../domain/contenu.ts";
import type { ReferenceReferentiel } from "../../domain/referentiel.ts";
import type { Lieu } from "../../domain/source.ts";
import { rememberedBeside } from "../../domain/souvenir.ts";
import type { DossierExigence, FichierPresent, PieceChargee, Structure } from "../../domain/structure.ts";
import { nommerExigence } from "../../domain/suivi.ts";
import { declareesCommunes, declareesDans } from "../parcours.ts";
import type { Contexte, PieceDeclaree, Trouvaille } from "../regle.ts";

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
  exigences: ReadonlySet<string>;
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

function collect({ examens, structure }: Contexte): FichierDePreuve[] {
  const { communes, confidences, fichiersDeclares } = structure;
  const fichiers = new Map<string, FichierDePreuve>();
  const offer = (fichier: FichierDePreuve) => {
    const known = fichiers.get(fichier.chemin);
    fichiers.set(fichier.chemin, known ? together(known, fichier) : fichier);
  };
  for (const { suivi, dossiers } of examens) {
    for (const dossier of dossiers) {
      for (const fichier of offeredBy(
        dossier,
        suivi.referentiel,
        nommerExigence(suivi, dossier.exigence),
        communes,
      ))
        if (dossier.fiche || !fichiersDeclares.has(fichier.chemin)) offer(fichier);
    }
  }
  for (const declaree of declareesCommunes(communes))
    for (const fichier of filesOf(declaree, null)) offer(fichier);
  for (const [chemin, { nom }] of confidences?.fichiers ?? []) {
    const known = fichiers.get(chemin);
    if (known) fichiers.set(chemin, { ...known, nom });
  }
  return [...fichiers.values()];
}

/** One file that is offered twice. */
function together(known: FichierDePreuve, other: FichierDePreuve): FichierDePreuve {
  const exigences = new Set([...known.exigences, ...other.exigences]);
  return { ...known, exigences, cible: exigences.size > 1 ? {} : known.cible };
}

/** The files of a folder: those that its fiche declares, else all; `exigence`: as a reader names its own. */
const offeredBy = rememberedBeside(
  (
    dossier: DossierExigence,
    referentiel: ReferenceReferentiel,
    exigence: string,
    communes: Structure["communes"],
  ): readonly FichierDePreuve[] => {
    if (dossier.fiche)
      return declareesDans(dossier, referentiel, communes).flatMap((declaree) => filesOf(declaree, exigence));
    const cible = { referentiel, exigence: dossier.exigence };
    return dossier.fichiers.flatMap((vu) => offered(vu, { fichier: vu.chemin }, cible, exigence));
  },
);

/** Those of a piece. */
function filesOf({ piece, reference, cible }: PieceDeclaree, exigence: string | null): FichierDePreuve[] {
  return (["fichier", "capture"] as const).flatMap((cle) => {
    const resolu = piece[cle];
    if (resolu?.statut !== "present") return [];
    const common = reference?.[cle]?.chemin === resolu.chemin ? reference : null;
    return offered(resolu, lieuDe(common ?? piece, cle), common ? {} : cible, exigence);
  });
}

/** None where it could not be looked into. */
function offered(
  { chemin, taille, contenu, marque = 0 }: Pick<FichierPresent, "chemin" | "taille" | "contenu" | "marque">,
  lieu: Lieu,
  cible: FichierDePreuve["cible"],
  exigence: string | null,
): FichierDePreuve[] {
  if (!contenu) return [];
  const exigences = new Set(exigence === null ? [] : [exigence]);
  return [{ chemin, nom: chemin, taille, contenu, marque, lieu, cible, exigences }];
}

function lieuDe({ source, pointeur }: PieceChargee, cle: string): Lieu {
  return { source, pointeur: [...pointeur, cle] };
}
