import type { AuditDeclare, ConstatDAudit, PointConforme } from "../generated/audit.ts";
import type { FicheYaml, PieceYaml } from "../generated/fiche.ts";
import type { GouvernanceYaml } from "../generated/gouvernance.ts";
import type { ActionYaml } from "../generated/plan-actions.ts";
import type { StructureYaml } from "../generated/structure.ts";
import type { Confidences } from "./confidences.ts";
import type { Contenu } from "./contenu.ts";
import { mapped } from "./grouper.ts";
import type { Hachage } from "./hachage.ts";
import type { IndicateurCalcule, IndicateurDeStructure } from "./indicateurs.ts";
import type { ReferenceReferentiel } from "./referentiel.ts";
import type { Pointeur, Source } from "./source.ts";
import type { Suivi } from "./suivi.ts";
import type { TexteEcrit } from "./textes.ts";
import type { Verrou } from "./verrou.ts";

export type { FicheYaml, PieceYaml, StructureYaml, Suivi };

/** What one look into a file told. */
interface FichierVu {
  /** Left out where it was not looked into, or could not be. */
  contenu?: Contenu;
  /** Files of one size whose marks differ are no copies of each other. */
  marque?: number;
}

/** A file of the evidence folder, as the depot sees it. */
export interface FichierPresent extends FichierVu {
  /** Relative to the structure, with `/`, NFC. */
  chemin: string;
  nom: string;
  taille: number;
  /** The name by which it is told, where a piece calls this file confidential. */
  confidentiel?: string;
}

/** Where a path written in a fiche leads. */
export interface FichierResolu extends FichierVu {
  /** As written, made relative to the structure; starts with `..` for a file that the workspace shares. */
  chemin: string;
  statut: "present" | "absent" | "interdit" | "dossier" | "illisible";
  taille: number;
}

/** A piece of evidence as a fiche declares it; a common piece is already in place of its reference. */
export interface PieceChargee {
  yaml: PieceYaml;
  /** Id when it comes from `preuves/_commun`. */
  commune?: string;
  /** The name by which it is told, where it is confidential, whatever says so. */
  confidentielle?: string;
  source: Source;
  pointeur: Pointeur;
  fichier?: FichierResolu;
  capture?: FichierResolu;
  /** The figure of a piece that is an indicator, where it could be computed. */
  indicateur?: IndicateurCalcule;
}

/** True where the files of a piece, if it has any, are there, each in one of these folders. */
export function standsIn(
  { fichier, capture }: Pick<PieceChargee, "fichier" | "capture">,
  dossiers: readonly string[],
): boolean {
  return [fichier, capture].every(
    (one) =>
      one === undefined ||
      (one.statut === "present" && dossiers.some((dossier) => one.chemin.startsWith(`${dossier}/`))),
  );
}

export interface FicheChargee {
  source: Source;
  /** Its sound part. */
  yaml: FicheYaml;
  /** Keys that are written and whose value cannot be used: told when it was read. */
  clesEcartees: readonly string[];
  pieces: readonly PieceChargee[];
  /** Where the pieces stand that are left out for a fault, told where it is. */
  ecartees: readonly Pointeur[];
}

/** A folder under `preuves/` that bears the id of an exigence. */
export interface DossierExigence {
  /** `preuves/15.3 - Courriels`. */
  chemin: string;
  /** `15.3`; not yet known to exist. */
  exigence: string;
  /** The référentiel followed to which its place gives it. */
  referentiel: ReferenceReferentiel;
  /** Null without a fiche, or with one that cannot be read (`ficheIllisible`). */
  fiche: FicheChargee | null;
  /** Path of the fiche, under the name that it has; the usual one where there is none. */
  fichierFiche: string;
  ficheIllisible: boolean;
  /** Files at any depth below it, fiche and system litter left out, in order. */
  fichiers: readonly FichierPresent[];
  /** Fiches further down, in a folder that bears no number: it holds those of exigences. */
  fichesPlusBas?: readonly string[];
}

