import type { Jour } from "../../domain/jour.ts";
import type { PasDHistorique } from "../../generated/historique.ts";
import type { CommitDate } from "../histoire.ts";

/** What is asked of a history. */
export interface DemandeDHistoire {
  /** Folder of the structure, from the depot's root. */
  chemin: string;
  pas: PasDHistorique;
  depuis: Jour;
  /** The commit that was named as the start. */
  depart: CommitDate | null;
  date: Jour;
}
