import { crc32 } from "./crc.ts";
import { centralHeader, endOfArchive, type FichierRange, localHeader } from "./layout.ts";

/** A small archive in memory of these texts, stored, in their order. */
export function storedZip(textes: ReadonlyMap<string, string>): Uint8Array {
  const fichiers: FichierRange[] = [];
  const parts: Buffer[] = [];
  let position = 0;
  for (const [nom, texte] of textes) {
    const bytes = Buffer.from(texte);
    const fichier = { nom, taille: bytes.length, crc: crc32(bytes), position };
    const local = localHeader(fichier);
    parts.push(local, bytes);
    fichiers.push(fichier);
    position += local.length + bytes.length;
  }
  const directory = Buffer.concat(fichiers.map(centralHeader));
  return Buffer.concat([...parts, directory, endOfArchive(fichiers.length, position, directory.length)]);
}
