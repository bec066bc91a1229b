import { exigencesOf, type Referentiel, referenceOf } from "../../domain/referentiel.ts";
import type { FaitsDuDiff } from "./facts/facts.ts";

/** What limits the comparison, in French sentences. */
export function remarksOn(de: Referentiel, vers: Referentiel, faits: FaitsDuDiff): string[] {
  const unknown = [de, vers].filter((referentiel) => !hasMethods(referentiel)).map(referenceOf);
  const open = [...faits.engagements, ...faits.sousEngagements].filter(
    ({ nature }) => nature === "indetermine",
  ).length;
  return [
    ...otherReading(de, vers),
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

/** Of one version, the text is the same: what is judged otherwise comes from our reading. */
function otherReading(de: Referentiel, vers: Referentiel): string[] {
  const same = referenceOf(de) === referenceOf(vers);
  const [avant, apres] = [de.lecture?.edition, vers.lecture?.edition];
  if (!same || avant === undefined || apres === undefined || avant === apres) return [];
  return [`La lecture passe de l’édition ${avant} à l’édition ${apres} : le même texte est jugé autrement.`];
}

function hasMethods(referentiel: Referentiel): boolean {
  return exigencesOf(referentiel).some(({ methodes }) => methodes.length > 0);
}
