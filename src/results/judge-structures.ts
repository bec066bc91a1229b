import { REGLES } from "../checks/index.ts";
import type { Regle } from "../checks/regle.ts";
import { runRegles } from "../checks/run.ts";
import type { Depot } from "../depot/depot.ts";
import type { Constat } from "../domain/constat.ts";
import type { Jour } from "../domain/jour.ts";
import { naturally } from "../domain/ordre.ts";
import { idsOuverts, type ReferenceReferentiel, type Referentiel } from "../domain/referentiel.ts";
import type { Diagnostic, Resultat, StructureJugee } from "../domain/resultat.ts";
import type { Structure } from "../domain/structure.ts";
import { examineAmelioration } from "../judgement/amelioration/amelioration.ts";
import { coverByCorrespondances, type FindCorrespondance } from "../judgement/correspondance.ts";
import { examineReferentiel } from "../judgement/examen.ts";
import type { examineExigence } from "../judgement/exigence.ts";
import type { Examen } from "../judgement/types.ts";
import { tellAmelioration } from "./amelioration.ts";
import type { GravitesConnues } from "./baseline.ts";
import { findDerogationsInutiles } from "./derogations-inutiles.ts";
import { type Place, type Sujet, toDiagnostics } from "./diagnostics.ts";
import { spaced } from "./edge.ts";
import { Empreintes } from "./empreinte.ts";
import { tellReunions } from "./gouvernance.ts";
import { findHomonymes, sayHomonyme } from "./homonymes.ts";
import { jugerIndicateurs } from "./indicateurs.ts";
import { Sommeil } from "./suppression.ts";

/** What loading a folder gave: `structure` is null where its quali.yaml cannot be used. */
export interface StructureLue {
  chemin: string;
  structure: Structure | null;
  constats: readonly Constat[];
  /** The workspace that lists it. */
  espace?: { id: string; nom: string };
}

export interface Jugeur {
  /** Day to judge by. */
  date: Jour;
  /** Every control method must be answered. */
  strict?: boolean;
  /** Référentiels at hand. */
  references: readonly ReferenceReferentiel[];
  get(reference: ReferenceReferentiel): Referentiel | null;
  /** Crosswalks at hand; left out: none. */
  correspondance?: FindCorrespondance;
  /** What is wrong with no structure in particular, such as a workspace. */
  generaux?: readonly Constat[];
  /** Where the structures' files are; null for rules to do without. */
  depot?: Depot | null;
  /** Adds what is loaded late: the indicators that a structure declares, what its texts say; left out where there are none. */
  completer?: (structure: Structure, depot: Depot, racine: string) => Structure;
  /** What a baseline knows; left out: nothing. */
  connues?: GravitesConnues | undefined;
  /** What judges an exigence, where some of it is remembered; left out: nothing is. */
  examine?: typeof examineExigence | undefined;
  /** Left out: all. */
  regles?: ReadonlyMap<string, Regle>;
}

/** The one result from which every output is made, with the places that code frames need. */
export interface Verdict {
  resultat: Resultat;
  places: ReadonlyMap<Diagnostic, Place>;
}

/** What is to be said of one structure: it can be shown, then forgotten. */
export interface VerdictDeStructure {
  structure: StructureJugee;
  diagnostics: readonly Diagnostic[];
  places: ReadonlyMap<Diagnostic, Place>;
}

/** Whose the findings of no structure are. */
const AUCUNE: Sujet = { id: undefined, structure: null, sommeil: null };

/**
 * Judges structures one after the other on a day, keeping of each only what the next ones need: nothing, but for those
 * that share their id. Pure: the same structures in the same order give the same verdicts.
 */
export class Juge {
  readonly #empreintes = new Map<string, Empreintes>();

  /** `homonymes`: ids that several structures bear, with their folders. */
  constructor(
    readonly jugeur: Jugeur,
    readonly homonymes: ReadonlyMap<string, readonly string[]>,
  ) {}

  /** What is wrong with no structure in particular. */
  general(): Omit<VerdictDeStructure, "structure"> {
    return this.tell(this.jugeur.generaux ?? []);
  }

  /** What is found of no structure in particular. */
  tell(constats: readonly Constat[]): Omit<VerdictDeStructure, "structure"> {
    return this.#told(constats, AUCUNE);
  }

  judge(lue: StructureLue, depot = this.jugeur.depot ?? null): VerdictDeStructure {
    const { date, regles = REGLES } = this.jugeur;
    const { chemin, structure } = lue;
    const { jugee, constats, examens, ouverts } = structure
      ? judgeOne(structure, lue, { ...this.jugeur, depot })
      : unjudged(lue);
    const sommeil = structure && new Sommeil(structure, examens, date, regles);
    const homonymes = this.homonymes.get(jugee.id);
    const all = [
      ...constats,
      ...(structure && homonymes ? [sayHomonyme(structure, homonymes)] : []),
      ...(structure && sommeil ? findDerogationsInutiles(structure, sommeil, constats) : []),
    ];
    const sujet = { id: jugee.id, ...(homonymes && { chemin }), structure, sommeil, ouverts };
    return {
      structure: sommeil?.annonces.length ? { ...jugee, exclusions: [...sommeil.annonces] } : jugee,
      ...this.#told(all, sujet),
    };
  }

