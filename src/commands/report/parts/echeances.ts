import { addMonths, enToutesLettres } from "../../../domain/jour.ts";
import type { StructureJugee } from "../../../domain/resultat.ts";
import { MOIS } from "../../../show/templates/charts.ts";
import { liste, nombre, objet, texte, type Vue } from "../../../show/templates/shape.ts";

/**
 * What lapses in the twelve months from the day of the judgement on. An exigence that others cover has no date of
 * its own: theirs are there.
 */
export const ECHEANCES = objet({
  total: nombre,
  parMois: MOIS,
  prochaines: liste(objet({ jour: texte, referentiel: texte, exigences: liste(texte) })),
});

const COURTS = [
  "janv.",
  "févr.",
  "mars",
  "avr.",
  "mai",
  "juin",
  "juil.",
  "août",
  "sept.",
  "oct.",
  "nov.",
  "déc.",
];

export function echeancesOf(structure: StructureJugee, date: string): Vue<typeof ECHEANCES> {
  const months = Array.from({ length: 12 }, (_, i) => addMonths(`${date.slice(0, 7)}-01`, i).slice(0, 7));
  const until = addMonths(`${date.slice(0, 7)}-01`, 12);
  const dues = structure.jugements.flatMap(({ referentiel, exigences }) =>
    exigences.flatMap(({ id, echeance, correspondance }) =>
      !correspondance && echeance && echeance >= date && echeance < until
        ? [{ jour: echeance, referentiel, id }]
        : [],
    ),
  );
  return {
    total: dues.length,
    parMois: months.map((month) => ({
      mois: enToutesLettres(`${month}-02`).slice(2),
      court: COURTS[Number(month.slice(5)) - 1] ?? "",
      combien: dues.filter((due) => due.jour.startsWith(month)).length,
    })),
    prochaines: byDay(dues),
  };
}

function byDay(dues: readonly { jour: string; referentiel: string; id: string }[]) {
  const days = new Map<string, { jour: string; referentiel: string; exigences: string[] }>();
  for (const { jour, referentiel, id } of dues) {
    const key = `${jour} ${referentiel}`;
    const day = days.get(key) ?? { jour, referentiel, exigences: [] };
    day.exigences.push(id);
    days.set(key, day);
  }
  return [...days].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, day]) => day);
}
