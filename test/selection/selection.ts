import type { Referentiel } from "../../src/domain/referentiel.ts";
import type { StructureYaml } from "../../src/domain/structure.ts";
import { judgeSelection } from "../../src/selection/selection.ts";
import { MATRICE, module, referentiel, referentielMatrice } from "../support/referentiel.ts";
import { structure } from "../support/structure.ts";

export const quali = referentielMatrice();

const CERT_FAUX = { type: "prefecture", cert: false };

/** What a quali.yaml is told, whole, for a référentiel whose only row imposes 1 and asks for one more of 2 and 3. */
export function told(
  modules: number[] | null,
  {
    ref = ligneSeule(),
    yaml = {},
    declaree = CERT_FAUX,
  }: {
    ref?: Referentiel;
    yaml?: Partial<StructureYaml>;
    declaree?: StructureYaml["structure"] | object;
  } = {},
) {
  const s = structure({ declaree, modules, yaml });
  return judgeSelection(ref, s, s.suivis[0] as never);
}

export function ligneSeule(modules = [module(1), module(2), module(3)], changes: object = {}): Referentiel {
  const ligne = {
    id: "seule",
    quand: { type: "prefecture" },
    obligatoires: [1],
    mots: "La règle",
    ...changes,
  };
  const lignes = [ligne] as unknown as typeof MATRICE.lignes;
  return referentiel(modules, { selection: { types: MATRICE.types, lignes } });
}
