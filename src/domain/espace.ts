import type { EspaceYaml } from "../generated/espace.ts";
import type { Pointeur, Source } from "./source.ts";

export type { EspaceYaml };

/** A workspace: structures that stand together, and what they share. Folders are relative to the depot. */
export interface Espace {
  /** Folder of quali-espace.yaml. */
  chemin: string;
  source: Source;
  yaml: EspaceYaml;
  /** Folders of the structures, each with its quali.yaml, in the order of the file. */
  structures: readonly string[];
  /** Folders below the workspace that it names as structures, and that are none. */
  absentes: readonly string[];
  /** Folders whose files the fiches of every structure may name. */
  partage: readonly string[];
  /** Folders of référentiels that belong to the workspace. */
  referentiels: readonly Propre[];
  /** Files of crosswalks that belong to the workspace. */
  correspondances: readonly Propre[];
}

/** Something of its own that a workspace names. */
interface Propre {
  chemin: string;
  /** Where it stands in quali-espace.yaml. */
  pointeur: Pointeur;
}
