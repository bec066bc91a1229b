import { citer, compter } from "../../domain/francais.ts";
import { daysBetween, enToutesLettres, type Jour } from "../../domain/jour.ts";
import type { Periode } from "../../domain/referentiel.ts";
import { peremptionMois } from "../../judgement/peremption.ts";
import { type DernierePreuve, dernieresPreuves } from "../dernieres-preuves.ts";
import { controlees, nommer } from "../parcours.ts";
import type { Regle } from "../regle.ts";

export const preuveBientotPerimee: Regle = {
  id: "preuve-bientot-perimee",
  titre: "La dernière preuve ne sera bientôt plus valable",
  gravite: "avertissement",
  silencable: true,
  pourquoi:
    "Une preuve se prépare : il faut réunir, relever, faire valider. L’avis est donné 90 jours avant la fin pour ce qui se tient chaque année ou sans période, 45 jours pour un semestre, 21 jours pour un trimestre.",
  remede: "Préparez la preuve suivante, et ajoutez-la avant l’échéance ; l’ancienne peut rester.",
  exemple:
    'preuves:\n  - fichier: bilan-2024.pdf\n    nature: bilan\n    date: 2024-02-15\n    methodes: ["19.5-a"]',
  *check(contexte) {
    const sansPeriode = peremptionMois(contexte.structure);
    for (const { examinee, cible } of controlees(contexte)) {
      for (const preuve of dernieresPreuves(examinee)) {
        const reste = daysBetween(contexte.date, preuve.echeance);
        if (reste < 0 || reste > preavis(preuve.periode)) continue;
        yield {
          ...cible,
          message: messageOf(examinee.exigence.id, preuve, reste, sansPeriode),
          aide: `Préparez une preuve plus récente${preuve.methode ? ` pour ${preuve.methode.id}` : ""}, à ajouter avant cette date.`,
          sujet: [preuve.methode?.id ?? examinee.exigence.id, preuve.service].join(" ").trim(),
          lieu: preuve.piece.lieu,
        };
      }
    }
  },
};

/** Days of warning before evidence lapses; without a period, as for a year. */
function preavis(periode: Periode | undefined): number {
  const mois = periode?.mois ?? 12;
  return mois <= 3 ? 21 : mois <= 6 ? 45 : 90;
}

function messageOf(
  id: string,
  { methode, periode, service, piece, echeance }: DernierePreuve,
  reste: number,
  sansPeriode: number,
): string {
  const pour = methode ? `méthode ${methode.id}` : id;
  const qui = service === undefined ? "" : ` (service ${service})`;
  const quand = reste === 0 ? "aujourd’hui" : `encore ${compter(reste, "jour")}`;
  return `Preuve bientôt périmée, ${pour}${qui} : ${citer(nommer(piece))} vaut jusqu’au ${enToutesLettres(echeance)}, ${quand} (${why(piece.origine, echeance, periode, sansPeriode)}).`;
}

function why(
  origine: DernierePreuve["piece"]["origine"],
  echeance: Jour,
  periode: Periode | undefined,
  sansPeriode: number,
): string {
  const expire = origine.genre === "declaree" && origine.piece.yaml.expire === echeance;
  if (expire) return `${citer("expire")} dans la fiche`;
  return periode ? citer(periode.mots) : `sans période, ${sansPeriode}\u00a0mois`;
}