/** With its pieces and its files as these make them; the folder itself where they change nothing. */
export function withPieces(
  dossier: DossierExigence,
  change: (piece: PieceChargee) => PieceChargee,
  changeFile: (fichier: FichierPresent) => FichierPresent = (fichier) => fichier,
): DossierExigence {
  const { fiche } = dossier;
  const pieces = mapped(fiche?.pieces ?? [], change);
  const fichiers = mapped(dossier.fichiers, changeFile);
  const changed = fiche && pieces !== fiche.pieces ? { ...fiche, pieces } : fiche;
  return changed === fiche && fichiers === dossier.fichiers
    ? dossier
    : { ...dossier, fiche: changed, fichiers };
}

/** The folders of evidence for one of the référentiels that a structure follows. */
export function dossiersDe(
  { dossiers }: Pick<Structure, "dossiers">,
  { referentiel }: Pick<Suivi, "referentiel">,
): DossierExigence[] {
  return dossiers.filter((dossier) => dossier.referentiel === referentiel);
}

/** What is said to show that an action is done, and where it leads. */
export interface PreuveDAction {
  /** As written. */
  texte: string;
  pointeur: Pointeur;
  /** Left out for a link and for a common piece. */
  fichier?: FichierResolu;
  /** Id of the common piece. */
  commune?: string;
}

/** An action as the plan writes it. */
export interface ActionEcrite {
  yaml: ActionYaml;
  pointeur: Pointeur;
  preuves: readonly PreuveDAction[];
}

/** `plan-actions.yaml`: its sound actions, in its order. */
export interface PlanDActions {
  source: Source;
  actions: readonly ActionEcrite[];
  /** Actions left out for a fault, told where it is: their ids exist. */
  ecartees: ReadonlySet<string>;
}

/** A file of `audits/`: its sound findings, in its order. */
export interface AuditEcrit {
  source: Source;
  audit: AuditDeclare;
  constats: readonly { yaml: ConstatDAudit; pointeur: Pointeur }[];
  /** Points found in order. */
  conformes: readonly PointConforme[];
}

/** `gouvernance.yaml`: its sound part. */
export interface GouvernanceLue {
  source: Source;
  yaml: GouvernanceYaml;
  /** Where each of its groups of keys stands in the text. */
  pointeurs: ReadonlyMap<object, Pointeur>;
  /** Where the tables of results of its surveys lead, by path as written. */
  resultats: ReadonlyMap<string, FichierResolu>;
}

/** A structure whose quali.yaml could be read; what is wrong in it is among the findings. */
export interface Structure {
  /** Folder of quali.yaml, as the user would write it from where she works. */
  chemin: string;
  source: Source;
  yaml: StructureYaml;
  /** The first is the principal one. */
  suivis: readonly Suivi[];
  dossiers: readonly DossierExigence[];
  communes: ReadonlyMap<string, PieceChargee>;
  /** Files under `preuves/` that stand in no exigence's folder (`_commun`, or beside the folders), in order. */
  fichiersEpars: readonly FichierPresent[];
  /** Paths (relative to the structure) that some fiche names. */
  fichiersDeclares: ReadonlySet<string>;
  /** Left out where no piece is confidential. */
  confidences?: Confidences;
  /** Indicators declared in quali.yaml, computed; left out until they are. */
  indicateurs?: readonly IndicateurDeStructure[];
  /** What was signed; left out where nothing was. */
  verrou?: Verrou;
  /** What is to be done; left out where there is no plan. */
  plan?: PlanDActions;
  /** What auditors found, in the order of the files; left out where there is none. */
  audits?: readonly AuditEcrit[];
  /** Who steers, committees, calendar, documents; left out where nothing says it. */
  gouvernance?: GouvernanceLue;
  /** The words of `textes/`, in the order of the files; left out where there are none. */
  textes?: readonly TexteEcrit[];
  /** Fingerprints of its files; left out where it does not come from a depot. */
  hachage?: Hachage;
}
