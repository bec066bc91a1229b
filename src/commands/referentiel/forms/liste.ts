import { compter } from "../../../domain/francais.ts";
import { enToutesLettres } from "../../../domain/jour.ts";
import { editionsOf, exigencesOf, type Referentiel, referenceOf } from "../../../domain/referentiel.ts";
import { readable } from "../../../show/text/safe.ts";

/** Two lines per référentiel: its reference and title, then what it holds. */
export function formatListe(referentiels: readonly Referentiel[]): string {
  return referentiels.map(entry).join("");
}

function entry(referentiel: Referentiel): string {
  const { titre, date, modules } = referentiel;
  const engagements = modules.reduce((sum, module) => sum + module.engagements.length, 0);
  const counts = [
    compter(modules.length, "module"),
    compter(engagements, "engagement"),
    compter(exigencesOf(referentiel).length, "exigence"),
  ];
  return (
    `${referenceOf(referentiel)}  ${readable(titre)}\n` +
    `  ${enToutesLettres(date)}, ${editionsOf(referentiel)} ; ${counts.join(", ")}\n`
  );
}
