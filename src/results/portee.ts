import type { Diagnostic, ExigenceJugee, Jugement, Resultat, StructureJugee } from "../domain/resultat.ts";
import { suiviDesigne } from "../domain/suivi.ts";
import { summarise } from "../domain/synthese.ts";

/** A module or an exigence that a run is narrowed to. */
export interface Cible<Id> {
  /** Name of the référentiel; left out: the principal one of each structure. */
  referentiel?: string;
  id: Id;
}

/** What a run is narrowed to; an empty list narrows nothing. */
export interface PorteeDuRun {
  modules: readonly Cible<number>[];
  /** Ids of exigences (`15.3`), or of engagements (`15`) for all of theirs. */
  exigences: readonly Cible<string>[];
}

/**
 * The result narrowed to some modules and exigences. Findings about others go; those that are about no exigence and no
 * module stay.
 */
export function narrow(resultat: Resultat, portee: PorteeDuRun): Resultat {
  if (portee.modules.length === 0 && portee.exigences.length === 0) return resultat;
  const structures = resultat.structures.map((structure) => narrowStructure(structure, portee));
  const kept = new Set(structures.flatMap(keysOf));
  const principals = new Map(
    resultat.structures.map(({ id, jugements }) => [
      id,
      jugements.find(({ principal }) => principal)?.referentiel,
    ]),
  );
  const concerns = ({ structure = "", referentiel, exigence, donnees }: Diagnostic) => {
    // Structures that share an id share its scope: their findings are kept by either.
    const reference = referentiel ?? principals.get(structure) ?? "";
    if (exigence !== undefined) return kept.has(keyOf(structure, reference, exigence));
    if (donnees?.module !== undefined)
      return kept.has(keyOf(structure, reference, `module ${donnees.module}`));
    const { exigences = [] } = donnees ?? {};
    return (
      exigences.length === 0 ||
      exigences.some((one) => kept.has(keyOf(structure, one.referentiel, one.exigence)))
    );
  };
  return { ...resultat, structures, diagnostics: resultat.diagnostics.filter(concerns) };
}

/** Other référentiels than the principal one are left out where nothing of theirs is aimed at. */
function narrowStructure(structure: StructureJugee, portee: PorteeDuRun): StructureJugee {
  const jugements = structure.jugements
    .map((jugement) => narrowJugement(jugement, structure.jugements, portee))
    .filter(({ principal, exigences }) => principal || exigences.length > 0);
  return { ...structure, jugements };
}

function narrowJugement(
  jugement: Jugement,
  tous: readonly Jugement[],
  { modules, exigences }: PorteeDuRun,
): Jugement {
  const aimed = <Id>(cibles: readonly Cible<Id>[]) =>
    new Set(
      cibles.filter(({ referentiel }) => suiviDesigne(tous, referentiel) === jugement).map(({ id }) => id),
    );
  const [numeros, ids] = [aimed(modules), aimed(exigences)];
  const kept = jugement.exigences.filter(
    ({ id, module, engagement }) =>
      (modules.length === 0 || numeros.has(module)) &&
      (exigences.length === 0 || ids.has(id) || ids.has(String(engagement))),
  );
  const restants = new Set(kept.map(({ module }) => module));
  return {
    ...jugement,
    modules: jugement.modules.filter((numero) => restants.has(numero)),
    synthese: summarise(kept),
    exigences: kept,
  };
}

/** What is in scope of a structure: its exigences and modules, each of its référentiel. */
function keysOf({ id: structure, jugements }: StructureJugee): string[] {
  return jugements.flatMap(({ referentiel, modules, exigences }) => [
    ...exigences.map(({ id }: ExigenceJugee) => keyOf(structure, referentiel, id)),
    ...modules.map((numero) => keyOf(structure, referentiel, `module ${numero}`)),
  ]);
}

function keyOf(...parts: readonly string[]): string {
  return JSON.stringify(parts);
}
