import type { ArchiveError, RefusDArchive } from "../depot/zip/types.ts";
import { citer } from "../domain/francais.ts";

const REFUS: Record<RefusDArchive, string> = {
  "pas-une-archive": "Ce fichier n’est pas une archive zip.",
  coupee: "L’archive est coupée, ou des octets y ont été ajoutés : sa fin manque ou ne correspond pas.",
  "plusieurs-disques": "L’archive est répartie sur plusieurs disques.",
  "trop-d-entrees": "L’archive annonce trop de fichiers.",
  "entete-contredit": "Le répertoire de l’archive et ses fichiers se contredisent.",
  "nom-interdit": "Ce nom sort du paquet, ou ne se lit pas partout de la même façon.",
  "nom-en-double": "Ce nom est deux fois dans l’archive.",
  lien: "C’est un lien symbolique.",
  chiffree: "Ce fichier est chiffré.",
  "compression-inconnue": "Ce fichier est compressé d’une façon qui n’est pas connue.",
  "contenu-altere": "Le contenu de ce fichier a été altéré.",
  chevauchement: "Des octets de l’archive servent à deux fichiers.",
  "octets-caches": "Des octets de l’archive n’appartiennent à aucun fichier.",
  bombe: "Ouverte, l’archive prendrait une place démesurée.",
};

/** What an archive is refused for, in a sentence; `nom`: the file of the archive that it is about. */
export function sayArchiveError({ refus, nom }: ArchiveError): string {
  const where = nom === "" ? "" : ` (${citer(nom)})`;
  return REFUS[refus].replace(/\.$/, `${where}.`);
}
