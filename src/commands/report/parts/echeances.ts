import { groupBy } from "../../../domain/grouper.ts";
import { addMonths } from "../../../domain/jour.ts";
import type { Referentiel } from "../../../domain/referentiel.ts";
import { booleen, liste, objet, prose, texte, type Vue } from "../../../show/templates/shape.ts";
import type { EntreeRapport } from "../report.ts";
import { nameIn } from "./piece.ts";

/** What falls due in the next twelve months, in words, the audit among them; what is asked for above is left out. */
export const ECHEANCES = liste(
  objet({ jour: texte, audit: booleen, sujets: liste(objet({ exigence: texte, mots: prose })) }),
);

const COURTS = [
  "janv.",
  "févr.",
  "mars",
  "avr.",
  "mai",
  "juin",
  "juil.",
  "août",
  "sept.",
  "oct.",
  "nov.",
  "déc.",
];

interface Due {
  jour: string;
  exigence: string;
  mots: string;
  audit: boolean;
}

export function echeancesOf(entree: EntreeRapport, asked: ReadonlySet<string>): Vue<typeof ECHEANCES> {
  const { date, declaree } = entree;
  const until = addMonths(date, 12);
  const audit = declaree.cycle?.prochainAudit;
  const dues = [
    ...lapses(entree, asked),
    ...reserves(entree),
    ...(audit ? [{ jour: audit, exigence: "", mots: "Audit", audit: true }] : []),
  ].filter(({ jour }) => jour >= date && jour < until);
  const ordered = dues.sort((a, b) => (a.jour < b.jour ? -1 : a.jour > b.jour ? 1 : 0));
  return [...groupBy(ordered, ({ jour }) => jour)].map(([jour, list]) => ({
    jour: short(jour),
    audit: list.some((one) => one.audit),
    sujets: list.map(({ exigence, mots }) => ({ exigence, mots })),
  }));
}

function lapses({ structure, referentiels }: EntreeRapport, asked: ReadonlySet<string>): Due[] {
  return structure.jugements.flatMap((jugement) => {
    const referentiel = referentiels.get(jugement.referentiel);
    return jugement.exigences.flatMap(({ id, echeance, correspondance }) => {
      const exigence = nameIn(jugement, id);
      if (!echeance || correspondance || asked.has(exigence) || !referentiel) return [];
      return [{ jour: echeance, exigence, mots: wordsOf(referentiel, id), audit: false }];
    });
  });
}

function reserves({ structure }: EntreeRapport): Due[] {
  return (structure.exclusions ?? []).flatMap(({ genre, sujet, expire }) => {
    if (!expire) return [];
    const exigence = /\d+(?:\.\d+)?$/.exec(sujet)?.[0] ?? "";
    const mots = genre === "exclusion" ? "fin de l’exclusion" : "fin de la dérogation";
    return [{ jour: expire, exigence, mots, audit: false }];
  });
}

/** What has a period in an exigence: its part, or the first nature that answers its method. */
function wordsOf(referentiel: Referentiel, id: string): string {
  const sous = referentiel.modules
    .flatMap(({ engagements }) => engagements.flatMap(({ sousEngagements }) => sousEngagements))
    .find((one) => one.id === id);
  const dated = sous?.methodesControle.find(
    ({ periode, parties }) => periode || parties?.some((one) => one.periode),
  );
  const partie = dated?.parties?.find(({ periode }) => periode);
  if (partie) return partie.objet;
  const [nature] = dated?.natures ?? [];
  const label = referentiel.natures.find((one) => one.id === nature)?.libelle.toLowerCase();
  return label ?? "preuve à renouveler";
}

/** « 30 juin », as a table has room for. */
function short(jour: string): string {
  const [, month = "1", day = "1"] = jour.split("-");
  return `${Number(day) === 1 ? "1er" : Number(day)}\u00a0${COURTS[Number(month) - 1]}`;
}
