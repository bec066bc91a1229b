import type { Trouves } from "./faute.ts";
import type { FichierDeSac } from "./source.ts";

/** Tag files are texts; a larger one is none. */
const LARGEST = 256 * 1024 * 1024;

/** The whole of a tag file; undefined, and told, where it cannot be read. */
export async function readTagFile(
  chemin: string,
  fichier: FichierDeSac,
  trouves: Trouves,
): Promise<Uint8Array | undefined> {
  if (fichier.taille > LARGEST) {
    trouves.fault("illisible", chemin, "Ce fichier est trop gros pour un fichier de description.");
    return undefined;
  }
  try {
    const chunks: Uint8Array[] = [];
    for await (const chunk of fichier.stream()) chunks.push(Uint8Array.from(chunk));
    return Buffer.concat(chunks);
  } catch {
    trouves.fault("illisible", chemin, "Ce fichier ne peut pas être lu, ou a été altéré.");
    return undefined;
  }
}

/** The text of a tag file in the encoding that the bag declares; a byte-order mark is left out, and told. */
export function decode(
  chemin: string,
  bytes: Uint8Array,
  encodage: string,
  trouves: Trouves,
): string | undefined {
  try {
    const decoder = new TextDecoder(orderOf(encodage, bytes), { fatal: true, ignoreBOM: true });
    const text = decoder.decode(bytes);
    if (!text.startsWith("\ufeff")) return text;
    if (!/^utf-?16/i.test(encodage))
      trouves.remark(
        "encodage-incorrect",
        chemin,
        "Ce fichier commence par une marque d’ordre des octets (BOM).",
      );
    return text.slice(1);
  } catch {
    trouves.fault("encodage-incorrect", chemin, `Ce fichier n’est pas un texte en ${encodage}.`);
    return undefined;
  }
}

/** UTF-16 in either order: by its mark, else by the half that is empty before a letter of ASCII. */
function orderOf(encodage: string, [first, second]: Uint8Array): string {
  if (!/^utf-?16$/i.test(encodage)) return encodage;
  return (first === 0xfe && second === 0xff) || first === 0 ? "utf-16be" : "utf-16le";
}

export function isEncoding(encodage: string): boolean {
  try {
    new TextDecoder(encodage);
    return true;
  } catch {
    return false;
  }
}

/** Lines of a tag file, whatever ends them: LF, CR or both. */
export function linesOfTagFile(text: string): string[] {
  const lines = text.split(/\r\n|\r|\n/);
  if (lines.at(-1) === "") lines.pop();
  return lines;
}
