import { type Document, isMap, isNode, isSeq, parseDocument, type YAMLSeq } from "yaml";
import type { DossierExigence, PieceChargee } from "../../../domain/structure.ts";
import type { Travail } from "../../diff/types.ts";
import { commentsBeside, takeOut } from "./comments.ts";
import type { Arrivee } from "./moves.ts";
import { type NewPath, relativePath } from "./paths.ts";
import { keepSpacing } from "./spacing.ts";

/** Id, in the new référentiel, of the control methods that did not change. */
export type Methodes = ReadonlyMap<string, string>;

/**
 * The fiche of an exigence of the new référentiel, made of those that go into it: comments and order are kept, ways
 * to files follow them, and what must be looked at again is written as a comment, the evaluation with it.
 */
export function writeFiche(
  arrivee: Arrivee,
  task: Pick<Travail, "geste" | "raisons">,
  about: { de: string; methodes: Methodes; newPath: NewPath },
): string {
  const withFiche = arrivee.sources.filter((source) => source.fiche !== null && isEditable(source));
  const documents = withFiche.map((dossier) => ({ dossier, document: openFiche(dossier, arrivee, about) }));
  const [first, ...others] = documents;
  const document = first?.document ?? parseDocument("version: 1\n");
  for (const other of others) append(document, other.document);
  const stands = task.geste === "reprendre";
  const said = stands ? [] : ["evaluation", "evalueLe"].flatMap((key) => takeOut(document, key));
  const notes = [
    ...(stands ? [] : [` Migration de ${about.de}, à revoir : ${task.raisons.join(" ; ")}.`]),
    ...arrivee.aRepartir.map(
      ({ exigence, chemin }) => ` Une part des preuves de ${exigence} (${chemin}) revient peut-être ici.`,
    ),
    ...(stands ? [] : documents.flatMap(({ dossier }) => formerEvaluation(dossier))),
    ...said,
  ];
  if (document.has("exigence")) document.set("exigence", arrivee.exigence);
  if (notes.length > 0)
    document.commentBefore = [document.commentBefore, ...notes].filter(Boolean).join("\n");
  const before = withFiche.map(({ fiche }) => fiche?.source.texte ?? "").join("\n");
  return keepSpacing(before, document.toString({ lineWidth: 0 }));
}

/** A fiche that can be written anew; one that has faults follows its folder as it is. */
export function isEditable({ fiche, ficheIllisible }: DossierExigence): boolean {
  return fiche ? isSound(fiche.source.texte) : !ficheIllisible;
}

/** A YAML text that can be written anew. */
export function isSound(texte: string): boolean {
  return parseDocument(texte).errors.length === 0;
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
  if (texte === undefined || !moved || !isSound(texte)) return null;
  const document = parseDocument(texte);
  for (const piece of pieces) rewritePiece(document, piece, folder, newPath);
  return keepSpacing(texte, document.toString({ lineWidth: 0 }));
}

/** A fiche whose pieces name their files from the new folder, and the control methods that are known there. */
function openFiche(
  { fiche }: DossierExigence,
  { chemin }: Arrivee,
  { methodes, newPath }: { methodes: Methodes; newPath: NewPath },
): Document {
  const document = parseDocument(fiche?.source.texte ?? "");
  for (const piece of fiche?.pieces ?? []) {
    if (piece.commune === undefined) {
      rewritePiece(document, piece, chemin, newPath);
      followMethods(document, piece, methodes);
    }
  }
  return document;
}

/** Writes the ways of a piece to its files anew, from `folder`; those that did not change stay as written. */
function rewritePiece(document: Document, piece: PieceChargee, folder: string, newPath: NewPath): void {
  const files = [
    ["fichier", piece.fichier],
    ["capture", piece.capture],
  ] as const;
  for (const [key, file] of files) {
    if (!file || file.statut === "interdit") continue;
    const written = relativePath(folder, newPath(file.chemin));
    const place = [...piece.pointeur, key];
    if (document.getIn(place) !== written) document.setIn(place, written);
  }
}

/** Control methods that are the same there keep answering, under their new id; the others are said in a comment. */
function followMethods(document: Document, { pointeur, yaml }: PieceChargee, methods: Methodes): void {
  const named = yaml.methodes ?? [];
  const followed = named.flatMap((id) => methods.get(id) ?? []);
  const gone = named.filter((id) => !methods.has(id));
  if (named.join(" ") === followed.join(" ")) return;
  if (followed.length > 0) document.setIn([...pointeur, "methodes"], followed);
  else document.deleteIn([...pointeur, "methodes"]);
  const node = document.getIn(pointeur, true);
  if (!isMap(node) || gone.length === 0) return;
  const note = ` Répondait à ${gone.join(", ")} dans l’ancien référentiel : à rattacher.`;
  node.commentBefore = [node.commentBefore, note].filter(Boolean).join("\n");
}

/** The pieces and the words of a second fiche, after those of the first. */
function append(document: Document, other: Document): void {
  const pieces = other.get("preuves", true);
  const own = document.get("preuves", true);
  if (isSeq(pieces)) {
    if (isSeq(own)) addPieces(own, pieces);
    else document.set("preuves", pieces);
  }
  for (const key of ["responsable", "commentaire"]) {
    const [mine, theirs] = [document.get(key), other.get(key)];
    if (typeof theirs !== "string" || theirs === mine) continue;
    if (typeof mine !== "string") document.set(key, theirs);
    else if (key === "commentaire") document.set(key, `${mine}\n${theirs}`);
    else
      document.commentBefore = [document.commentBefore, ` Autre responsable : ${theirs}`]
        .filter(Boolean)
        .join("\n");
  }
  const comments = commentsBeside(other);
  if (comments.length > 0)
    document.commentBefore = [document.commentBefore, ...comments].filter(Boolean).join("\n");
}

/** Pieces of another list; the comments before its first piece and after its last one follow them. */
function addPieces(own: YAMLSeq, pieces: YAMLSeq): void {
  const [first] = pieces.items;
  const lines = (...all: (string | null | undefined)[]) => all.filter(Boolean).join("\n");
  if (isNode(first)) first.commentBefore = lines(own.comment, pieces.commentBefore, first.commentBefore);
  own.comment = isNode(first)
    ? (pieces.comment ?? null)
    : lines(own.comment, pieces.commentBefore, pieces.comment);
  own.items.push(...pieces.items);
}

function formerEvaluation({ exigence, fiche }: DossierExigence): string[] {
  const { evaluation, evalueLe } = fiche?.yaml ?? {};
  if (!evaluation) return [];
  return [` Évaluation d’avant (${exigence}) : ${evaluation}${evalueLe ? `, le ${evalueLe}` : ""}.`];
}
