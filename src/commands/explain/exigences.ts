import { dossierDe, ficheDe } from "../../domain/chemins.ts";
import { frequence } from "../../domain/delais.ts";
import { citer, enumerer } from "../../domain/francais.ts";
import { enToutesLettres } from "../../domain/jour.ts";
import {
  conditionsOfMethode,
  type Exigence,
  type MethodeControle,
  type Partie,
  type Periode,
  partiesOf,
  type Referentiel,
} from "../../domain/referentiel.ts";
import { GRACE_TRIMESTRE_MOIS, PEREMPTION_MOIS } from "../../judgement/peremption.ts";
import { faitsNommes } from "../../selection/expression.ts";
import { explainCondition } from "./conditions.ts";
import { coverSteps } from "./couverture.ts";
import { exempleDeFiche } from "./exemple-fiche.ts";
import type { CadreDExplication, ConditionExpliquee, Explique, MethodeExpliquee } from "./types.ts";

/** A method with the names of the natures that answer it. */
export function explainMethode(referentiel: Referentiel, methode: MethodeControle): MethodeExpliquee {
  const { condition: _condition, natures, ...rest } = methode;
  return { ...rest, natures: named(referentiel, natures) };
}

function named({ natures }: Referentiel, ids: Iterable<string>): MethodeExpliquee["natures"] {
  const libelles = new Map(natures.map(({ id, libelle }) => [id, libelle]));
  return [...new Set(ids)].map((id) => ({ id, libelle: libelles.get(id) ?? id }));
}

/** Conditions of an exigence, from its module down to its methods. */
export function conditionsOf({ id, module, engagement, methodes }: Exigence): ConditionExpliquee[] {
  const sous = engagement.sousEngagements.find((one) => one.id === id);
  return [
    ...explainCondition(module.condition, { genre: "module", id: String(module.numero) }),
    ...explainCondition(engagement.condition, { genre: "engagement", id: String(engagement.numero) }),
    ...explainCondition(sous?.condition, { genre: "sous-engagement", id }),
    ...methodes.flatMap((methode) =>
      [methode, ...(methode.parties ?? [])].flatMap(({ id: ou, condition }) =>
        explainCondition(condition, { genre: "methode", id: ou }),
      ),
    ),
  ];
}

/** Of an exigence without known method: how its evidence is renewed, and what its promise holds. */
export function promised(
  referentiel: Referentiel,
  { periode, parties }: Exigence,
): Pick<Explique, "periode" | "parties" | "natures"> {
  if (parties) {
    const natures = parties.flatMap((partie) => partie.natures);
    return { parties, natures: named(referentiel, natures) };
  }
  return periode ? { periode } : {};
}

/** What to do for an exigence, or for some of its methods, and a fiche to start from. */
export function stepsFor(
  cadre: CadreDExplication,
  exigence: Exigence,
  methodes: readonly MethodeControle[],
): Pick<Explique, "aFaire" | "exemple"> {
  const locales = methodes.filter(({ controle }) => controle === "local");
  if (methodes.length > 0 && locales.length === 0) {
    return { aFaire: ["Rien à préparer ici : aucun contrôle n’en est fait dans les préfectures."] };
  }
  const dossier = folderOf(cadre, exigence);
  return {
    aFaire: [
      ...askedFaits(exigence, methodes),
      `Mettez les preuves dans ${dossier}/ et décrivez-les dans ${ficheDe(dossier)}.`,
      ...(methodes.length === 0 ? [withoutMethod(exigence)] : []),
      ...coverSteps(cadre, exigence.id),
      ...dueFrom(cadre),
      ...naming(locales),
      ...(exigence.periode && !exigence.parties
        ? [`${exigence.id} : ${everyMonths(exigence.periode)}.`]
        : []),
      ...renewals(locales.length > 0 ? locales.flatMap(partiesOf) : (exigence.parties ?? [])),
    ],
    exemple: exempleDeFiche(dossier, cadre.referentiel, locales, exigence.parties),
  };
}

/** Of a référentiel that is not due in whole from its first day. */
export function dueFrom({ referentiel: { exigible } }: CadreDExplication): string[] {
  if (!exigible) return [];
  const { le, mots } = exigible;
  return [
    `Exigible à partir du ${enToutesLettres(le)} (${citer(mots)}) : avant ce jour, une exigence sans preuve est une information.`,
  ];
}

function folderOf({ dossier }: CadreDExplication, { id }: Exigence): string {
  return dossierDe(id, dossier);
}

function askedFaits({ conditions }: Exigence, methodes: readonly MethodeControle[]): string[] {
  const all = [...conditions, ...methodes.flatMap(conditionsOfMethode)];
  const decisive = all.filter(({ precision }) => precision !== true);
  const faits = new Set(decisive.flatMap(({ si }) => faitsNommes(si)));
  return [...faits].map(
    (fait) => `Déclarez ${fait} sous faits, dans quali.yaml : non déclaré, l’exigence compte.`,
  );
}

/** How a piece says which part of a method it shows. */
function naming(methodes: readonly MethodeControle[]): string[] {
  const parties = methodes.flatMap(({ parties: siennes = [] }) => siennes);
  if (parties.length === 0) return [];
  const aCiter = parties.filter((partie) => partie.aCiter).map(({ id }) => id);
  return [
    "Une méthode qui a des parties est répondue quand chacune l’est ; la nature d’une pièce dit lesquelles elle montre.",
    ...(aCiter.length > 0
      ? [
          `Là où la nature ne suffit pas, la pièce cite sa partie sous methodes : ${enumerer(aCiter, "ou")} ; elle peut en citer plusieurs.`,
        ]
      : []),
  ];
}

function withoutMethod({ parties }: Exigence): string {
  if (!parties) return "Aucune méthode n’est connue : une pièce datée, qui dit sa nature, suffit.";
  return `Aucune méthode n’est connue : une pièce datée suffit à chaque promesse, selon sa nature ou en la citant sous methodes (${enumerer(parties.map(({ id }) => id))}).`;
}

function renewals(parties: readonly Partie[]): string[] {
  const sansPeriode = parties.some(({ periode }) => !periode);
  return [
    ...parties.flatMap(({ id, periode }) => (periode ? [`${id} : ${everyMonths(periode)}.`] : [])),
    ...(sansPeriode
      ? [
          `Sans période écrite, rien n’est dû à une date ; après ${PEREMPTION_MOIS} mois, une preuve est dite ancienne, à rafraîchir (avis de quali, parametres.peremptionMois).`,
        ]
      : []),
  ];
}

function everyMonths({ mois, par }: Periode): string {
  const chacun = par === "service-metier" ? ", pour chaque service métier" : "";
  if (mois === 3) {
    return `un chiffre par trimestre${chacun} ; il vaut jusqu’à la fin du trimestre suivant, plus ${GRACE_TRIMESTRE_MOIS} mois pour établir le nouveau (parametres.graceTrimestreMois)`;
  }
  return `renouvelez la preuve ${frequence(mois)}${chacun}`;
}
