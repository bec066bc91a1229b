import { isJour } from "../../domain/formats.ts";
import type { Jour } from "../../domain/jour.ts";

/** What a date of a sentence may be about, and data too. */
export type SujetDate = "pilotage" | "usagers" | "audit";

const SUJETS: readonly (readonly [SujetDate, string])[] = [
  ["pilotage", "comités? de pilotage|copil"],
  ["usagers", "comités? (?:local |annuel |locaux )*des usagers|clu"],
  ["audit", "audits?"],
];

const MOIS = "janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre";
const DATE = `(\\d{1,2})(?:er)? (${MOIS}) (\\d{4})|(\\d{2})/(\\d{2})/(\\d{4})`;

/** At most these words stand between a subject and its date: « COPIL du », « comité de pilotage s’est tenu le ». */
const ENTRE =
  "(?:[\\s\u00a0]+(?:qualité|interne|externe|blanc|de suivi|de labellisation))?[\\s\u00a0]*(?:\\(|,)?[\\s\u00a0]*(?:(?:a eu lieu|aura lieu|s[’']est (?:tenu|réuni)e?|se (?:tiendra|réunira)|est prévu|réuni|tenu)[\\s\u00a0]+)?(?:du|le|au|pour le|en date du)[\\s\u00a0]+(?:(?:lun|mar|mercre|jeu|vendre|same)di[\\s\u00a0]+|dimanche[\\s\u00a0]+)?";

const PHRASES = SUJETS.map(
  ([sujet, mots]) => [sujet, new RegExp(`(?<![\\p{L}-])(?:${mots})${ENTRE}(?:${DATE})`, "giu")] as const,
);

/** The days that a sentence gives to a committee or an audit; in doubt, none. */
export function datedIn(phrase: string): { sujet: SujetDate; jour: Jour }[] {
  if (!/\d{4}/.test(phrase)) return [];
  return PHRASES.flatMap(([sujet, pattern]) =>
    [...phrase.matchAll(pattern)].flatMap(([, day, month, year, d, m, y]) => {
      const rang = month === undefined ? Number(m) : MOIS.split("|").indexOf(month.toLowerCase()) + 1;
      const jour = `${year ?? y}-${String(rang).padStart(2, "0")}-${(day ?? d ?? "").padStart(2, "0")}`;
      return isJour(jour) ? [{ sujet, jour }] : [];
    }),
  );
}
