import type { DossierExigence, PieceChargee } from "../../../domain/structure.ts";
import { openForEdit } from "../../../load/yaml/edit.ts";
import type { Travail } from "../../diff/types.ts";
import { append } from "./append.ts";
import type { Arrivee } from "./moves.ts";
import { type NewPath, relativePath } from "./paths.ts";
import { Retouche } from "./retouche.ts";

/** Id, in the new référentiel, of the control methods that did not change. */
export type Methodes = ReadonlyMap<string, string>;

/**
 * The fiche of an exigence of the new référentiel, made of those that go into it: comments, order and layout are
 * kept, ways to files follow them, and what must be looked at again is written as a comment, the evaluation with it.
 */
export function writeFiche(
  arrivee: Arrivee,
  task: Pick<Travail, "geste" | "raisons">,
  about: { de: string; methodes: Methodes; newPath: NewPath },
): string {
  const withFiche = arrivee.sources.filter((source) => source.fiche !== null && isEditable(source));
  const [first, ...others] = withFiche.map((dossier) => openFiche(dossier, arrivee, about));
  const fiche = first ?? new Retouche("version: 1\n");
  const stands = task.geste === "reprendre";
  if (!stands) fiche.note(` Migration de ${about.de}, à revoir : ${task.raisons.join(" ; ")}.`);
  for (const { exigence, chemin } of arrivee.aRepartir) {
    fiche.note(` Une part des preuves de ${exigence} (${chemin}) revient peut-être ici.`);
  }
  if (!stands) {
    for (const dossier of withFiche) for (const said of formerEvaluation(dossier)) fiche.note(said);
    for (const key of ["evaluation", "evalueLe"]) {
      for (const one of [fiche, ...others]) one.delete([key]);
    }
  }
  if (fiche.document.has("exigence")) fiche.set(["exigence"], arrivee.exigence);
  for (const other of others) append(fiche, other);
  return fiche.toString();
}

/** A fiche that can be written anew; one that has faults follows its folder as it is. */
export function isEditable({ fiche, ficheIllisible }: DossierExigence): boolean {
  return fiche ? openForEdit(fiche.source.texte) !== null : !ficheIllisible;
}

/** A file of pieces that stays where it is, with the new ways to files that moved; null where none did. */
export function rewritePieces(
  pieces: readonly PieceChargee[],
  folder: string,
  newPath: NewPath,
): string | null {
  const texte = pieces[0]?.source.texte;
  const moved = pieces.some(({ fichier, capture }) =>
    [fichier, capture].some((file) => file && newPath(file.chemin) !== file.chemin),
  );
  if (texte === undefined || !moved || !openForEdit(texte)) return null;
  const retouche = new Retouche(texte);
  for (const piece of pieces) rewritePiece(retouche, piece, folder, newPath);
  return retouche.toString();
}

/** A fiche whose pieces name their files from the new folder, and the control methods that are known there. */
function openFiche(
  { fiche }: DossierExigence,
  { chemin }: Arrivee,
  { methodes, newPath }: { methodes: Methodes; newPath: NewPath },
): Retouche {
  const retouche = new Retouche(fiche?.source.texte ?? "");
  for (const piece of fiche?.pieces ?? []) {
    if (piece.commune === undefined) {
      rewritePiece(retouche, piece, chemin, newPath);
      followMethods(retouche, piece, methodes);
    }
  }
  return retouche;
}

/** Writes the ways of a piece to its files anew, from `folder`; those that did not change stay as written. */
function rewritePiece(retouche: Retouche, piece: PieceChargee, folder: string, newPath: NewPath): void {
  const files = [
    ["fichier", piece.fichier],
    ["capture", piece.capture],
  ] as const;
  for (const [key, file] of files) {
    if (!file || file.statut === "interdit") continue;
    const written = relativePath(folder, newPath(file.chemin));
    const place = [...piece.pointeur, key];
    if (retouche.document.getIn(place) !== written) retouche.set(place, written);
  }
}

/** Control methods that are the same there keep answering, under their new id; the others are said in a comment. */
function followMethods(retouche: Retouche, { pointeur, yaml }: PieceChargee, methods: Methodes): void {
  const named = yaml.methodes ?? [];
  const followed = named.flatMap((id) => methods.get(id) ?? []);
  const gone = named.filter((id) => !methods.has(id));
  if (named.join(" ") === followed.join(" ")) return;
  if (followed.length > 0) retouche.set([...pointeur, "methodes"], followed);
  else retouche.delete([...pointeur, "methodes"]);
  if (gone.length > 0) {
    const note = ` Répondait à ${gone.join(", ")} dans l’ancien référentiel : à rattacher.`;
    retouche.noteAbove(pointeur, note);
  }
}

function formerEvaluation({ exigence, fiche }: DossierExigence): string[] {
  const { evaluation, evalueLe } = fiche?.yaml ?? {};
  if (!evaluation) return [];
  return [` Évaluation d’avant (${exigence}) : ${evaluation}${evalueLe ? `, le ${evalueLe}` : ""}.`];
}
