import type { Diagnostic, StructureJugee } from "../../../domain/resultat.ts";
import type { Entete, Formatter, Forme, Rendu, RenduDeStructure } from "./formatter.ts";
import { gravestFirst } from "./gravest-first.ts";
import { resumeOf } from "./resume.ts";
import { TexteDeForme } from "./texte.ts";

/** A form given the whole result at once. */
export function whole(forme: Forme): Formatter {
  return ({ resultat, referentiels, places }, options) => {
    const { structures, diagnostics, depuis, ...head } = resultat;
    const entete: Entete = { ...head, plusieurs: structures.length > 1 };
    const siens = diagnosticsByStructure(resultat);
    const montres = gravestFirst(diagnostics, options.maxProblemes);
    const commun = { entete, montres, referentiels, places };
    const comparees = new Map(depuis?.structures.map((one) => [one.chemin, one]));
    let written = "";
    const texte = new TexteDeForme(forme, options, (text) => {
      written += text;
    });
    texte.begin(entete, siens.get(null) ?? []);
    for (const [rang, structure] of structures.entries()) {
      const comparee = comparees.get(structure.chemin);
      const rendu: RenduDeStructure = {
        ...commun,
        rang,
        structure,
        diagnostics: siens.get(structure) ?? [],
        comparee,
      };
      texte.add(forme.une(rendu, options));
    }
    texte.end({
      ...commun,
      diagnostics: siens.get(null) ?? [],
      structures: structures.map((structure) => resumeOf(structure, siens.get(structure) ?? [])),
      depuis,
    });
    return written;
  };
}

/** Findings of each structure; null: of none. */
export function diagnosticsByStructure({
  structures,
  diagnostics,
}: Rendu["resultat"]): Map<StructureJugee | null, Diagnostic[]> {
  const keyed = new Map<string, StructureJugee>();
  for (const structure of structures) {
    keyed.set(structure.id, structure);
    keyed.set(JSON.stringify([structure.id, structure.chemin]), structure);
  }
  const groups = new Map<StructureJugee | null, Diagnostic[]>();
  for (const diagnostic of diagnostics) {
    const { structure: id, chemin } = diagnostic;
    const key = chemin === undefined ? id : JSON.stringify([id, chemin]);
    const structure = (key !== undefined && keyed.get(key)) || null;
    const group = groups.get(structure);
    if (group) group.push(diagnostic);
    else groups.set(structure, [diagnostic]);
  }
  return groups;
}
