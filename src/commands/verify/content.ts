import { type Depot, DepotError } from "../../depot/depot.ts";
import { MemoryDepot } from "../../depot/memory.ts";
import type { Paquet } from "../../generated/paquet.ts";
import { validate } from "../../generated/validate-paquet.js";
import { type JugeDePaquet, judgePack, libraryOfPack } from "../pack/judge.ts";
import { depotOfPack, porteeOf, rangeDansLePaquet } from "../pack/overlay.ts";

/** A pack as a folder: `data/…`, read anywhere. */
export interface PaquetOuvert {
  depot: Depot;
  /** Paths of the payload. */
  charge: readonly string[];
}

export const PAQUET = "data/paquet.json";
export const DOSSIER = "data/dossier/";
const LARGEST = 256 * 1024 * 1024;

/** What a pack says of itself; null where it has not the form. */
export function parsePaquet(texte: string | null): Paquet | null {
  try {
    const value: unknown = JSON.parse(texte ?? "");
    return validate(value) ? (value as Paquet) : null;
  } catch {
    return null;
  }
}

/** A text of the pack; null where there is none. */
export function packText(depot: Depot, chemin: string): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(depot.read(chemin, LARGEST));
  } catch (error) {
    if (error instanceof DepotError || error instanceof TypeError) return null;
    throw error;
  }
}

/** The folder that was judged, as the pack holds it. */
export function folderOf({ depot }: PaquetOuvert, { fichiers }: Paquet): Depot {
  return depotOfPack(fichiers, (fichier) => depot.open(`${DOSSIER}${rangeDansLePaquet(fichier)}`));
}

/** Judges the folder of a pack again, with the référentiels that it carries; on another day, where one is given. */
export async function judgeAgain(ouvert: PaquetOuvert, paquet: Paquet, jour?: string): Promise<JugeDePaquet> {
  const { depot } = ouvert;
  const carried = libraryOfPack(below(depot, "data/referentiels"), below(depot, "data/correspondances"));
  const { date, strict, dossier } = paquet;
  return judgePack(folderOf(ouvert, paquet), dossier, carried, {
    date: jour ?? date,
    strict,
    portee: porteeOf(paquet),
  });
}

/** The files right in a folder, as a depot of their own. */
function below(depot: Depot, dossier: string): Depot {
  const texts = depot
    .list(dossier)
    .map(({ nom }): [string, string] => [nom, packText(depot, `${dossier}/${nom}`) ?? ""]);
  return new MemoryDepot(new Map(texts));
}
