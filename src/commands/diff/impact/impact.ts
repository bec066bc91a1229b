import type { Referentiel } from "../../../domain/referentiel.ts";
import { dossiersDe, type Structure, type Suivi } from "../../../domain/structure.ts";
import type { Diff, Geste, Impact } from "../types.ts";
import { moveModules } from "./modules.ts";
import { GESTES, perimeterOf, worksOf } from "./works.ts";

/** What going from one référentiel to the other asks of a structure that follows the first. */
export function impactOn(
  diff: Diff,
  de: Referentiel,
  vers: Referentiel,
  structure: Structure,
  suivi: Suivi,
): Impact {
  const modules = moveModules(diff, de, vers, structure, suivi);
  const travaux = worksOf(diff, perimeterOf(de, vers, modules), dossiersDe(structure, suivi));
  const { id, nom, fictif } = structure.yaml.structure;
  const count = (geste: Geste) => travaux.filter((travail) => travail.geste === geste).length;
  return {
    structure: { id, nom, chemin: structure.chemin, ...(fictif && { fictif }) },
    modules,
    travaux,
    synthese: Object.fromEntries(GESTES.map((geste) => [geste, count(geste)])) as Record<Geste, number>,
  };
}
