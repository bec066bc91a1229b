import type { Hachage, Hache } from "../../../src/domain/hachage.ts";
import type {
  DossierExigence,
  FichierResolu,
  PieceChargee,
  PieceYaml,
} from "../../../src/domain/structure.ts";
import type { LigneDeVerrou } from "../../../src/domain/verrou.ts";
import { examineReferentiel } from "../../../src/judgement/examen.ts";
import { ligneDe, pieceDuJour } from "../../../src/judgement/revue/pieces.ts";
import { comparePieces } from "../../../src/judgement/revue/pieces-comparees.ts";
import { referentiel } from "../../support/referentiel.ts";
import { dossier, piece, structure } from "../../support/structure.ts";

export const CIBLE = { exigence: "1.1", referentiel: "essai@1" };

/** What the bytes of files are, by a letter; `illisible` and `change` are refused; of those with lines, after a « / ». */
export function hachageDe(files: Record<string, string>): Hachage {
  const [octets, lignes] = [new Map<string, string>(), new Map<string, string>()];
  for (const [chemin, contenu] of Object.entries(files)) {
    const [bytes = "", lines] = contenu.split("/");
    octets.set(chemin, bytes);
    if (lines !== undefined) lignes.set(chemin, lines);
  }
  const hashed = (bytes: string): Hache =>
    bytes === "illisible" || bytes === "change" ? { refus: bytes } : { sha256: bytes };
  return {
    octets: (chemin) => hashed(octets.get(chemin) ?? "illisible"),
    lignes: (chemin) => lignes.get(chemin) ?? null,
  };
}

export function read(dossiers: DossierExigence[]) {
  const s = structure({ dossiers });
  return examineReferentiel(s, s.suivis[0] as never, referentiel(), "2024-06-30").exigences[0]?.pieces ?? [];
}

export const lues = (...pieces: (PieceYaml | PieceChargee)[]) => read([dossier("1.1", pieces)]);
export const fichier = (chemin: string, plus: Partial<FichierResolu> = {}): FichierResolu => ({
  chemin,
  statut: "present",
  taille: 1,
  ...plus,
});
export const LIEN = "https://exemple.example/";
export const lien = (yaml: PieceYaml, capture?: FichierResolu) =>
  piece({ lien: LIEN, ...yaml }, capture ? { capture } : {});
export const secret = (yaml: PieceYaml, options: Partial<PieceChargee> = {}) =>
  piece(yaml, { confidentielle: "confidentielle 1.1/1", ...options });

/** What is no longer as it was signed. */
export function compared(
  avant: (PieceYaml | PieceChargee)[],
  apres: (PieceYaml | PieceChargee)[],
  files: Record<string, string> = {},
  signed = files,
) {
  const signees = lues(...avant).map(
    (lue) => ligneDe(pieceDuJour(lue), CIBLE, hachageDe(signed)) as LigneDeVerrou,
  );
  return comparePieces(signees, lues(...apres), hachageDe(files));
}

export const retiree = (quoi: string) => ({ genre: "piece-retiree", quoi });
export const ajoutee = (quoi: string) => ({ genre: "piece-ajoutee", quoi });
export const modifiee = (quoi: string, detail?: string) => ({
  genre: "piece-modifiee",
  quoi,
  ...(detail !== undefined && { detail }),
});
