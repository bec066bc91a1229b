import type { Defaut } from "../domain/contenu.ts";
import { latin } from "./formats.ts";
import { indexOfEnd } from "./jpeg.ts";
import { BOUT, type VueDeFichier } from "./vue.ts";

/** The end record of a zip stands before a comment of 64 KiB at most. */
const FIN_ZIP = 22 + 0xffff;

/** Which kind of file has lost its end; null where nothing is missing, or the format does not tell. */
export function isCut(vue: VueDeFichier): Extract<Defaut, { genre: "tronque" }>["format"] | null {
  const debut = latin(vue.tete, 0, 8);
  if (debut.startsWith("PK\x03\x04")) return isZipCut(vue) ? "archive" : null;
  // Programs add bytes after the end of an image.
  if (debut === "\x89PNG\r\n\x1a\n")
    return latin(vue.queue(BOUT)).includes("IEND\xaeB`\x82") ? null : "image";
  if (debut.startsWith("\xff\xd8\xff")) return hasEnd(vue) ? null : "image";
  return null;
}

/** The whole of an image is read only where its end is not its last bytes. */
function hasEnd(vue: VueDeFichier): boolean {
  return latin(vue.queue(2)) === "\xff\xd9" || indexOfEnd(vue) > 0;
}

function isZipCut(vue: VueDeFichier): boolean {
  const found = [BOUT, FIN_ZIP].some((longueur) => latin(vue.queue(longueur)).includes("PK\x05\x06"));
  return !found;
}
