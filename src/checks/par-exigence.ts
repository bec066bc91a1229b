import type { Constat } from "../domain/constat.ts";
import type { Jour } from "../domain/jour.ts";
import { isAlways, JourObserve } from "../domain/jour-observe.ts";
import type { RegleId } from "../domain/regles.ts";
import { remembered } from "../domain/souvenir.ts";
import type { MemoireDeConstats, Trouve } from "./memoire.ts";
import { isControlee, toutes } from "./parcours.ts";
import type { Alentour, Contexte, Regle, Visite } from "./regle.ts";

/**
 * What the rules that look at one exigence at a time find of all, by rule, in the order of the exigences; `memoire`: of
 * what did not change since.
 */
export function findByExigence(contexte: Contexte, memoire?: MemoireDeConstats): Map<RegleId, Constat[]> {
  const regles = reglesParExigence(contexte.regles);
  const { date } = contexte;
  const found = new Map<RegleId, Constat[]>();
  for (const visite of toutes(contexte)) {
    const alentour = aroundOf(visite, contexte);
    const find = () => findOne(regles, visite, alentour, date);
    const again = (regle: Regle) => run(regle, visite, alentour, date);
    const trouves = memoire ? memoire.find(visite, alentour, date, find, again) : find();
    for (const { regle, constats } of trouves) {
      const known = found.get(regle.id);
      if (known) known.push(...constats);
      else found.set(regle.id, [...constats]);
    }
  }
  return found;
}

const reglesParExigence = remembered((regles: ReadonlyMap<string, Regle>): readonly Regle[] =>
  [...regles.values()].filter(({ checkExigence }) => checkExigence),
);

function aroundOf(
  { examen, examinee }: Visite,
  { structure: { source, yaml }, strict, amelioration }: Contexte,
): Alentour {
  const { actions } = amelioration;
  const { referentiel } = examen.jugement;
  return {
    strict,
    structure: { source, yaml },
    actions: actions && amelioration.actionsSur(referentiel, examinee.exigence.id),
  };
}

/** Rules that find nothing, whatever the day, are left out. */
function findOne(
  regles: readonly Regle[],
  visite: Visite,
  alentour: Alentour,
  date: Jour,
): readonly Trouve[] {
  const controlee = isControlee(visite);
  return regles.flatMap((regle) => {
    if (!controlee && !regle.toutes) return [];
    const trouve = run(regle, visite, alentour, date);
    return trouve.constats.length > 0 || !isAlways(trouve.tenu) ? [trouve] : [];
  });
}

function run(regle: Regle, visite: Visite, alentour: Alentour, date: Jour): Trouve {
  const jour = new JourObserve(date);
  const constats: Constat[] = [];
  for (const trouvaille of regle.checkExigence?.(visite, { ...alentour, jour }) ?? [])
    constats.push({ regle: regle.id, ...trouvaille });
  return { regle, tenu: jour.tenu, constats };
}
