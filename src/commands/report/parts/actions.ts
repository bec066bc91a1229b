import { compter, enPhrase, enumerer } from "../../../domain/francais.ts";
import { daysBetween, enToutesLettres, type Jour } from "../../../domain/jour.ts";
import type { ActionJugee, StructureJugee } from "../../../domain/resultat.ts";
import { objet, option, prose, texte, type Vue } from "../../../show/templates/shape.ts";

/** An action that is still to be led to its end. */
export const ACTION = objet({
  id: texte,
  exigences: texte,
  ecart: option(prose),
  cause: option(prose),
  action: prose,
  responsable: option(prose),
  echeance: option(texte),
  /** « En retard de 16 jours »; the code gives the colour. */
  etat: objet({ code: texte, mots: prose }),
});
export type ActionVue = Vue<typeof ACTION>;

const EN_COURS: readonly ActionJugee["situation"][] = ["en-retard", "ouverte", "a-verifier", "a-venir"];

/** Those that wait for something, the first due first. */
export function actionsAMener({ actions = [] }: StructureJugee): ActionJugee[] {
  const open = actions.filter(({ situation }) => EN_COURS.includes(situation));
  const due = ({ echeance }: ActionJugee) => echeance ?? "9999";
  return open.sort((a, b) => (due(a) < due(b) ? -1 : due(a) > due(b) ? 1 : 0));
}

export function actionOf(action: ActionJugee, date: Jour): ActionVue {
  const { id, exigences, ecart, cause, action: quoi, responsable, echeance } = action;
  return {
    id,
    exigences: exigences.map(({ nom }) => nom).join(", "),
    ecart: ecart ?? null,
    cause: cause ?? null,
    action: quoi,
    responsable: responsable ?? null,
    echeance: echeance ?? null,
    etat: stateOf(action, date),
  };
}

function stateOf({ situation, etat, echeance, ouverteLe }: ActionJugee, date: Jour): ActionVue["etat"] {
  if (situation === "en-retard") {
    const late = echeance === undefined ? "" : ` de ${compter(daysBetween(echeance, date), "jour")}`;
    return { code: "manquant", mots: `En retard${late}` };
  }
  if (situation === "a-verifier") return { code: "a-revoir", mots: "Faite, à vérifier" };
  if (situation === "a-venir")
    return {
      code: "central",
      mots: ouverteLe === undefined ? "À venir" : `Ouvre le ${enToutesLettres(ouverteLe)}`,
    };
  return { code: "central", mots: etat === "en-cours" ? "En cours" : "À faire" };
}

/** « A-2024-01 (6.2) : Afficher la procédure. Affiche en place, vérifié le 16 mai 2024. »: what is over, in a sentence. */
export function actionFinie({
  id,
  exigences,
  action,
  efficacite,
  motif,
  situation,
  remplaceePar,
}: ActionJugee): string {
  const head = `${id} (${enumerer(exigences.map(({ nom }) => nom))}) : ${enPhrase(action)}`;
  if (situation === "remplacee") return `${head} Remplacée par ${remplaceePar ?? "une autre"}.`;
  if (situation === "abandonnee")
    return `${head} Abandonnée${motif === undefined ? ", sans motif." : ` : ${enPhrase(motif)}`}`;
  const { resultat, le } = efficacite ?? {};
  const seen = le === undefined ? "" : ` Vérifiée le ${enToutesLettres(le)}.`;
  return `${head}${seen}${resultat === undefined ? "" : ` ${enPhrase(resultat)}`}`;
}

/** Who carries it: the one service that it concerns, else who is written. */
export function porteurOf({ services, responsable }: ActionJugee, noms: ReadonlyMap<string, string>): string {
  const [only] = services;
  if (only !== undefined && services.length === 1) return noms.get(only) ?? only;
  return responsable ?? (services.length > 0 ? enumerer(services.map((id) => noms.get(id) ?? id)) : SANS);
}

const SANS = "Sans service ni responsable";
