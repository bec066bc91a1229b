import type { ReferenceReferentiel, Referentiel } from "../../../domain/referentiel.ts";
import type {
  Depuis,
  Diagnostic,
  Gravite,
  Resultat,
  StructureComparee,
  StructureJugee,
} from "../../../domain/resultat.ts";
import type { Position, Source } from "../../../domain/source.ts";
import type { ApportAuPays } from "../../../results/pays.ts";
import type { FormeDeCommande as FormeEntiere, Support } from "../../../session/formats.ts";

type Places = ReadonlyMap<Diagnostic, { source: Pick<Source, "texte">; position: Position }>;
type Referentiels = ReadonlyMap<ReferenceReferentiel, Referentiel>;

/** What is shown: the result, and what helps to read it. */
export interface Rendu {
  resultat: Resultat;
  referentiels: Referentiels;
  /** Where findings are in the texts that were read, for code frames; a result from elsewhere has none. */
  places: Places;
}

/** An earlier result, as far as forms compare with it. */
export interface ResultatAvant {
  date: string;
  /** By id; several where structures share it. */
  structures: ReadonlyMap<string, readonly StructureAvant[]>;
}

export interface StructureAvant {
  chemin: string;
  /** Exigences documented on the principal référentiel; null where it could not be judged on it. */
  documentees: number | null;
  /** What nothing silenced. */
  diagnostics: readonly Diagnostic[];
}

export interface OptionsRendu extends Support {
  /** Way from where the reader works to what `chemin` of the structures is relative to; "" for the same place. */
  base: string;
  /**
   * Way from the top of the repository to the same, for programs that show a finding at its line; outside of a
   * repository, the way from where the reader works.
   */
  sommet: string;
  quiet: boolean;
  verbose: boolean;
  /** Findings shown at most; all when undefined. */
  maxProblemes?: number | undefined;
  /** Lowest severity that fails the command. */
  failOn: Gravite | "jamais";
  /** The earlier result with which this one is compared. */
  precedent?: ResultatAvant | undefined;
}

/** What is known of a run before its first structure is judged. */
export type Entete = Omit<Resultat, "structures" | "diagnostics" | "depuis"> & {
  /** Whether there is more than one structure. */
  plusieurs: boolean;
};

/** A structure as it is shown, alone. */
export interface RenduDeStructure {
  entete: Entete;
  /** Its place in the run, from 0. */
  rang: number;
  structure: StructureJugee;
  diagnostics: readonly Diagnostic[];
  /** What changed of it since a commit, where that was asked for. */
  comparee?: StructureComparee | undefined;
  /** Those of its findings that `--max-problems` leaves; null: all. */
  montres: ReadonlySet<Diagnostic> | null;
  referentiels: Referentiels;
  places: Places;
}

/** What is kept of a structure until the end of the run. */
export interface Resume {
  id: string;
  chemin: string;
  nom: string;
  jugeable: boolean;
  fictif: boolean;
  /** Exclusions, dérogations and disabled rules. */
  sommeils: number;
  /** On the principal référentiel; null where it could not be judged on it. */
  principal: { documentees: number; controlees: number } | null;
  /** Findings that nothing silences. */
  constats: Readonly<Record<Gravite, number>>;
  /** To the figures of all structures. */
  apport: ApportAuPays;
}

/** All that the end of a form may tell. */
export interface BilanGeneral
  extends Omit<RenduDeStructure, "structure" | "diagnostics" | "rang" | "comparee"> {
  /** Those of no structure. */
  diagnostics: readonly Diagnostic[];
  structures: readonly Resume[];
  /** Of an earlier result to compare with. */
  avant?: { date: string; apports: readonly ApportAuPays[] };
  depuis?: Depuis | undefined;
}

/** A line that takes its rank (0 first) among those of all structures. */
export interface LigneClassee {
  rang: number;
  texte: string;
}

/** The first of the ranked lines, as many as a form has room for; of each rank, how many there were. */
export interface Classement {
  lignes: readonly LigneClassee[];
  parRang: ReadonlyMap<number, number>;
}

/** What a form makes of findings, written after all structures. */
export interface Supplement {
  suite?: string;
  lignes?: readonly LigneClassee[];
}

/** What a form makes of a structure: where it stands, and what it adds after all structures. */
export interface Morceau extends Supplement {
  texte: string;
}

/**
 * A form of the result, written as structures are judged, so that none is kept. Pure: same values, same text.
 * The whole: `debut`, the texts with `entre` between those that are not empty, `milieu`, the `suite` of the general
 * findings and of each structure with `entreSuites` between those that are not empty, `fin`.
 */
export interface Forme {
  entre: string;
  entreSuites: string;
  /** Characters that ranked lines may take; left out by forms without such lines. */
  place?: number;
  debut(entete: Entete): string;
  une(rendu: RenduDeStructure, options: OptionsRendu): Morceau;
  /** `vide`: no structure wrote anything. */
  milieu(vide: boolean): string;
  general(diagnostics: readonly Diagnostic[], options: OptionsRendu): Supplement;
  /** `vide`: nothing was written after `milieu` (or, for a form without `suite`, before). */
  fin(bilan: BilanGeneral, vide: boolean, options: OptionsRendu, classement: Classement): string;
}

/** A form of a whole result. */
export type Formatter = FormeEntiere<Rendu, Omit<OptionsRendu, keyof Support>>;
