import { exigencesOf, type Referentiel, referenceOf } from "../../domain/referentiel.ts";
import type { FaitsDuDiff } from "./facts/facts.ts";

/** What limits the comparison, in French sentences. */
export function remarksOn(de: Referentiel, vers: Referentiel, faits: FaitsDuDiff): string[] {
  const unknown = [de, vers].filter((referentiel) => !hasMethods(referentiel)).map(referenceOf);
  const open = [...faits.engagements, ...faits.sousEngagements].filter(
    ({ nature }) => nature === "indetermine",
  ).length;
  return [
    ...unknown.map(
      (reference) =>
        `Les sources de ${reference} ne donnent pas de méthodes de contrôle : elles ne sont pas comparées.`,
    ),
    ...(open > 0
      ? [
          `Pour ${open} élément${open > 1 ? "s" : ""}, les sources ne donnent pas l’autre côté : rien n’en est conclu.`,
        ]
      : []),
  ];
}

function hasMethods(referentiel: Referentiel): boolean {
  return exigencesOf(referentiel).some(({ methodes }) => methodes.length > 0);
}
