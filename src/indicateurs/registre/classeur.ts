import { DepotError, type Lecture } from "../../depot/depot.ts";
import { readArchive } from "../../depot/zip/archive.ts";
import { ZipDepot } from "../../depot/zip/depot.ts";
import { ArchiveError } from "../../depot/zip/types.ts";
import { RegistreError } from "./types.ts";

/** A part of a workbook is a few megabytes; a larger one is a bomb or nobody's register. */
const LARGEST_PART = 256 * 1024 * 1024;

/** The parts of a workbook, by path. */
export interface Classeur {
  has(chemin: string): boolean;
  /** Throws `RegistreError` where the part is absent, spoilt or too large. */
  text(chemin: string): string;
}

/** Opens a workbook's archive; nothing of it is run. Throws `RegistreError`. */
export function openWorkbook(lecture: Lecture): Classeur {
  const depot = tried(() => {
    const archive = readArchive(lecture);
    return new ZipDepot(lecture, archive);
  });
  const has = (chemin: string) => {
    try {
      return depot.stat(chemin).genre === "fichier";
    } catch {
      return false;
    }
  };
  const text = (chemin: string) =>
    tried(() => {
      const { taille } = depot.stat(chemin);
      if (taille > LARGEST_PART)
        throw new RegistreError("Le classeur, une fois ouvert, est démesuré : il n’est pas lu.");
      return new TextDecoder().decode(depot.read(chemin, taille));
    });
  // LibreOffice seals the whole of an .ods in one part.
  if (has("encrypted-package")) throw new RegistreError("Le classeur est protégé par un mot de passe.");
  return { has, text };
}

function tried<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof ArchiveError) {
      const bomb = error.refus === "bombe";
      throw new RegistreError(
        bomb
          ? "Le classeur, une fois ouvert, serait démesuré : il n’est pas lu."
          : "Le classeur est coupé ou abîmé.",
      );
    }
    if (error instanceof DepotError) throw new RegistreError("Le classeur est coupé ou abîmé.");
    throw error;
  }
}
