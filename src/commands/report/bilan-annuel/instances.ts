import { compter } from "../../../domain/francais.ts";
import { enToutesLettres } from "../../../domain/jour.ts";
import { liste, objet, prose, type Vue } from "../../../show/templates/shape.ts";
import type { EntreeRapport } from "../report.ts";
import { isOfTheYear } from "./annee.ts";

/** Sittings and surveys of the year, and sittings to come, each in a sentence. */
export const INSTANCES = objet({ tenues: liste(prose), aVenir: liste(prose), enquetes: liste(prose) });

export function instancesOf({ structure, ecrits, date }: EntreeRapport): Vue<typeof INSTANCES> {
  const reunions = [...(structure.reunions ?? [])].sort((a, b) => (a.date < b.date ? -1 : 1));
  const told = ({ comite, date: jour, objet: sujet }: (typeof reunions)[number]) =>
    `${comite}, ${enToutesLettres(jour)}${sujet === undefined ? "" : ` : ${sujet}`}`;
  const enquetes = ecrits?.gouvernance?.enquetes ?? [];
  return {
    tenues: reunions.filter((one) => isOfTheYear(one.date, date)).map(told),
    aVenir: reunions.filter((one) => one.date > date).map(told),
    enquetes: enquetes
      .filter(({ du, au }) => isOfTheYear(au ?? du, date))
      .map(({ titre, site, du, au, reponses }) => {
        const where = site === undefined ? "" : `, ${site}`;
        const end = au ?? du;
        const when = end === undefined ? "" : `, close le ${enToutesLettres(end)}`;
        return `${titre}${where}${when}${reponses === undefined ? "" : ` : ${compter(reponses, "réponse")}`}`;
      }),
  };
}
