import { DOSSIERS, FICHIERS } from "../../domain/chemins.ts";
import type { Constat } from "../../domain/constat.ts";
import { citer } from "../../domain/francais.ts";
import type { PieceChargee } from "../../domain/structure.ts";
import type { PieceCommuneYaml } from "../../generated/preuves-communes.ts";
import { sayAt } from "../validate/fault.ts";
import { isDiscrete, type PieceEcrite } from "./confidences.ts";
import type { Folders } from "./folders.ts";
import { join } from "./folders.ts";
import { GABARIT_DES_COMMUNES } from "./gabarits.ts";
import { readOwn } from "./own-document.ts";
import { keepWritten, loadPiece, namePiece } from "./pieces.ts";
import { prune } from "./prune.ts";

/** The pieces of `preuves/_commun/preuves.yaml`, by id. `dossier`: `preuves/_commun`. */
export function loadCommunes(
  folders: Folders,
  dossier: string,
  constats: Constat[],
  declares: Set<string>,
  ecrites: PieceEcrite[],
  anciens: ReadonlyMap<string, string>,
): Map<string, PieceChargee> {
  const pieces = new Map<string, PieceChargee>();
  if (!folders.find(dossier, FICHIERS.communes)) return pieces;
  const chemin = join(dossier, FICHIERS.communes);
  const { partiel, constats: faults } = readOwn(folders, chemin, GABARIT_DES_COMMUNES);
  for (const fault of faults) constats.push(fault);
  if (!partiel) return pieces;
  const { source, valeur, fautes } = partiel;
  const cadre = { folders, dossier, source, constats, declares, ecrites, anciens, ou: DOSSIERS.commun };
  const parties = prune<PieceCommuneYaml>(valeur, fautes, GABARIT_DES_COMMUNES);
  for (const { piece, pointeur } of parties.ecartees)
    keepWritten(piece, namePiece(piece, piece.id, pointeur, cadre), pointeur, cadre);
  for (const { piece, ecrite, pointeur } of parties.pieces) {
    const { id, ...yaml } = piece;
    const nommes = namePiece(ecrite, id, pointeur, cadre);
    const loaded = loadPiece(yaml, nommes, pointeur, cadre);
    if (!loaded || isDiscrete(ecrite) || pieces.has(id)) keepWritten(ecrite, nommes, pointeur, cadre);
    if (pieces.has(id)) {
      constats.push(
        sayAt(source, [...pointeur, "id"], {
          regle: "identifiant-en-double",
          message: `Deux pièces communes ont l’identifiant ${citer(id)} : la première est gardée.`,
          aide: "Donnez à chacune le sien.",
        }),
      );
    } else if (loaded) pieces.set(id, loaded);
  }
  return pieces;
}
