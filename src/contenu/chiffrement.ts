import { latin } from "./formats.ts";
import type { VueDeFichier } from "./vue.ts";

const SECTEUR = 512;

/** True for what an office program or an archiver locked with a password: its first bytes say how to tell. */
export function isLocked({ tete, read }: VueDeFichier): boolean {
  const signature = latin(tete, 0, 4);
  if (signature === "PK\x03\x04") return ((tete[6] ?? 0) & 1) === 1;
  if (signature !== "\xd0\xcf\x11\xe0" || tete.length < SECTEUR) return false;
  // A locked .docx is an old-style container whose directory names its one stream.
  const annuaire = new DataView(tete.buffer, tete.byteOffset, tete.length).getUint32(48, true);
  return latin(read((annuaire + 1) * SECTEUR, 8 * SECTEUR))
    .replaceAll("\0", "")
    .includes("EncryptedPackage");
}
