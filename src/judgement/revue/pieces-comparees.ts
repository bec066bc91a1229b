import type { Hachage } from "../../domain/hachage.ts";
import { enToutesLettres } from "../../domain/jour.ts";
import type { EcartDeRevue } from "../../domain/resultat.ts";
import type { LigneDeVerrou } from "../../domain/verrou.ts";
import type { PieceLue } from "../types.ts";
import {
  hashOf,
  hashOfLines,
  hiddenName,
  isHidden,
  nameInLine,
  type PieceDuJour,
  valuesUntil,
} from "./pieces.ts";
import { type PiecePresente, Restantes } from "./restantes.ts";

/** What became of the signed pieces. Only what must be told apart is read. */
export function comparePieces(
  signees: readonly LigneDeVerrou[],
  lues: readonly PieceLue[],
  hachage: Hachage,
): EcartDeRevue[] {
  const restantes = new Restantes(lues, hachage);
  const ecarts: EcartDeRevue[] = [];
  // what stands as it was signed first, so that of two pieces of one name the right one is found
  const unmatched = signees.filter((signee) => {
    for (const presente of restantes.named(signee)) {
      const ecart = compareOne(signee, presente, hachage);
      if (ecart?.genre === "piece-modifiee") continue;
      restantes.take(presente);
      if (ecart) ecarts.push(ecart);
      return false;
    }
    return true;
  });
  const gone = unmatched.filter((signee) => {
    const [presente] = restantes.named(signee);
    if (!presente) return true;
    restantes.take(presente);
    ecarts.push(compareOne(signee, presente, hachage) ?? changed(presente));
    return false;
  });
  for (const signee of gone) {
    const moved = restantes.sameBytes(signee);
    const presente = moved ?? restantes.reworded(signee, gone);
    if (presente) restantes.take(presente);
    if (moved) ecarts.push({ genre: "piece-deplacee", quoi: moved.designation, de: nameOf(signee) });
    else if (presente) ecarts.push(changed(presente, "elle est décrite autrement"));
    else ecarts.push({ genre: "piece-retiree", quoi: nameOf(signee) });
  }
  for (const { designation } of restantes.all()) ecarts.push({ genre: "piece-ajoutee", quoi: designation });
  return ecarts;
}

/** Of a piece that is gone, and whose words may not be said. */
function nameOf(signee: LigneDeVerrou): string {
  const { nom } = nameInLine(signee);
  return isHidden(nom) ? "une pièce confidentielle" : nom;
}

function changed({ designation }: PiecePresente, detail?: string): EcartDeRevue {
  return { genre: "piece-modifiee", quoi: designation, ...(detail !== undefined && { detail }) };
}

/** Null where nothing is to be said. */
function compareOne(signee: LigneDeVerrou, presente: PiecePresente, hachage: Hachage): EcartDeRevue | null {
  const { cle, dit, empeche, fichier } = presente;
  if (empeche === "absent") return changed(presente, "le fichier n’est plus là");
  if (cle === "indicateur") return compareFigures(signee, presente);
  if (cle === "observation" || cle === "surPlace") {
    return dit.mots === signee.mots ? null : changed(presente, "la fiche n’en dit plus la même chose");
  }
  if (cle === "lien") {
    if (dit.consulteLe !== signee.consulteLe) return changed(presente, consulted(signee, dit));
    if ((fichier === null) !== (signee.sha256 === undefined)) {
      return changed(presente, fichier ? "une capture a été ajoutée" : "la capture a été retirée");
    }
  }
  return fichier ? compareBytes(signee, presente, fichier, hachage) : null;
}

function consulted(signee: LigneDeVerrou, { consulteLe }: PieceDuJour["dit"]): string {
  const before = signee.consulteLe === undefined ? "sans date" : `du ${enToutesLettres(signee.consulteLe)}`;
  const now = consulteLe === undefined ? "n’a plus de date" : `est du ${enToutesLettres(consulteLe)}`;
  return `la consultation signée était ${before}, elle ${now}`;
}

function compareBytes(
  signee: LigneDeVerrou,
  presente: PiecePresente,
  fichier: NonNullable<PiecePresente["fichier"]>,
  hachage: Hachage,
): EcartDeRevue | null {
  const bytes = hashOf(fichier, hachage);
  if ("refus" in bytes) {
    const why = bytes.refus === "change" ? "un programme y écrit en ce moment" : "il ne peut pas être lu";
    return changed(presente, why);
  }
  if (bytes.sha256 === signee.sha256) return movedCapture(signee, presente);
  const lines = hashOfLines(fichier, hachage);
  if (lines !== null && lines === (signee.lignes ?? signee.sha256)) {
    return { genre: "fins-de-ligne", quoi: presente.designation };
  }
  return changed(presente, presente.cle === "lien" ? "la capture n’est plus la même" : undefined);
}

function movedCapture(
  signee: LigneDeVerrou,
  { cle, dit, designation, fichier }: PiecePresente,
): EcartDeRevue | null {
  if (cle !== "lien" || dit.capture === signee.capture) return null;
  const hidden = isHidden(signee.capture ?? "") || isHidden(dit.capture ?? "");
  // the same capture, of a piece that became confidential or no longer is
  const now = fichier?.chemin ?? "";
  if (hidden && (signee.capture === now || signee.capture === hiddenName(now))) return null;
  return { genre: "piece-deplacee", quoi: designation, ...(!hidden && { de: signee.capture ?? "" }) };
}

function compareFigures(signee: LigneDeVerrou, presente: PiecePresente): EcartDeRevue | null {
  const { dit, lue, designation } = presente;
  const calcule = lue.origine.genre === "declaree" ? lue.origine.piece.indicateur : undefined;
  if (!calcule) return changed(presente, "il ne peut plus être calculé");
  if (dit.definition !== signee.definition) return changed(presente, "sa définition a changé");
  if (dit.liaison !== signee.liaison)
    return changed(presente, "ses colonnes, son filtre ou sa cible ont changé");
  if (valuesUntil(calcule, signee.jusquAu ?? "") !== signee.valeurs) {
    return changed(presente, "les valeurs de périodes closes ont changé");
  }
  const [before, now] = [signee.registres ?? [], dit.registres ?? []];
  if (before.join("\n") === now.join("\n")) return null;
  return { genre: "piece-deplacee", quoi: designation, de: before.join(", ") };
}
