import type { ExigenceJugee, Synthese } from "./resultat.ts";

/** True of an exigence that an audit here looks at: neither controlled elsewhere nor without object. */
export function isControlled({ etat }: Pick<ExigenceJugee, "etat">): boolean {
  return etat !== "central" && etat !== "non-applicable";
}

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

/** « , dont 3 par correspondance (avis de quali) » : documented without a piece of their own; else nothing. */
export function saidOfCovers(exigences: readonly ExigenceJugee[]): string {
  const covers = exigences.flatMap(({ etat, correspondance }) =>
    etat === "documente" && correspondance ? [correspondance] : [],
  );
  if (covers.length === 0) return "";
  const whose = covers.every(({ propre }) => propre) ? "avis de l’espace de travail" : "avis de quali";
  return `, dont ${covers.length} par correspondance (${whose})`;
}
