import type { LigneSelection } from "../domain/referentiel.ts";

/**
 * The smallest choices of modules that a row of the matrix allows, each sorted; where the rule reads in several ways,
 * with and without the modules in doubt. At most `max`: beyond, only the modules that `prefere` puts first are combined.
 */
export function smallestChoices(
  { obligatoires, auMoins, lectures = [] }: LigneSelection,
  existants: readonly number[],
  prefere: (a: number, b: number) => number,
  max: number,
): number[][] {
  const { nombre, parmi } = auMoins ?? { nombre: 0, parmi: [] };
  const douteux = [...new Set(lectures.flatMap(({ modules }) => modules))];
  const libres = existants.filter((numero) => parmi.includes(numero) && !obligatoires.includes(numero));
  const acquis = existants.filter((numero) => parmi.includes(numero) && obligatoires.includes(numero));
  const manque = Math.max(0, nombre - acquis.length);
  const retenus = few([...libres].sort(prefere), manque, max);
  return combinations(retenus, manque).flatMap((ajoutes) => {
    const base = [...obligatoires, ...ajoutes];
    const variantes = douteux.length > 0 ? [base, [...base, ...douteux]] : [base];
    return variantes.map((modules) => existants.filter((numero) => modules.includes(numero)));
  });
}

/** As many of the first ones as give no more than `max` combinations: at least enough for one, where there are as many. */
function few(numeros: readonly number[], taille: number, max: number): readonly number[] {
  let length = numeros.length;
  while (countCombinations(length, taille) > max) length -= 1;
  return numeros.slice(0, length);
}

function countCombinations(n: number, k: number): number {
  let count = 1;
  for (let i = 1; i <= k; i += 1) count = (count * (n - k + i)) / i;
  return count;
}

function combinations(numeros: readonly number[], taille: number): number[][] {
  if (taille === 0) return [[]];
  if (numeros.length < taille) return [];
  return numeros.flatMap((premier, rang) =>
    combinations(numeros.slice(rang + 1), taille - 1).map((suite) => [premier, ...suite]),
  );
}
