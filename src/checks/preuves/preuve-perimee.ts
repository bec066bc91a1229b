import { citer } from "../../domain/francais.ts";
import { enToutesLettres, type Jour } from "../../domain/jour.ts";
import { type DernierePreuve, dernieresPreuves } from "../dernieres-preuves.ts";
import { controlees, nommer } from "../parcours.ts";
import type { Regle } from "../regle.ts";

export const preuvePerimee: Regle = {
  id: "preuve-perimee",
  titre: "La dernière preuve n’est plus valable",
  gravite: "avertissement",
  silencable: true,
  pourquoi:
    "Une méthode de contrôle à tenir chaque année, semestre ou trimestre demande une preuve récente ; sans période, une preuve vaut 36 mois. C’est une erreur si la fiche a été évaluée « conforme » après l’échéance, ou si une année civile entière s’est passée sans preuve.",
  remede:
    "Ajoutez une preuve plus récente ; l’ancienne peut rester, comme historique. Puis refaites l’évaluation.",
  exemple:
    'preuves:\n  - fichier: bilan-2024.pdf\n    nature: bilan\n    date: 2024-02-15\n    methodes: ["19.5-a"]',
  *check(contexte) {
    const { date } = contexte;
    for (const { examinee, cible } of controlees(contexte)) {
      const { evaluation, evalueLe } = examinee.jugee;
      for (const groupe of dernieresPreuves(examinee)) {
        if (groupe.echeance >= date) continue;
        const conforme = evaluation === "conforme";
        const evalueApres = conforme && evalueLe !== undefined && evalueLe > groupe.echeance;
        const annee = civilYearWithout(groupe, date);
        yield {
          ...cible,
          ...((evalueApres || annee !== null) && { gravite: "erreur" as const }),
          message: [
            lapsed(examinee.exigence.id, groupe),
            ...(annee === null ? [] : [`Aucune preuve pour l’année ${annee}, entière.`]),
            ...(evalueApres && evalueLe
              ? [
                  `La fiche a pourtant été évaluée ${citer("conforme")} le ${enToutesLettres(evalueLe)}, après cette date.`,
                ]
              : []),
            ...(conforme && !evalueApres ? [`Évaluation ${citer("conforme")} à refaire.`] : []),
          ].join(" "),
          aide: `Ajoutez une preuve plus récente${groupe.methode ? ` pour ${groupe.methode.id}` : ""}, puis refaites l’évaluation.`,
          sujet: [groupe.methode?.id ?? examinee.exigence.id, groupe.service].join(" ").trim(),
          lieu: groupe.piece.lieu,
        };
      }
    }
  },
};

function lapsed(id: string, { methode, periode, service, piece, echeance }: DernierePreuve): string {
  const pour = methode ? `méthode ${methode.id}` : id;
  const qui = service === undefined ? "" : ` (service ${service})`;
  const { date } = piece.jugee;
  const du = date === undefined ? "" : ` du ${enToutesLettres(date)}`;
  const regle = periode ? ` (${citer(periode.mots)})` : "";
  return `Preuve périmée, ${pour}${qui} : la plus récente, ${citer(nommer(piece))}${du}, valait jusqu’au ${enToutesLettres(echeance)}${regle}.`;
}

/** « Une fois par an », our reading: the first whole civil year, now ended, without evidence. */
function civilYearWithout({ periode, derniereDate }: DernierePreuve, date: Jour): number | null {
  if (periode?.mois !== 12 || derniereDate === undefined) return null;
  const annee = Number(derniereDate.slice(0, 4)) + 1;
  return Number(date.slice(0, 4)) > annee ? annee : null;
}