  #told(constats: readonly Constat[], sujet: Sujet): Omit<VerdictDeStructure, "structure"> {
    const { regles = REGLES, connues } = this.jugeur;
    const places = new Map<Diagnostic, Place>();
    const empreintes = this.#empreintesOf(sujet.id);
    return { diagnostics: toDiagnostics(constats, sujet, { regles, empreintes, places, connues }), places };
  }

  /** Findings of structures that share their id are numbered together. */
  #empreintesOf(id: string | undefined): Empreintes {
    if (id === undefined || !this.homonymes.has(id)) return new Empreintes();
    const known = this.#empreintes.get(id) ?? new Empreintes();
    this.#empreintes.set(id, known);
    return known;
  }
}

/** Judges structures on a day, in whatever order they come. */
export function judgeStructures(lues: readonly StructureLue[], jugeur: Jugeur): Verdict {
  const juge = new Juge(jugeur, findHomonymes(lues));
  const inOrder = [...lues].sort((a, b) => naturally(a.chemin, b.chemin));
  return gather(
    jugeur,
    juge.general(),
    inOrder.map((lue) => juge.judge(lue)),
  );
}

/** The whole result, from what is said of no structure and of each. */
export function gather(
  { date, strict }: Pick<Jugeur, "date" | "strict">,
  general: Omit<VerdictDeStructure, "structure">,
  verdicts: readonly VerdictDeStructure[],
): Verdict {
  const all = [general, ...verdicts];
  const resultat: Resultat = {
    schema: "quali/resultat@1",
    date,
    ...(strict && { strict }),
    structures: verdicts.map(({ structure }) => structure),
    diagnostics: all.flatMap(({ diagnostics }) => diagnostics),
  };
  return { resultat, places: new Map(all.flatMap(({ places }) => [...places])) };
}

/** The verdict on what no structure has to do with: findings alone. */
export function verdictOf(constats: readonly Constat[], date: Jour): Verdict {
  const jugeur = { date, references: [], get: () => null, generaux: constats };
  return gather(jugeur, new Juge(jugeur, new Map()).general(), []);
}

interface Jugee {
  jugee: StructureJugee;
  examens: readonly Examen[];
  /** Ids of the référentiels that it is judged on, where it has something to hide. */
  ouverts: readonly string[];
  constats: readonly Constat[];
}

/** Its place stands for the name that could not be read. */
function unjudged({ chemin, constats }: StructureLue): Jugee {
  return {
    jugee: { id: chemin, nom: chemin, chemin, jugeable: false, jugements: [] },
    examens: [],
    ouverts: [],
    constats,
  };
}

function judgeOne(structure: Structure, { chemin, constats, espace }: StructureLue, jugeur: Jugeur): Jugee {
  const { date, references, correspondance, depot = null, strict = false, regles = REGLES, examine } = jugeur;
  const juges = structure.suivis.flatMap((suivi) => {
    const referentiel = jugeur.get(suivi.referentiel);
    return referentiel ? [examineReferentiel(structure, suivi, referentiel, date, examine)] : [];
  });
  const connus = new Set(juges.map(({ suivi }) => suivi));
  const suivisInconnus = structure.suivis.filter((suivi) => !connus.has(suivi));
  const examens = correspondance ? coverByCorrespondances(juges, correspondance) : juges;
  const amelioration = examineAmelioration(structure, examens, date);
  const contexte = {
    structure,
    date,
    strict,
    depot,
    examens,
    amelioration,
    suivisInconnus,
    references,
    regles,
  };
  const { id, nom, type, cert, fictif, departement } = structure.yaml.structure;
  const { services, cycle, feries, parametres } = structure.yaml;
  const ouverts = structure.confidences ? idsOuverts(examens.map(({ referentiel }) => referentiel)) : [];
  const reunions = tellReunions(structure, ouverts);
  return {
    jugee: {
      id,
      nom,
      chemin,
      type,
      ...(cert !== undefined && { cert }),
      ...(fictif !== undefined && { fictif }),
      ...(departement !== undefined && { departement }),
      ...(espace && { espace }),
      ...(services && { services }),
      ...(cycle && { cycle }),
      ...(feries && { feries: { ...feries } }),
      ...(parametres && { parametres: { ...parametres } }),
      jugeable: suivisInconnus.length === 0,
      ...(structure.indicateurs && { indicateurs: jugerIndicateurs(structure.indicateurs) }),
      ...tellAmelioration(structure, amelioration, ouverts),
      ...(reunions.length > 0 && { reunions }),
      jugements: examens.map(({ jugement }) => spaced(jugement)),
    },
    examens,
    ouverts,
    constats: [...withoutEchoes(constats, examens), ...runRegles(contexte)],
  };
}

/** Where a folder is no exigence that is told, and what to do with its fiches: not each of them again. */
function withoutEchoes(constats: readonly Constat[], examens: readonly Examen[]): readonly Constat[] {
  const below = new Set(
    examens.flatMap(({ dossiers, parId }) =>
      dossiers.flatMap(({ exigence, fichesPlusBas = [] }) => (parId.has(exigence) ? [] : fichesPlusBas)),
    ),
  );
  if (below.size === 0) return constats;
  return constats.filter(
    ({ regle, lieu }) => regle !== "fichier-mal-place" || !("fichier" in lieu) || !below.has(lieu.fichier),
  );
}
