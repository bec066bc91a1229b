import type { Lecture } from "../../../depot/depot.ts";
import { type Archive, readArchive } from "../../../depot/zip/archive.ts";
import { streamOf } from "../../../depot/zip/content.ts";
import { DECLARATION } from "../bag/declaration.ts";
import type { FichierDeSac, Sac } from "../bag/source.ts";

export interface SacEnArchive {
  sac: Sac;
  archive: Archive;
  /** The folder of the archive that is the bag, `""` for its top. */
  racine: string;
}

/** The bag in a zip archive: at its top, or in the one folder that it holds. Throws `ArchiveError`. */
export function openZip(lecture: Lecture): SacEnArchive {
  const archive = readArchive(lecture);
  const racine = rootOf(archive);
  const prefix = racine === "" ? "" : `${racine}/`;
  const fichiers = new Map<string, FichierDeSac>();
  const dossiers = new Set<string>();
  for (const fichier of archive.fichiers) {
    if (!fichier.nom.startsWith(prefix)) continue;
    const { taille } = fichier;
    fichiers.set(fichier.nom.slice(prefix.length), { taille, stream: () => streamOf(lecture, fichier) });
  }
  for (const dossier of archive.dossiers) {
    if (dossier.startsWith(prefix)) dossiers.add(dossier.slice(prefix.length));
  }
  return { sac: { fichiers, dossiers, obstacles: [] }, archive, racine };
}

function rootOf({ fichiers }: Archive): string {
  const tops = new Set(fichiers.map(({ nom }) => (nom.includes("/") ? (nom.split("/", 1)[0] ?? "") : "")));
  const [only] = tops;
  const one = tops.size === 1 && only !== undefined ? only : "";
  return fichiers.some(({ nom }) => nom === `${one}/${DECLARATION}`) ? one : "";
}
