import { FICHIERS } from "../../domain/chemins.ts";
import { citer, enumerer } from "../../domain/francais.ts";
import { enToutesLettres, type Jour } from "../../domain/jour.ts";
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
      for (const { texte: phrase, ligne } of texte.lu.phrases) {
        for (const { sujet, jour } of datedIn(phrase)) {
          const { jours, ou } = known[sujet];
          if (jours.length === 0 || jours.includes(jour)) continue;
          const near = jours.toSorted((a, b) => gap(a, jour) - gap(b, jour)).slice(0, 2);
          yield {
            message: `Ce texte date ${MOTS[sujet]} du ${enToutesLettres(jour)} ; ${ou} donne ${enumerer(near.sort().map((one) => `le ${enToutesLettres(one)}`))}.`,
            aide: `Corrigez la date du texte, ou celle de ${ou}.`,
            sujet: `${texte.nom} ${sujet} ${jour}`,
            lieu: lieuDeLigne(texte, ligne),
          };
        }
      }
    }
  },
};

const MOTS: Record<SujetDate, string> = {
  pilotage: "un comité de pilotage",
  usagers: "un comité des usagers",
  audit: "un audit",
};

const gap = (a: Jour, b: Jour) => Math.abs(Date.parse(a) - Date.parse(b));

function daysOf(contexte: Contexte): Record<SujetDate, { jours: Jour[]; ou: string }> {
  const { comites = [], audits = [] } = gouvernanceDe(contexte) ?? {};
  const { structure } = contexte;
  const held = (genre: string) =>
    comites
      .filter((one) => one.genre === genre)
      .flatMap(({ seances = [] }) => seances.map(({ date }) => date));
  const cycle = structure.yaml.cycle?.prochainAudit;
  const days = [
    ...(structure.audits ?? []).map(({ audit }) => audit.date),
    ...audits.flatMap(({ date }) => date ?? []),
    ...(cycle === undefined ? [] : [cycle]),
  ];
  return {
    pilotage: { jours: held("pilotage"), ou: citer(FICHIERS.gouvernance) },
    usagers: { jours: held("usagers"), ou: citer(FICHIERS.gouvernance) },
    audit: { jours: days, ou: "le dossier" },
  };
}
