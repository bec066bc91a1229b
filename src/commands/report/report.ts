import type { ReferenceReferentiel, Referentiel } from "../../domain/referentiel.ts";
import type { Diagnostic, Resultat, StructureJugee } from "../../domain/resultat.ts";
import type { StructureYaml } from "../../domain/structure.ts";
import type { Historique } from "../../generated/historique.ts";
import type { EcritsOutside } from "../../results/gouvernance.ts";
import type { ApportAuPays } from "../../results/pays.ts";
import type { Shape } from "../../show/templates/shape.ts";

/** What a file of evidence is, byte for byte. */
export interface Empreinte {
  /** SHA-256, hexadecimal. */
  sha256: string;
  taille: number;
}

/** A shape that a report may take on paper. */
export interface Essai {
  /** Rows that a page of one sheet may hold. */
  lignes?: number;
  /** Its first pages set closer. */
  serre?: true;
  /** Room to write where a page would be left empty. */
  notes?: true;
}

/** What a dossier that holds its pieces says of them. */
export interface IndexDesJointes {
  /** False where something that was asked for could not go in. */
  complet: boolean;
  /** Under the name by which a reader saves it. */
  fichiers: readonly { nom: string; description: string; taille: number; sha256: string }[];
  manques: readonly { chemin: string; motif: string }[];
  /** Confidential ones: known by their fingerprint. */
  gardees: readonly { chemin: string; sha256: string }[];
}

/** Words, committees and surveys, as a report may show them. */
export interface EcritsDeRapport extends EcritsOutside {
  /** Pictures of the texts as `data:` addresses, by path; those that cannot be shown are absent. */
  images: ReadonlyMap<string, string>;
  /** Results of surveys, by path as gouvernance.yaml writes it; those that cannot be read are absent. */
  resultats: ReadonlyMap<string, TableauDEnquete>;
}

/** Answers of a survey, by theme. */
export interface TableauDEnquete {
  /** Possible answers, in the order of the columns. */
  reponses: readonly string[];
  themes: readonly { theme: string; total: number; nombres: readonly number[] }[];
}

/** All that a report on one structure may use. */
export interface EntreeRapport {
  /** Day of the judgement. */
  date: string;
  strict: boolean;
  structure: StructureJugee;
  /** quali.yaml, for facts, services and appearance. */
  declaree: StructureYaml;
  /** Of that structure, silenced ones included. */
  diagnostics: readonly Diagnostic[];
  /** Those that the structure follows. */
  referentiels: ReadonlyMap<ReferenceReferentiel, Referentiel>;
  /** By path relative to the structure, or by the outside name of a confidential piece; files that could not be read are absent. */
  empreintes: ReadonlyMap<string, Empreinte>;
  /** `data:image/png;base64,…`, checked. */
  logo: string | null;
  /** What people wrote for the documents; left out where nothing was. */
  ecrits?: EcritsDeRapport;
  /** Id of the committee that a paper is narrowed to. */
  comite?: string;
  /** Version of quali. */
  version: string;
  /** With each file and its fingerprint, and what was corrected in the official text. */
  annexes?: boolean;
  /** The files that the PDF holds. */
  jointes?: IndexDesJointes;
  /** An earlier result to compare with. */
  avant?: Resultat;
  /** Its history, step by step. */
  historique?: Historique;
  /** The shape in which it is to be shown. */
  essai?: Essai;
  /** All the structures, for the report on many; `structure` then stands for their whole. */
  pays?: readonly ApportAuPays[];
}

/** Options of `quali report` of which only some reports make something. */
export const OPTIONS_PROPRES = ["annexes", "compare", "historique", "from", "comite"] as const;

/** A kind of report: a view model, and the template that shows it. */
export interface Rapport {
  /** Value of `--type`. */
  type: string;
  titre: string;
  /** Template, without `.hbs`. */
  modele: string;
  /** Style sheets between the common ones and its own. */
  feuilles?: readonly string[];
  /** The script that its page runs, by path. */
  script?: string;
  /** What the page holds for its script, and for who reads the page back; JSON, in the element `#donnees`. */
  donnees?(entree: EntreeRapport): object;
  /** Tells the year by the history of the folder, where it has one. */
  histoire?: true;
  /** On many structures at once. */
  plusieurs?: true;
  /** Those that it makes something of; the others are refused. */
  options?: readonly (typeof OPTIONS_PROPRES)[number][];
  /** What the template may ask of the view model. */
  forme: Shape;
  vue(entree: EntreeRapport): object;
  /** Must hold on one page. */
  unePage?: true;
  /** The shapes to try on paper, the best first, until it holds on its one page, or leaves none too empty. */
  essais?: readonly Essai[];
}
