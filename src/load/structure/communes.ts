import { DOSSIERS, FICHIERS } from "../../domain/chemins.ts";
import type { Constat } from "../../domain/constat.ts";
import { citer } from "../../domain/francais.ts";
import type { PieceChargee } from "../../domain/structure.ts";
import type { PieceCommuneYaml } from "../../generated/preuves-communes.ts";
import { sayAt } from "../validate/fault.ts";
import type { PieceEcrite } from "./confidences.ts";
import type { Folders } from "./folders.ts";
import { join } from "./folders.ts";
import { GABARIT_DES_COMMUNES } from "./gabarits.ts";
import { readOwn } from "./own-document.ts";
import { keepDiscrete, loadPiece, nameFiles } from "./pieces.ts";
import { prune } from "./prune.ts";

/** The pieces of `preuves/_commun/preuves.yaml`, by id. `dossier`: `preuves/_commun`. */
export function loadCommunes(
  folders: Folders,
  dossier: string,
  constats: Constat[],
  declares: Set<string>,
  discretes: PieceEcrite[],
  anciens: ReadonlyMap<string, string>,
): Map<string, PieceChargee> {
  const pieces = new Map<string, PieceChargee>();
  if (!folders.find(dossier, FICHIERS.communes)) return pieces;
  const chemin = join(dossier, FICHIERS.communes);
  const { partiel, constats: faults } = readOwn(folders, chemin, GABARIT_DES_COMMUNES);
  for (const fault of faults) constats.push(fault);
  if (!partiel) return pieces;
  const { source, valeur, fautes } = partiel;
  const cadre = { folders, dossier, source, constats, declares, discretes, anciens, ou: DOSSIERS.commun };
  const parties = prune<PieceCommuneYaml>(valeur, fautes, GABARIT_DES_COMMUNES);
  for (const { piece, pointeur } of parties.ecartees) {
    keepDiscrete(piece, pointeur, nameFiles(piece, pointeur, cadre), cadre);
  }
  for (const { piece, ecrite, pointeur } of parties.pieces) {
    const { id, ...yaml } = piece;
    const loaded = loadPiece(yaml, pointeur, cadre);
    keepDiscrete(ecrite, pointeur, { ...loaded, commune: id }, cadre);
    if (pieces.has(id)) {
      constats.push(
        sayAt(source, [...pointeur, "id"], {
          regle: "identifiant-en-double",
          message: `Deux pièces communes ont l’identifiant ${citer(id)} : la première est gardée.`,
          aide: "Donnez à chacune le sien.",
        }),
      );
    } else if (loaded) pieces.set(id, { ...loaded, commune: id });
  }
  return pieces;
}
