// A published text does not change: said in the same words where it is linted and where two are compared.

/** What errata and gaps ask for. */
export function demandeUneEdition(edition: number): string {
  return `une correction de la source demande l’édition ${edition}`;
}

/** What our reading asks for, once it says something else of the same text. */
export function demandeUneLecture(edition: number): string {
  return `une autre lecture demande l’édition ${edition} de la lecture (lecture/editions.yaml)`;
}

/** What other words of the official text ask for. */
export const DEMANDE_UNE_VERSION = "un autre texte officiel demande une autre version";
