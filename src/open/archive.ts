import type { Depot } from "../depot/depot.ts";
import { readArchive } from "../depot/zip/archive.ts";
import { ZipDepot } from "../depot/zip/depot.ts";
import { ArchiveError } from "../depot/zip/types.ts";
import { UserError } from "../session/user-error.ts";
import { sayArchiveError } from "./archive-words.ts";
import { openFile } from "./file.ts";

/**
 * The folder that an archive holds, read where it is: nothing is unpacked. Throws `UserError` where it cannot be trusted,
 * or where it is an audit pack, which is verified, not judged.
 */
export function openArchive(chemin: string, nom: string): Depot {
  const lecture = openFile(chemin, nom);
  try {
    const archive = readArchive(lecture);
    if (archive.fichiers.some((fichier) => /^(?:[^/]+\/)?data\/paquet\.json$/.test(fichier.nom))) {
      throw new UserError(
        `« ${nom} » est un paquet d’audit : « quali verify ${nom} » le vérifie et rejoue son jugement.`,
      );
    }
    return new ZipDepot(lecture, archive);
  } catch (error) {
    lecture.close();
    if (error instanceof ArchiveError) throw new UserError(`« ${nom} » : ${sayArchiveError(error)}`);
    throw error;
  }
}
