import { dossierDe, ficheDe } from "../../domain/chemins.ts";
import type { Exigence, MethodeControle, Periode, Referentiel } from "../../domain/referentiel.ts";
import { PEREMPTION_MOIS } from "../../judgement/peremption.ts";
import { faitsNommes } from "../../selection/expression.ts";
import { explainCondition } from "./conditions.ts";
import { exempleDeFiche } from "./exemple-fiche.ts";
import type { Cadre, ConditionExpliquee, Explique, MethodeExpliquee } from "./types.ts";

/** A method with the names of the natures that answer it. */
export function explainMethode({ natures }: Referentiel, methode: MethodeControle): MethodeExpliquee {
  const { condition: _condition, natures: ids, ...rest } = methode;
  const libelles = new Map(natures.map(({ id, libelle }) => [id, libelle]));
  return { ...rest, natures: ids.map((id) => ({ id, libelle: libelles.get(id) ?? id })) };
}

/** Conditions of an exigence, from its module down to its methods. */
export function conditionsOf({ id, module, engagement, methodes }: Exigence): ConditionExpliquee[] {
  const sous = engagement.sousEngagements.find((one) => one.id === id);
  return [
    ...explainCondition(module.condition, { genre: "module", id: String(module.numero) }),
    ...explainCondition(engagement.condition, { genre: "engagement", id: String(engagement.numero) }),
    ...explainCondition(sous?.condition, { genre: "sous-engagement", id }),
    ...methodes.flatMap(({ id: methode, condition }) =>
      explainCondition(condition, { genre: "methode", id: methode }),
    ),
  ];
}

/** What to do for an exigence, or for some of its methods, and a fiche to start from. */
export function stepsFor(
  cadre: Cadre,
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
      ...(methodes.length === 0
        ? ["Aucune méthode n’est connue : toute preuve qualifiée et datée compte."]
        : []),
      ...(exigence.periode ? [`${exigence.id} : ${everyMonths(exigence.periode)}.`] : []),
      ...renewals(locales),
    ],
    exemple: exempleDeFiche(dossier, locales),
  };
}

function folderOf({ dossier }: Cadre, { id }: Exigence): string {
  return dossierDe(id, dossier);
}

function askedFaits({ conditions }: Exigence, methodes: readonly MethodeControle[]): string[] {
  const all = [...conditions, ...methodes.flatMap(({ condition }) => condition ?? [])];
  const decisive = all.filter(({ precision }) => precision !== true);
  const faits = new Set(decisive.flatMap(({ si }) => faitsNommes(si)));
  return [...faits].map(
    (fait) => `Déclarez ${fait} sous faits, dans quali.yaml : non déclaré, l’exigence compte.`,
  );
}

function renewals(methodes: readonly MethodeControle[]): string[] {
  const sansPeriode = methodes.some(({ periode }) => !periode);
  return [
    ...methodes.flatMap(({ id, periode }) => (periode ? [`${id} : ${everyMonths(periode)}.`] : [])),
    ...(sansPeriode
      ? [`Sans période écrite, une preuve vaut ${PEREMPTION_MOIS} mois (parametres.peremptionMois).`]
      : []),
  ];
}

function everyMonths({ mois, par }: Periode): string {
  const chacun = par === "service-metier" ? ", pour chaque service métier" : "";
  return `renouvelez la preuve tous les ${mois} mois${chacun}`;
}
