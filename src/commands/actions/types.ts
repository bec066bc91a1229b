import type { ActionJugee } from "../../domain/resultat.ts";

/** The JSON form of `quali actions`; its schema is made of that of the result. */
export interface ActionsListees {
  schema: "quali/actions@1";
  date: string;
  structures: readonly ActionsDeStructure[];
}

export interface ActionsDeStructure {
  id: string;
  nom: string;
  chemin: string;
  fictif?: boolean;
  /** False where there is no plan-actions.yaml. */
  plan: boolean;
  actions: readonly ActionJugee[];
}
