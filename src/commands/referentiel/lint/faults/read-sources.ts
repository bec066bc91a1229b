import { type Depot, DepotError } from "../../../../depot/depot.ts";
import type { Documents } from "../../../../load/referentiel/documents.ts";
import { join } from "../../../../load/structure/folders.ts";
import type { TextesSources } from "./sources.ts";

/** Texts given from elsewhere, by the id or the file name that texte/referentiel.yaml gives to their document. */
export type TextesDonnes = ReadonlyMap<string, string>;

/** Folder of a référentiel where its source documents may lie, under the names that texte/referentiel.yaml gives. */
const DOSSIER = "sources";

/** More than the text of any référentiel. */
const MAX_BYTES = 16 * 1024 * 1024;

/** The source documents at hand as plain text, by id; a PDF or a spreadsheet that lies there is left alone. */
export function readSources(
  depot: Depot,
  dossier: string,
  { texte }: Documents,
  donnes: TextesDonnes,
): TextesSources {
  const textes = new Map<string, string>();
  for (const { id, document = "" } of texte.referentiel.valeur.sources) {
    const lu =
      donnes.get(id) ?? donnes.get(document) ?? readSource(depot, join(dossier, `${DOSSIER}/${document}`));
    if (lu !== null) textes.set(id, lu);
  }
  return textes;
}

function readSource(depot: Depot, chemin: string): string | null {
  try {
    return decodeSource(depot.read(chemin, MAX_BYTES));
  } catch (error) {
    if (error instanceof DepotError) return null;
    throw error;
  }
}

/** Null for what is no text in UTF-8. */
export function decodeSource(bytes: Uint8Array): string | null {
  try {
    const texte = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return texte.includes("\0") ? null : texte;
  } catch {
    return null;
  }
}
