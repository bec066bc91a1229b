import { citer, compter } from "../../domain/francais.ts";
import { dayNumber, dayOf, daysBetween, enToutesLettres, type Jour } from "../../domain/jour.ts";
import type { Periode } from "../../domain/referentiel.ts";
import { type DernierePreuve, dernieresPreuves, donneesOf, nommerPartie } from "../dernieres-preuves.ts";
import { nommer } from "../parcours.ts";
import type { Regle } from "../regle.ts";

export const preuveBientotPerimee: Regle = {
  id: "preuve-bientot-perimee",
  titre: "La dernière preuve ne sera bientôt plus valable",
  gravite: "avertissement",
  silencable: true,
  pourquoi:
    "Une preuve se prépare : il faut réunir, relever, faire valider. L’avis est donné 90 jours avant la fin pour ce qui se tient chaque année ou dont la fiche dit la fin, 45 jours pour un semestre, 21 jours pour un trimestre. Sans période écrite, rien n’est dû à une date.",
  remede: "Préparez la preuve suivante, et ajoutez-la avant l’échéance ; l’ancienne peut rester.",
  exemple:
    'preuves:\n  - fichier: bilan-2024.pdf\n    nature: bilan\n    date: 2024-02-15\n    methodes: ["19.5-a"]',
  *checkExigence({ examinee, cible }, { jour }) {
    for (const preuve of dernieresPreuves(examinee, jour)) {
      const { partie, service, echeance } = preuve;
      if (echeance === undefined) continue;
      if (jour.isAfter(echeance) || jour.isBefore(daysEarlier(echeance, preavis(partie.periode)))) continue;
      const reste = daysBetween(jour.exact(), echeance);
      yield {
        ...cible,
        message: messageOf(nommerPartie(partie, examinee), preuve, echeance, reste),
        aide: `Préparez une preuve plus récente${partie.id === examinee.exigence.id ? "" : ` pour ${partie.id}`}, à ajouter avant cette date.`,
        sujet: [partie.id, service].join(" ").trim(),
        donnees: { ...donneesOf(preuve), jours: reste },
        lieu: preuve.piece.lieu,
      };
    }
  },
};

/** Days of warning before evidence lapses; where the fiche gives its end, as for a year. */
function preavis(periode: Periode | undefined): number {
  const mois = periode?.mois ?? 12;
  return mois <= 3 ? 21 : mois <= 6 ? 45 : 90;
}

function daysEarlier(jour: Jour, days: number): Jour {
  return dayOf(dayNumber(jour) - days);
}

function messageOf(
  pour: string,
  { partie: { periode }, service, piece }: DernierePreuve,
  echeance: Jour,
  reste: number,
): string {
  const qui = service === undefined ? "" : ` (service ${service})`;
  const quand = reste === 0 ? "aujourd’hui" : `encore ${compter(reste, "jour")}`;
  return `Preuve bientôt périmée, ${pour}${qui} : ${citer(nommer(piece))} vaut jusqu’au ${enToutesLettres(echeance)}, ${quand} (${why(piece.origine, echeance, periode)}).`;
}

function why(
  origine: DernierePreuve["piece"]["origine"],
  echeance: Jour,
  periode: Periode | undefined,
): string {
  const expire = origine.genre === "declaree" && origine.piece.yaml.expire === echeance;
  return expire || periode === undefined ? `${citer("expire")} dans la fiche` : citer(periode.mots);
}
