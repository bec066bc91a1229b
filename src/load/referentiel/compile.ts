import type { Depot } from "../../depot/depot.ts";
import type { Constat } from "../../domain/constat.ts";
import type { Referentiel } from "../../domain/referentiel.ts";
import { assemble } from "./assemble.ts";
import { checkCitations } from "./citations.ts";
import type { Documents } from "./documents.ts";
import { checkDoublons } from "./doublons.ts";
import { createCorrector } from "./errata.ts";
import { checkExtraits } from "./extraits.ts";
import { checkLiens } from "./liens.ts";
import { checkParties } from "./parties.ts";
import { readDocuments } from "./read.ts";
import { buildTexte } from "./texte.ts";

export interface Compilation {
  /** Null where a file is absent or does not have its shape. */
  referentiel: Referentiel | null;
  constats: Constat[];
}

/**
 * Compiles a référentiel folder (`texte/`, `lecture/`) and says all its faults at once; never throws on content.
 * `racine` is the folder to which files are named in findings.
 */
export function compileReferentiel(depot: Depot, dossier: string, racine = dossier): Compilation {
  const { documents, constats } = readDocuments(depot, dossier, racine);
  if (!documents) return { referentiel: null, constats };
  const { referentiel, constats: liens } = compileDocuments(documents);
  return { referentiel, constats: [...constats, ...liens] };
}

/** Compiles files already read and valid: errata applied, methods attributed, every link and quotation checked. */
export function compileDocuments(documents: Documents): { referentiel: Referentiel; constats: Constat[] } {
  const { correct, unused } = createCorrector(documents.texte.errata);
  const texte = buildTexte(documents, correct);
  const constats = [
    ...checkDoublons(documents, texte),
    ...checkLiens(documents, texte),
    ...unused(),
    ...checkExtraits(texte.methodes, documents.lecture.modules),
    ...checkCitations(documents, texte),
    ...checkParties(documents.lecture.modules, texte.modules),
  ];
  return { referentiel: assemble(documents, texte), constats };
}
