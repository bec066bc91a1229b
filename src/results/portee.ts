import type { Diagnostic, ExigenceJugee, Resultat, StructureJugee } from "../domain/resultat.ts";
import { summarise } from "../domain/synthese.ts";

/** What a run is narrowed to; an empty list narrows nothing. */
export interface Portee {
  modules: readonly number[];
  /** Ids of exigences (`15.3`), or of engagements (`15`) for all of theirs. */
  exigences: readonly string[];
}

/** The result narrowed to some modules and exigences; findings that are about no exigence stay. */
export function narrow(resultat: Resultat, portee: Portee): Resultat {
  if (portee.modules.length === 0 && portee.exigences.length === 0) return resultat;
  const structures = resultat.structures.map((structure) => narrowStructure(structure, portee));
  const kept = new Set(structures.flatMap((structure) => exigencesOf(structure).map(keyOf(structure))));
  const files = new Map(
    resultat.structures.flatMap((structure) =>
      exigencesOf(structure).flatMap((one) =>
        one.fiche ? [[`${structure.id} ${folderOf(one.fiche)}`, keyOf(structure)(one)] as const] : [],
      ),
    ),
  );
  const concerns = ({ structure, exigence, fichier }: Diagnostic) => {
    // Structures that share an id share its scope: their findings are kept by either.
    if (exigence !== undefined) return kept.has(`${structure} ${exigence}`);
    const owner = fichier && files.get(`${structure} ${folderOf(fichier)}`);
    return !owner || kept.has(owner);
  };
  return { ...resultat, structures, diagnostics: resultat.diagnostics.filter(concerns) };
}

function narrowStructure(structure: StructureJugee, { modules, exigences }: Portee): StructureJugee {
  const jugements = structure.jugements.map((jugement) => {
    const kept = jugement.exigences.filter(
      ({ id, module, engagement }) =>
        (modules.length === 0 || modules.includes(module)) &&
        (exigences.length === 0 || exigences.includes(id) || exigences.includes(String(engagement))),
    );
    const numeros = new Set(kept.map(({ module }) => module));
    return {
      ...jugement,
      modules: jugement.modules.filter((numero) => numeros.has(numero)),
      synthese: summarise(kept),
      exigences: kept,
    };
  });
  return { ...structure, jugements };
}

function exigencesOf({ jugements }: StructureJugee): ExigenceJugee[] {
  return jugements.flatMap(({ exigences }) => exigences);
}

const keyOf =
  ({ id }: StructureJugee) =>
  (exigence: ExigenceJugee) =>
    `${id} ${exigence.id}`;

function folderOf(fichier: string): string {
  return fichier.slice(0, fichier.lastIndexOf("/"));
}
