import type { Depot } from "../../../../depot/depot.ts";
import { type Compilation, compileDocuments } from "../../../../load/referentiel/compile.ts";
import { createCorrector } from "../../../../load/referentiel/errata.ts";
import { readDocuments } from "../../../../load/referentiel/read.ts";
import { buildTexte } from "../../../../load/referentiel/texte.ts";
import { checkEditions } from "./editions.ts";
import { checkFaits } from "./faits.ts";
import { checkIndicateurs } from "./indicateurs.ts";
import { readSources, type TextesDonnes } from "./read-sources.ts";
import { checkSelection } from "./selection.ts";
import { checkSources } from "./sources.ts";

export interface Lint extends Compilation {
  /** The source documents that texte/referentiel.yaml names, and whether the texts were held against them. */
  sources: readonly { id: string; document?: string; compare: boolean }[];
}

/**
 * Compiles a référentiel folder and says, beyond its faults, what no compiler minds: texts that are not those of their
 * source, an edition changed after its publication, facts never asked, rows of the matrix that no structure can meet,
 * definitions of indicators that are none.
 */
export function lintReferentiel(depot: Depot, dossier: string, donnes: TextesDonnes = new Map()): Lint {
  const { documents, constats } = readDocuments(depot, dossier, "");
  if (!documents) return { referentiel: null, constats, sources: [] };
  const { referentiel, constats: faults } = compileDocuments(documents);
  const texte = buildTexte(documents, createCorrector(documents.texte.errata).correct);
  const sources = readSources(depot, dossier, documents, donnes);
  const more = [
    ...checkSources(documents, sources),
    ...checkEditions(documents),
    ...checkFaits(documents, texte),
    ...checkSelection(documents),
    ...checkIndicateurs(documents),
  ].map(({ message, aide, ...constat }) => ({
    ...constat,
    message: message,
    ...(aide !== undefined && { aide: aide }),
  }));
  return {
    referentiel,
    constats: [...constats, ...faults, ...more],
    sources: documents.texte.referentiel.valeur.sources.map(({ id, document }) => ({
      id,
      ...(document !== undefined && { document }),
      compare: sources.has(id),
    })),
  };
}
