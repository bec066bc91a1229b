import { accorder, compter, pourcent } from "../../../../domain/francais.ts";
import { enToutesLettres } from "../../../../domain/jour.ts";
import type { Referentiel } from "../../../../domain/referentiel.ts";
import { type EvolutionDuPays, evolutionOf } from "../../../../results/evolution.ts";
import {
  type ApportAuPays,
  type BilanDuPays,
  type FaiblesseDuPays,
  type GroupeDuPays,
  paysOf,
} from "../../../../results/pays.ts";
import { readable } from "../../../../show/text/safe.ts";
import { padEnd, truncate } from "../../../../show/text/width.ts";
import type { BilanGeneral } from "../formatter.ts";
import type { Page } from "./page.ts";

/** So few structures are seen at a glance in their table. */
const PLUSIEURS = 3;
const LIGNES = 5;
const NOM = 44;

/** Where there are many structures, what they are together: the figures of the national report, in a few lines. */
export function country(page: Page, { structures, referentiels, avant, entete }: BilanGeneral): string[] {
  const apports = structures.map(({ apport }) => apport);
  if (apports.length < PLUSIEURS) return [];
  const sections = paysOf(apports)
    .filter(({ total }) => total.parts.length > 1)
    .flatMap((bilan) => [
      ...section(page, bilan, apports, referentiels.get(bilan.referentiel), entete.date),
      ...trend(bilan, apports, avant),
      "",
    ]);
  if (sections.length === 0) return [];
  return [...sections, "Les structures derrière chaque chiffre : quali report --type national.", ""];
}

function section(
  { style }: Page,
  bilan: BilanDuPays,
  apports: readonly ApportAuPays[],
  referentiel: Referentiel | undefined,
  date: string,
): string[] {
  const titres = new Map(referentiel?.modules.map(({ numero, titre }) => [String(numero), titre]));
  const types = new Map(referentiel?.selection.types.map(({ id, libelle }) => [id, libelle]));
  const { total, nonEngagees } = bilan;
  const apart = nonEngagees.parts.length;
  return [
    style.fort(`Ensemble, ${bilan.referentiel} : ${told(total)}, ${total.parts.length} structures`),
    ...(apart > 0
      ? [`  hors des parts : ${compter(apart, "structure")} où le label est volontaire, non engagées`]
      : []),
    ...table(style.faible("  Par module"), bilan.modules, (cle) => `${cle} ${titres.get(cle) ?? ""}`),
    ...table(style.faible("  Par genre"), bilan.types, (cle) => types.get(cle) ?? (cle || "non dit")),
    ...table(style.faible("  Par département"), lowest(bilan.departements), (cle) => cle || "non dit"),
    ...weakest(style.faible("  Manquent le plus souvent"), bilan.manques),
    ...weakest(style.faible("  Périmées ou à revoir le plus souvent"), bilan.aReprendre),
    ...due(style.faible("  À renouveler"), bilan, date),
    ...unjudged(apports),
  ];
}

function unjudged(apports: readonly ApportAuPays[]): string[] {
  const many = apports.filter(({ situation }) => situation === "non-jugeable").length;
  return many === 0
    ? []
    : [`  ${many} ${accorder(many, "n’a pas pu être jugée", "n’ont pas pu être jugées")}`];
}

function told({ documentees, controlees }: GroupeDuPays): string {
  return `${documentees} sur ${controlees} (${pourcent(documentees, controlees) ?? "rien à contrôler"})`;
}

function table(titre: string, groups: readonly GroupeDuPays[], nom: (cle: string) => string): string[] {
  if (groups.every(({ cle }) => cle === "")) return [];
  return [titre, ...groups.map((group) => row(nom(group.cle), told(group)))];
}

function row(nom: string, figures: string): string {
  return `    ${padEnd(truncate(readable(nom).trim(), NOM), NOM)}  ${figures}`;
}

/** Of a hundred départements, those that need help first. */
function lowest(groups: readonly GroupeDuPays[]): GroupeDuPays[] {
  if (groups.length <= LIGNES) return [...groups];
  const share = ({ documentees, controlees }: GroupeDuPays) =>
    controlees === 0 ? 1 : documentees / controlees;
  return [...groups].sort((a, b) => share(a) - share(b)).slice(0, LIGNES);
}

function weakest(titre: string, exigences: readonly FaiblesseDuPays[]): string[] {
  if (exigences.length === 0) return [];
  const lines = exigences
    .slice(0, LIGNES)
    .map(({ id, controlees, structures: { length: many } }) =>
      row(id, `${compter(many, "structure")} sur ${controlees} (${pourcent(many, controlees)})`),
    );
  return [titre, ...lines];
}

function due(titre: string, { echeances }: BilanDuPays, date: string): string[] {
  const next = echeances.filter(({ mois }) => mois >= date.slice(0, 7)).slice(0, LIGNES);
  if (next.length === 0) return [];
  const lines = next.map(({ mois, combien, parts }) =>
    row(enToutesLettres(mois), `${compter(combien, "exigence")}, ${compter(parts.length, "structure")}`),
  );
  return [titre, ...lines];
}

function trend(bilan: BilanDuPays, apports: readonly ApportAuPays[], avant: BilanGeneral["avant"]): string[] {
  const before = avant && paysOf(avant.apports).find(({ referentiel }) => referentiel === bilan.referentiel);
  if (!avant || !before) return [];
  const evolution = evolutionOf({ apports: avant.apports, bilan: before }, { apports, bilan });
  return [`  Depuis le ${enToutesLettres(avant.date)}, mêmes structures : ${change(evolution)}`];
}

function change({ avant, apres, changees }: EvolutionDuPays): string {
  const gained = changees.filter((one) => one.apres.documentees > one.avant.documentees).length;
  return (
    `${avant.documentees} sur ${avant.controlees} → ${apres.documentees} sur ${apres.controlees} ` +
    `(${gained} en progrès, ${changees.length - gained} en recul)`
  );
}
