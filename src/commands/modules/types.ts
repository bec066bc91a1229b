import type { Jour } from "../../domain/jour.ts";
import type { ReferenceReferentiel } from "../../domain/referentiel.ts";
import type { Diagnostic, SelectionJugee } from "../../domain/resultat.ts";
import type { RegleDeChoix } from "../../selection/lignes.ts";

export interface EtatModule {
  numero: number;
  titre: string;
  choisi: boolean;
  /** The part of it that the structure follows; left out where it is the whole. */
  limite?: string;
  /** For this structure; `libre`: any may be added, `inconnue`: no row of the matrix holds. */
  place: "obligatoire" | "au-choix" | "a-confirmer" | "plusieurs-lectures" | "libre" | "inconnue";
  /** Ids of the services that bear it. */
  services: string[];
  controlees: number;
  documentees: number;
}

/** A valid choice, with what is already evidenced of it. */
export interface Suggestion {
  modules: number[];
  /** The choice that stands in quali.yaml. */
  actuel: boolean;
  controlees: number;
  documentees: number;
  /** Exigences to control that the present choice does not hold. */
  nouvelles: number;
  /** What is to be confirmed. */
  reserves: string[];
}

/** The choice of modules of a structure in one référentiel. */
export interface ChoixJuge {
  referentiel: ReferenceReferentiel;
  titre: string;
  principal: boolean;
  modules: number[];
  /** Engagements of the modules chosen, as policies count them. */
  engagements: number;
  selection: SelectionJugee;
  regles: RegleDeChoix[];
  etats: EtatModule[];
  /** Best first; where asked for. */
  suggestions?: Suggestion[];
}

export interface StructureEtModules {
  id: string;
  nom: string;
  chemin: string;
  type?: string;
  cert?: boolean;
  fictif?: boolean;
  jugeable: boolean;
  choix: ChoixJuge[];
}

/** The answer to `quali modules`. */
export interface ModulesJuges {
  schema: "quali/modules@1";
  date: Jour;
  structures: StructureEtModules[];
  /** Findings about the choice of modules; all of them for a structure that cannot be judged. */
  diagnostics: Diagnostic[];
}
