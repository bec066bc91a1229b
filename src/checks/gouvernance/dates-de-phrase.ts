import { isJour } from "../../domain/formats.ts";
import type { Jour } from "../../domain/jour.ts";

/** What a date of a sentence may be about, and data too. */
export type SujetDate = "pilotage" | "usagers" | "audit" | "politique" | "labellisation";

const SUJETS: readonly (readonly [SujetDate, string])[] = [
  ["pilotage", "comités? de pilotage|copil"],
  ["usagers", "comités? (?:local |annuel |locaux )*des usagers|clu"],
  ["audit", "audits?"],
  [
    "politique",
    "politique qualité(?: de l[’'a][\\p{L} ’'-]{1,40}?)?,? (?:a été |est )?(?:validée|approuvée|adoptée)",
  ],
  ["labellisation", "(?<!audits? de )labellisations?|labellisée"],
];

const MOIS = "janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre";
const JOURS = "(?:(?:lun|mar|mercre|jeu|vendre|same)di|dimanche)";
const DATE = `(?:${JOURS} )?(?:(\\d{1,2})(?:er)? (${MOIS}) (\\d{4})|(\\d{2})/(\\d{2})/(\\d{4}))`;

/** What stands between a subject and its date: « COPIL du », « comité de pilotage s’est tenu le ». */
const ENTRE = [
  "(?: (?:qualité|interne|externe|blanc|de suivi|de labellisation))?",
  " ?(?:\\(|,)? ?",
  "(?:(?:a eu lieu|aura lieu|s[’']est (?:tenu|réuni)e?|se (?:tiendra|réunira)|est prévu|réuni|tenu) )?",
  "(?:du|le|au|pour le|en date du) ",
].join("");

/** And, where a sentence begins with its date, between the two: « Le 18 avril 2024, le COPIL ». */
const DEBUT = "(?<=^ ?|[.!?] )Le ";
const APRES = " ?, ?(?:(?:s[’']est (?:tenu|réuni)e?|se (?:tiendra|réunira)) )?(?:le |la |un |une |l[’'])";

const PHRASES = SUJETS.flatMap(([sujet, mots]) =>
  [`(?<![\\p{L}-])(?:${mots})${ENTRE}${DATE}`, `${DEBUT}${DATE}${APRES}(?:${mots})(?![\\p{L}-])`].map(
    (pattern) => [sujet, new RegExp(pattern, "giu")] as const,
  ),
);

/** The days that a sentence gives to a committee, an audit, a validation or a label; in doubt, none. */
export function datedIn(phrase: string): { sujet: SujetDate; jour: Jour }[] {
  if (!/\d{4}/.test(phrase)) return [];
  const text = phrase.replace(/\s+/g, " ");
  return PHRASES.flatMap(([sujet, pattern]) =>
    [...text.matchAll(pattern)].flatMap(([, day, month, year, d, m, y]) => {
      const rang = month === undefined ? Number(m) : MOIS.split("|").indexOf(month.toLowerCase()) + 1;
      const jour = `${year ?? y}-${String(rang).padStart(2, "0")}-${(day ?? d ?? "").padStart(2, "0")}`;
      return isJour(jour) ? [{ sujet, jour }] : [];
    }),
  );
}
