// A published text does not change: said in the same words where it is linted and where two are compared.

/** What errata, gaps and our reading ask for. */
export function demandeUneEdition(edition: number): string {
  return `une correction de la source ou une autre lecture demande l’édition ${edition}`;
}

/** What other words of the official text ask for. */
export const DEMANDE_UNE_VERSION = "un autre texte officiel demande une autre version";
