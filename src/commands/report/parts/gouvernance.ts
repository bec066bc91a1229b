import { frequence } from "../../../domain/delais.ts";
import { capitalise, enPhrase } from "../../../domain/francais.ts";
import { autourDe, type Comite, type GouvernanceYaml, type Seance } from "../../../domain/gouvernance.ts";
import { enToutesLettres, type Jour, jourDeSemaine } from "../../../domain/jour.ts";
import { booleen, liste, objet, option, prose, texte, type Vue } from "../../../show/templates/shape.ts";
import type { EntreeRapport } from "../report.ts";

/** A part of what gouvernance.yaml says, as documents show it. */
export const SERVICES_ET_MISSIONS = liste(
  objet({
    nom: prose,
    rattachement: option(prose),
    mission: option(prose),
    modules: liste(texte),
    accueil: option(prose),
  }),
);

export function servicesOf({ ecrits, declaree }: EntreeRapport): Vue<typeof SERVICES_ET_MISSIONS> {
  const noms = new Map((declaree.services ?? []).map(({ id, nom }) => [id, nom]));
  const written = ecrits?.gouvernance?.services;
  // Without a word on their part, the services of quali.yaml and the modules that they bear.
  const all =
    written ??
    (declaree.services ?? []).map(({ id, modules }) => ({ service: id, ...(modules && { modules }) }));
  return all.map((one: NonNullable<GouvernanceYaml["services"]>[number]) => ({
    nom: one.nom ?? noms.get(one.service ?? "") ?? one.service ?? "",
    rattachement: one.rattachement ?? null,
    mission: one.mission ?? null,
    modules: (one.modules ?? []).map(String),
    accueil: one.accueil ?? null,
  }));
}

export const PILOTAGE = objet({
  garant: option(prose),
  pilotage: option(prose),
  sites: liste(prose),
  referents: liste(
    objet({
      fonction: prose,
      service: option(prose),
      lignes: liste(prose),
      missions: liste(prose),
      adresse: option(texte),
    }),
  ),
  correspondants: liste(prose),
  entites: liste(objet({ nom: prose, suit: option(prose) })),
});

export function pilotageOf({ ecrits, declaree }: EntreeRapport): Vue<typeof PILOTAGE> | null {
  const gouvernance = ecrits?.gouvernance;
  if (!gouvernance) return null;
  const noms = new Map((declaree.services ?? []).map(({ id, nom }) => [id, nom]));
  const { garant, pilotage, sites = [], referents = [], correspondants = [], entites = [] } = gouvernance;
  return {
    garant: garant ?? null,
    pilotage: pilotage ?? null,
    sites,
    referents: referents.map(
      ({
        fonction,
        service,
        rattachement,
        formation,
        lettreDeMission,
        organigramme,
        missions = [],
        adresse,
      }) => ({
        fonction,
        service: noms.get(service ?? "") ?? null,
        lignes: [
          ...(rattachement ? [`Rattachement : ${rattachement}.`] : []),
          ...[formation, lettreDeMission].flatMap((one) => (one ? [capitalise(enPhrase(one))] : [])),
          ...(organigramme ? ["Identification sur l’organigramme de la structure."] : []),
        ],
        missions,
        adresse: adresse ?? null,
      }),
    ),
    correspondants: correspondants.map(
      ({ service, fonction }) => `${fonction ?? "Correspondant qualité"} : ${noms.get(service) ?? service}`,
    ),
    entites: entites.map(({ nom, suit }) => ({ nom, suit: suit ?? null })),
  };
}

export const SEANCE = objet({
  jour: prose,
  lieu: option(prose),
  organisateur: option(prose),
  objet: option(prose),
  ordreDuJour: liste(prose),
  decisions: liste(
    objet({
      texte: prose,
      demande: booleen,
      qui: option(prose),
      echeance: option(prose),
      suite: option(prose),
    }),
  ),
  compteRendu: option(prose),
});
export type SeanceDeVue = Vue<typeof SEANCE>;

/** A committee, with the sittings on both sides of the day judged by. */
export const COMITE = objet({
  id: texte,
  nom: prose,
  sigle: option(prose),
  presidence: option(prose),
  role: liste(prose),
  rythme: option(prose),
  commun: liste(prose),
  composition: liste(objet({ nom: prose, membres: liste(prose) })),
  premiere: option(SEANCE),
  derniere: option(SEANCE),
  prochaine: option(SEANCE),
});
export type ComiteDeVue = Vue<typeof COMITE>;

export function comiteOf(comite: Comite, date: Jour): ComiteDeVue {
  const { id, nom, sigle, presidence, role = [], rythme, rythmeMois, commun = [], composition = [] } = comite;
  const { derniere, prochaine } = autourDe(comite, date);
  const first =
    comite.seances?.reduce<Seance | null>((a, b) => (a && a.date <= b.date ? a : b), null) ?? null;
  return {
    id,
    nom,
    sigle: sigle ?? null,
    presidence: presidence ?? null,
    role,
    rythme: rythme ?? (rythmeMois === undefined ? null : frequence(rythmeMois)),
    commun,
    composition,
    premiere: first && first !== derniere && first !== prochaine ? seanceOf(first) : null,
    derniere: derniere && seanceOf(derniere),
    prochaine: prochaine && seanceOf(prochaine),
  };
}

export function seanceOf({
  date,
  heure,
  lieu,
  organisateur,
  objet: sujet,
  ordreDuJour = [],
  decisions = [],
  compteRendu,
}: Seance): SeanceDeVue {
  return {
    jour: `${jourDeSemaine(date)} ${enToutesLettres(date)}${heure ? `, ${heure}` : ""}`,
    lieu: lieu ?? null,
    organisateur: organisateur ?? null,
    objet: sujet ?? null,
    ordreDuJour,
    decisions: decisions.map(({ texte: said, genre, responsable, echeance, suite, action }) => ({
      texte: said,
      demande: genre === "demande",
      qui: responsable ?? null,
      echeance: echeance === undefined ? null : enToutesLettres(echeance),
      suite: [suite, action && `action ${action}`].filter((part) => part).join(" ; ") || null,
    })),
    compteRendu: compteRendu ?? null,
  };
}

export const CALENDRIER = liste(
  objet({
    nom: prose,
    periode: option(prose),
    etapes: liste(objet({ action: prose, detail: option(prose), acteur: option(prose) })),
  }),
);

export function calendrierOf({ ecrits }: EntreeRapport): Vue<typeof CALENDRIER> {
  return (ecrits?.gouvernance?.calendrier ?? []).map(({ nom, periode, du, au, etapes = [] }) => ({
    nom,
    periode: periode ?? between(du, au),
    etapes: etapes.map(({ action, detail, acteur }) => ({
      action,
      detail: detail ?? null,
      acteur: acteur ?? null,
    })),
  }));
}

/** « du 11 juin 2019 au 21 juin 2019 », « depuis le… », « jusqu’au… ». */
export function between(du: Jour | undefined, au: Jour | undefined): string | null {
  if (du !== undefined && au !== undefined) return `du ${enToutesLettres(du)} au ${enToutesLettres(au)}`;
  if (du !== undefined) return `à partir du ${enToutesLettres(du)}`;
  return au === undefined ? null : `jusqu’au ${enToutesLettres(au)}`;
}
