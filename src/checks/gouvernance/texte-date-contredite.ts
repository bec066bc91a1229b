import { FICHIERS } from "../../domain/chemins.ts";
import { citer, enumerer } from "../../domain/francais.ts";
import { enToutesLettres, type Jour } from "../../domain/jour.ts";
import { remembered } from "../../domain/souvenir.ts";
import type { TexteCompris } from "../../domain/textes.ts";
import type { Contexte, Regle } from "../regle.ts";
import { datedIn, type SujetDate } from "./dates-de-phrase.ts";
import { gouvernanceDe, lieuDeLigne, textesLus } from "./parcours.ts";

export const texteDateContredite: Regle = {
  id: "texte-date-contredite",
  titre: "Une date écrite dans un texte n’est pas celle du dossier",
  gravite: "avertissement",
  silencable: true,
  ecrit: true,
  pourquoi:
    "Le même document donnerait deux dates du même comité ou du même audit : l’une dans ses mots, l’autre dans ses tableaux.",
  remede: "Corrigez la date du texte, ou celle du fichier qui la donne.",
  exemple: "Le comité de pilotage du 18 avril 2024 a validé…",
  *check(contexte) {
    const known = daysOf(contexte);
    for (const texte of textesLus(contexte)) {
      for (const { sujet, jour, ligne } of datesOf(texte.lu)) {
        const { jours, ou, de } = known[sujet];
        if (jours.length === 0 || jours.includes(jour)) continue;
        if (sujet === "labellisation" && !jours.some((one) => yearOf(one) === yearOf(jour))) continue;
        const near = jours.toSorted((a, b) => gap(a, jour) - gap(b, jour)).slice(0, 2);
        yield {
          message: `Ce texte date ${MOTS[sujet]} du ${enToutesLettres(jour)} ; ${ou} donne ${enumerer(near.sort().map((one) => `le ${enToutesLettres(one)}`))}.`,
          aide: `Corrigez la date du texte, ou celle ${de}.`,
          sujet: `${texte.nom} ${sujet} ${jour}`,
          lieu: lieuDeLigne(texte, ligne),
        };
      }
    }
  },
};

const datesOf = remembered(({ phrases }: TexteCompris) =>
  phrases.flatMap(({ texte, ligne }) => datedIn(texte).map((date) => ({ ...date, ligne }))),
);

const MOTS: Record<SujetDate, string> = {
  pilotage: "un comité de pilotage",
  usagers: "un comité des usagers",
  audit: "un audit",
  politique: "la validation de la politique qualité",
  labellisation: "la labellisation",
};

/** A label of another year is another label. */
const yearOf = (jour: Jour) => jour.slice(0, 4);

const gap = (a: Jour, b: Jour) => Math.abs(Date.parse(a) - Date.parse(b));

interface Source {
  jours: readonly Jour[];
  /** « le dossier », and « du dossier ». */
  ou: string;
  de: string;
}

const inFile = (fichier: string, jours: readonly Jour[]): Source => ({
  jours,
  ou: citer(fichier),
  de: `de ${citer(fichier)}`,
});

function daysOf(contexte: Contexte): Record<SujetDate, Source> {
  const { comites = [], audits = [], documents = [] } = gouvernanceDe(contexte) ?? {};
  const { structure } = contexte;
  const held = (genre: string) =>
    comites
      .filter((one) => one.genre === genre)
      .flatMap(({ seances = [] }) => seances.map(({ date }) => date));
  const { prochainAudit: cycle, labellisation } = structure.yaml.cycle ?? {};
  const policies = documents.filter(({ type }) => type === "politique-qualite");
  const days = [
    ...(structure.audits ?? []).map(({ audit }) => audit.date),
    ...audits.flatMap(({ date }) => date ?? []),
    ...(cycle === undefined ? [] : [cycle]),
  ];
  return {
    pilotage: inFile(FICHIERS.gouvernance, held("pilotage")),
    usagers: inFile(FICHIERS.gouvernance, held("usagers")),
    audit: { jours: days, ou: "le dossier", de: "du dossier" },
    politique: inFile(
      FICHIERS.gouvernance,
      policies.flatMap(({ valideLe }) => valideLe ?? []),
    ),
    labellisation: inFile(FICHIERS.structure, labellisation === undefined ? [] : [labellisation]),
  };
}
