import { citer } from "../../domain/francais.ts";
import { addPeriod, endOfStretch, enToutesLettres } from "../../domain/jour.ts";
import type { JourObserve } from "../../domain/jour-observe.ts";
import type { Periode } from "../../domain/referentiel.ts";
import { type Durees, dureesOf, heldEvery } from "../../judgement/peremption.ts";
import type { ExigenceExaminee } from "../../judgement/types.ts";
import { actionQuiTient, direActionQuiTient } from "../amelioration/parcours.ts";
import { type DernierePreuve, dernieresPreuves, donneesOf, nommerPartie } from "../dernieres-preuves.ts";
import { nommer } from "../parcours.ts";
import type { Regle, Trouvaille } from "../regle.ts";

export const preuvePerimee: Regle = {
  id: "preuve-perimee",
  titre: "La dernière preuve n’est plus valable",
  gravite: "avertissement",
  silencable: true,
  pourquoi:
    "Ce qui se tient chaque année, semestre ou trimestre demande une preuve récente. C’est une erreur si la fiche a été évaluée « conforme » après l’échéance, ou si une année ou un semestre civil entier s’est passé sans preuve ; une information quand une action du plan, dont l’échéance n’est pas passée, y travaille. Le chiffre d’un trimestre vaut jusqu’à la fin du suivant, plus un mois pour l’établir (réglable). Sans période écrite, une preuve est à rafraîchir après 36 mois : c’est l’avis de quali (réglable), pas le référentiel. Le registre d’un indicateur doit alors donner un chiffre à chacune de ses périodes (mois, trimestre, semestre) : s’il s’arrête, la pièce se périme.",
  remede: "Ajoutez une preuve plus récente ; l’ancienne peut rester. Puis refaites l’évaluation.",
  exemple:
    'preuves:\n  - fichier: bilan-2024.pdf\n    nature: bilan\n    date: 2024-02-15\n    methodes: ["19.5-a"]',
  *checkExigence({ examinee, cible }, alentour) {
    const { jour } = alentour;
    const durees = dureesOf(alentour.structure);
    const action = actionQuiTient(alentour);
    const { evaluation, evalueLe } = examinee.jugee;
    for (const preuve of dernieresPreuves(examinee, jour)) {
      if (!jour.isAfter(preuve.limite)) continue;
      const conforme = evaluation === "conforme";
      const evalueApres = conforme && evalueLe !== undefined && evalueLe > preuve.limite;
      const vide = stretchWithout(preuve, jour);
      yield {
        ...cible,
        ...severity(evalueApres, vide !== null, action !== undefined),
        message: [
          lapsed(examinee, preuve, durees),
          ...(vide === null ? [] : [`Aucune preuve pour ${vide}.`]),
          ...(evalueApres && evalueLe
            ? [
                `La fiche a pourtant été évaluée ${citer("conforme")} le ${enToutesLettres(evalueLe)}, ${preuve.echeance === undefined ? "quand elle l’était déjà" : "après cette date"}.`,
              ]
            : []),
          ...(conforme && !evalueApres ? [`Évaluation ${citer("conforme")} à refaire.`] : []),
          ...(action ? [direActionQuiTient(action)] : []),
        ].join(" "),
        aide: `${registerOf(preuve) ? "Tenez le registre à jour" : "Ajoutez une preuve plus récente"}${preuve.partie.id === examinee.exigence.id ? "" : ` pour ${preuve.partie.id}`}, puis refaites l’évaluation.`,
        sujet: [preuve.partie.id, preuve.service].join(" ").trim(),
        donnees: { ...donneesOf(preuve), ...(action && { actions: [action.ecrite.yaml.id] }) },
        lieu: preuve.piece.lieu,
      };
    }
  },
};

/** A fiche that says « conforme » once all has lapsed contradicts itself, whatever is being done. */
function severity(contredite: boolean, vide: boolean, enCours: boolean): Pick<Trouvaille, "gravite"> {
  if (contredite) return { gravite: "erreur" };
  if (enCours) return { gravite: "info" };
  return vide ? { gravite: "erreur" } : {};
}

function lapsed(examinee: ExigenceExaminee, preuve: DernierePreuve, durees: Durees): string {
  const { partie, service, piece, echeance } = preuve;
  const pour = nommerPartie(partie, examinee);
  const qui = service === undefined ? "" : ` (service ${service})`;
  const date = piece.retenue ? enToutesLettres(piece.retenue.date) : "";
  const registre = registerOf(preuve);
  if (registre) {
    return `Registre arrêté, ${pour}${qui} : le dernier chiffre de ${citer(nommer(piece))} est du ${date} ; il en est attendu un par ${registre}${durees.grace > 0 ? `, plus ${durees.grace} mois pour l’établir` : ""} (sans période écrite : avis de quali, réglable).`;
  }
  if (echeance === undefined) {
    return `Preuve ancienne, à rafraîchir, ${pour}${qui} : la plus récente, ${citer(nommer(piece))}, est du ${date}, il y a plus de ${durees.peremption} mois (sans période écrite : avis de quali, réglable).`;
  }
  return `Preuve périmée, ${pour}${qui} : la plus récente, ${citer(nommer(piece))} du ${date}, valait jusqu’au ${enToutesLettres(echeance)}${because(partie.periode, durees)}.`;
}

/** The period of an indicator that stopped, where the référentiel gives none. */
function registerOf({ piece: { origine }, echeance }: DernierePreuve): string | null {
  if (echeance !== undefined || origine.genre !== "declaree") return null;
  const held = heldEvery(origine.piece) !== undefined;
  return held ? (origine.piece.indicateur?.liaison.definition.periode ?? null) : null;
}

function because(periode: Periode | undefined, { grace }: Durees): string {
  if (periode === undefined) return "";
  const delai = periode.mois === 3 && grace > 0 ? `, plus ${grace} mois pour établir le chiffre` : "";
  return ` (${citer(periode.mots)}${delai})`;
}

/** « Une fois par an », our reading: the first whole civil year, or half-year, now ended, without evidence. */
function stretchWithout(
  { partie: { periode }, derniereDate }: DernierePreuve,
  jour: JourObserve,
): string | null {
  const mois = periode?.mois;
  if ((mois !== 12 && mois !== 6) || derniereDate === undefined) return null;
  const fin = addPeriod(endOfStretch(derniereDate, mois), mois);
  if (!jour.isAfter(fin)) return null;
  const annee = fin.slice(0, 4);
  if (mois === 12) return `l’année ${annee}, entière`;
  return `le ${fin.slice(5, 7) === "06" ? "premier" : "second"} semestre ${annee}, entier`;
}
