import type { ExigenceJugee, Synthese } from "./resultat.ts";

/** Counts of the judged exigences, by state. */
export function summarise(exigences: readonly ExigenceJugee[]): Synthese {
  const of = (etat: ExigenceJugee["etat"]) => exigences.filter((exigence) => exigence.etat === etat).length;
  const [centrales, nonApplicables] = [of("central"), of("non-applicable")];
  return {
    exigences: exigences.length,
    controlees: exigences.length - centrales - nonApplicables,
    documentees: of("documente"),
    perimees: of("perime"),
    manquantes: of("manquant"),
    aRevoir: of("a-revoir"),
    exclues: of("exclu"),
    nonApplicables,
    centrales,
    lacunes: exigences.filter(({ lacune }) => lacune).length,
  };
}
