import type { Constat } from "../../domain/constat.ts";
import { citer } from "../../domain/francais.ts";
import type { FicheChargee, FicheYaml, PieceChargee, PieceYaml } from "../../domain/structure.ts";
import type { Wording } from "../validate/fault.ts";
import { sayAt } from "../validate/fault.ts";
import { isDiscrete, type PieceEcrite } from "./confidences.ts";
import type { Folders } from "./folders.ts";
import { GABARIT_DE_FICHE } from "./gabarits.ts";
import { readOwn } from "./own-document.ts";
import { type CadrePiece, keepWritten, loadPiece, loadReference, namePiece } from "./pieces.ts";
import { isMap, prune } from "./prune.ts";

/** What a fiche needs of the structure around it. */
export interface CadreFiche {
  folders: Folders;
  communes: ReadonlyMap<string, PieceChargee>;
  /** Every path that a piece names; see `CadrePiece`. */
  declares: Set<string>;
  ecrites: PieceEcrite[];
  ou: string;
  anciens: ReadonlyMap<string, string>;
}

/**
 * Reads a fiche (`chemin`, in `dossier`, both relative to the structure) and finds its files; null when it cannot be
 * read at all. Its sound parts are kept.
 */
export function loadFiche(
  chemin: string,
  dossier: string,
  exigence: string,
  { folders, communes, declares, ecrites, ou, anciens }: CadreFiche,
): { fiche: FicheChargee | null; constats: Constat[] } {
  const { partiel, constats } = readOwn(folders, chemin, GABARIT_DE_FICHE);
  if (!partiel) return { fiche: null, constats };
  const { source, valeur, fautes } = partiel;
  if (!isMap(valeur) || (valeur.version !== undefined && valeur.version !== 1))
    return { fiche: null, constats };
  const { cles, clesEcartees, pieces, ecartees } = prune<PieceYaml>(valeur, fautes, GABARIT_DE_FICHE);
  const cadre: CadrePiece = { folders, dossier, source, constats, declares, anciens, ecrites, ou };
  for (const { piece, pointeur } of ecartees)
    keepWritten(piece, namePiece(piece, piece.preuve, pointeur, cadre), pointeur, cadre);
  const lost = ecartees.map(({ pointeur }) => pointeur);
  const loaded = pieces.flatMap(({ piece, ecrite, pointeur }) => {
    const nommes = namePiece(ecrite, piece.preuve, pointeur, cadre);
    const found =
      piece.preuve === undefined
        ? loadPiece(piece, nommes, pointeur, cadre)
        : loadReference(piece, nommes, pointeur, communes, cadre);
    if (!found) lost.push(pointeur);
    if (!found || isDiscrete(ecrite)) keepWritten(ecrite, nommes, pointeur, cadre);
    return found ? [found] : [];
  });
  cles.preuves = loaded.map((piece) => piece.yaml);
  const yaml = cles as unknown as FicheYaml;
  if (yaml.exigence !== undefined && yaml.exigence !== exigence) {
    constats.push(sayAt(source, ["exigence"], misplaced(yaml.exigence, exigence)));
  }
  return { fiche: { source, yaml, clesEcartees, pieces: loaded, ecartees: lost }, constats };
}

function misplaced(ecrite: string, exigence: string): Wording {
  return {
    regle: "valeur-incorrecte",
    message: `Cette fiche dit ${citer(ecrite)}, et son dossier ${citer(exigence)} : le dossier l’emporte.`,
    aide: "Corrigez la clé, retirez-la, ou déplacez la fiche.",
  };
}
