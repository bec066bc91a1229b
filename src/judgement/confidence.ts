import type { PieceLue } from "./types.ts";

/**
 * A confidential piece as it may be told outside: its name and its days; of its words, only those
 * of the référentiel and of quali.yaml.
 */
export function outside(jugee: PieceLue["jugee"], nom: string, mots: ReadonlySet<string>): PieceLue["jugee"] {
  const { rang, type, date, origineDate, du, au, consulteLe, methodes, declaree } = jugee;
  const { nature, service, contenu } = jugee;
  return {
    rang,
    type,
    designation: nom,
    ...(nature !== undefined && mots.has(nature) && { nature }),
    ...(date !== undefined && { date }),
    ...(origineDate !== undefined && { origineDate }),
    ...(du !== undefined && { du }),
    ...(au !== undefined && { au }),
    methodes,
    declaree,
    ...(service !== undefined && mots.has(service) && { service }),
    confidentiel: true,
    ...(contenu !== undefined && { contenu }),
    ...(consulteLe !== undefined && { consulteLe }),
  };
}
