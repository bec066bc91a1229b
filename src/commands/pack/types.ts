import type { Regard } from "../../contenu/examine.ts";
import type { Depot, Lecture } from "../../depot/depot.ts";
import type { Espace } from "../../domain/espace.ts";
import type { StructureJugee } from "../../domain/resultat.ts";
import type { Structure } from "../../domain/structure.ts";
import type { FichierDePaquet, Paquet } from "../../generated/paquet.ts";

export interface DemandeDePaquet {
  depot: Depot;
  /** Folder of the structure in the depot, `""` for its top. */
  dossier: string;
  structure: Structure;
  espace: Espace | null;
  /** The result narrowed to what is asked for: its pieces are those in scope. */
  jugee: StructureJugee;
  /** True where the pack is narrowed. */
  reduite: boolean;
  /** Ids of the référentiels followed. */
  ouverts: ReadonlySet<string>;
  sansPreuves: boolean;
  /** Bytes of the largest file that goes in. */
  tailleMax: number;
  progres(chemin: string): void;
}

/** Where the files of a pack go, one after the other: a bag, or what one PDF holds. */
export interface Receveur {
  /** Answers its SHA-256. Throws where it is no longer as long as it was. */
  add(chemin: string, lecture: Lecture): Promise<string>;
}

/** A file of the pack, and where its bytes come from. */
export interface FichierAEmpaqueter extends FichierDePaquet {
  /** Left out for one that stays out. */
  ouvrir?: () => Lecture;
  /** What one look told of it when it was listed. */
  vu?: Regard;
}

export interface ContenuDePaquet {
  fichiers: FichierAEmpaqueter[];
  restes: Paquet["restes"];
  /** Paths of Git LFS pointers: the documents are not there. */
  pointeurs: string[];
  /** Files of `preuves/`, from the structure, that call something confidential where that is not heard. */
  egares: string[];
}
