import { type Referentiel, referenceOf } from "../../../domain/referentiel.ts";
import type { Structure, Suivi } from "../../../domain/structure.ts";
import { faitsOf } from "../../../selection/expression.ts";
import { findLigne } from "../../../selection/matrice.ts";
import { judgeSelection } from "../../../selection/selection.ts";
import type { Diff, ModulesConcernes } from "../types.ts";

/**
 * The modules that a structure would follow in the second référentiel: those its own lead to, and those that
 * the rules there ask of it.
 */
export function moveModules(
  diff: Diff,
  de: Referentiel,
  vers: Referentiel,
  structure: Structure,
  suivi: Suivi,
): ModulesConcernes {
  const own = suivi.modules ?? de.modules.map(({ numero }) => numero);
  const led = new Set(own.flatMap((numero) => successorsOf(diff, numero)));
  const situation = findLigne(vers, structure.yaml.structure.type, faitsOf(structure));
  const asked = situation.genre === "ligne" ? situation.ligne.obligatoires : [];
  const aAjouter = asked.filter((numero) => !led.has(numero));
  const modules = [...led, ...aAjouter].sort((a, b) => a - b);
  const { jugee } = judgeSelection(vers, structure, { ...suivi, referentiel: referenceOf(vers), modules });
  return { de: [...own], vers: modules, aAjouter, selection: jugee.valide, remarques: [...jugee.constats] };
}

function successorsOf({ modules }: Diff, numero: number): number[] {
  return modules.flatMap(({ liens }) =>
    liens.filter((lien) => lien.de === String(numero)).map((lien) => Number(lien.vers)),
  );
}
