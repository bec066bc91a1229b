import type { Constat } from "../../domain/constat.ts";
import type { Pointeur, Source } from "../../domain/source.ts";
import type { Wording } from "../validate/fault.ts";

/** A finding on a node of a file. */
export function sayAt(source: Source, pointeur: Pointeur, { cle: _, sur, ...texts }: Wording): Constat {
  const sujet = `${source.fichier}#${pointeur.join("/")}`;
  return { ...texts, sujet, lieu: { source, pointeur, ...(sur && { sur }) } };
}

/** A finding on a file as a whole. */
export function sayOf(fichier: string, { cle: _, sur: __, ...texts }: Wording): Constat {
  return { ...texts, sujet: fichier, lieu: { fichier } };
}

/** True for a finding that makes what it is about unusable. */
export function isFatal({ gravite, regle }: Constat): boolean {
  return gravite === undefined && regle !== "identifiant-non-cite" && regle !== "nom-approchant";
}
