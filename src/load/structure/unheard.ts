import { DepotError } from "../../depot/depot.ts";
import { PREUVES_COMMUNES } from "../../domain/chemins.ts";
import type { Source } from "../../domain/source.ts";
import type { FichierPresent } from "../../domain/structure.ts";
import { beyond, MAX_MIO } from "../yaml/bytes.ts";
import { parseYaml } from "../yaml/read.ts";
import { SourceYaml } from "../yaml/source.ts";
import { isDiscrete, type PieceEcrite } from "./confidences.ts";
import type { Folders } from "./folders.ts";
import { isMap } from "./prune.ts";

const MOT = /confiden/i;

/**
 * True for a file that calls something confidential where that is not heard: what must not go out of the house is not
 * known. `read`: as a fiche, or as the common pieces, of which each piece is heard.
 */
export function speaksUnheard(bytes: Uint8Array, read: boolean): boolean {
  // whatever its encoding
  if (!MOT.test(Buffer.from(bytes).toString("latin1").replaceAll("\0", ""))) return false;
  const { document } = parseYaml(bytes, "");
  if (!document) return true;
  return says(read ? withoutPieces(document.valeur) : document.valeur);
}

function withoutPieces(valeur: unknown): unknown {
  if (!isMap(valeur) || !Array.isArray(valeur.preuves)) return valeur;
  const { preuves, ...rest } = valeur;
  return [rest, ...(preuves as unknown[]).map((piece) => (isMap(piece) ? Object.values(piece) : piece))];
}

function says(valeur: unknown): boolean {
  if (typeof valeur !== "object" || valeur === null) return false;
  return (isMap(valeur) && isDiscrete(valeur)) || Object.values(valeur).some(says);
}

/**
 * The files of a folder as one confidential piece, where one of these texts calls something confidential in words that
 * are not heard; else none. `lu`: the one that was read. `ou`: how the pieces of the folder are named outside.
 */
export function heldBack(
  folders: Folders,
  ecrits: readonly string[],
  lu: Source | undefined,
  fichiers: readonly FichierPresent[],
  ou: string,
): PieceEcrite[] {
  const which = ecrits.find((chemin) => speaksUnheardThere(folders, chemin, lu));
  if (which === undefined) return [];
  const source = which === lu?.fichier ? lu : new SourceYaml(which, "");
  const tous = fichiers.map((fichier) => ({ ...fichier, statut: "present" as const }));
  return [{ source, pointeur: ["preuves", "fichiers"], ou, ecrite: { confidentiel: true }, fichiers: tous }];
}

function speaksUnheardThere(folders: Folders, chemin: string, lu: Source | undefined): boolean {
  // What was read is not read again.
  if (lu?.fichier === chemin) return MOT.test(lu.texte) && speaksUnheard(Buffer.from(lu.texte), true);
  try {
    return speaksUnheard(
      folders.depot.read(folders.full(chemin), beyond(MAX_MIO)),
      chemin === PREUVES_COMMUNES,
    );
  } catch (error) {
    if (error instanceof DepotError) return false;
    throw error;
  }
}
