import { REGLES } from "../checks/index.ts";
import type { Regle } from "../checks/regle.ts";
import { runRegles } from "../checks/run.ts";
import type { Depot } from "../depot/depot.ts";
import type { Constat } from "../domain/constat.ts";
import type { Jour } from "../domain/jour.ts";
import { naturally } from "../domain/ordre.ts";
import type { ReferenceReferentiel, Referentiel } from "../domain/referentiel.ts";
import type { Diagnostic, Resultat, StructureJugee } from "../domain/resultat.ts";
import type { Structure } from "../domain/structure.ts";
import { coverByCorrespondances, type FindCorrespondance } from "../judgement/correspondance.ts";
import { examine } from "../judgement/examen.ts";
import type { Examen } from "../judgement/types.ts";
import { findDerogationsInutiles } from "./derogations-inutiles.ts";
import { type Place, type Registre, type Sujet, toDiagnostics } from "./diagnostics.ts";
import { Empreintes } from "./empreinte.ts";
import { findHomonymes, sayHomonyme } from "./homonymes.ts";
import { Sommeil } from "./suppression.ts";

/** What loading a folder gave: `structure` is null where its quali.yaml cannot be used. */
export interface StructureLue {
  chemin: string;
  structure: Structure | null;
  constats: readonly Constat[];
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
  /** Left out: all. */
  regles?: ReadonlyMap<string, Regle>;
}

/** The one result from which every output is made, with the places that code frames need. */
export interface Verdict {
  resultat: Resultat;
  places: ReadonlyMap<Diagnostic, Place>;
}

/** Whose the findings of no structure are. */
const AUCUNE: Sujet = { id: undefined, structure: null, sommeil: null };

/** Judges structures on a day. Pure: the same structures and day give the same result, in whatever order they come. */
export function judgeStructures(lues: readonly StructureLue[], jugeur: Jugeur): Verdict {
  const { date, strict, regles = REGLES, generaux = [] } = jugeur;
  const registre = registreOf(regles);
  const homonymesById = findHomonymes(lues);
  const structures: StructureJugee[] = [];
  const diagnostics = toDiagnostics(generaux, AUCUNE, registre);
  for (const lue of [...lues].sort((a, b) => naturally(a.chemin, b.chemin))) {
    const { chemin, structure } = lue;
    const { jugee, constats, examens } = structure ? judgeOne(structure, lue, jugeur) : unjudged(lue);
    const sommeil = structure && new Sommeil(structure, examens, date, regles);
    const homonymes = homonymesById.get(jugee.id);
    structures.push(sommeil?.annonces.length ? { ...jugee, exclusions: [...sommeil.annonces] } : jugee);
    const all = [
      ...constats,
      ...(structure && homonymes ? [sayHomonyme(structure, homonymes)] : []),
      ...(structure && sommeil ? findDerogationsInutiles(structure, sommeil, constats) : []),
    ];
    const natures = examens.flatMap(({ referentiel }) => referentiel.natures.map((one) => one.id));
    const sujet = { id: jugee.id, ...(homonymes && { chemin }), structure, sommeil, natures };
    for (const diagnostic of toDiagnostics(all, sujet, registre)) diagnostics.push(diagnostic);
  }
  const resultat: Resultat = {
    schema: "quali/resultat@1",
    date,
    ...(strict && { strict }),
    structures,
    diagnostics,
  };
  return { resultat, places: registre.places };
}

/** The verdict on what no structure has to do with: findings alone. */
export function verdictOf(constats: readonly Constat[], date: Jour): Verdict {
  const registre = registreOf(REGLES);
  const diagnostics = toDiagnostics(constats, AUCUNE, registre);
  const resultat: Resultat = { schema: "quali/resultat@1", date, structures: [], diagnostics };
  return { resultat, places: registre.places };
}

function registreOf(regles: ReadonlyMap<string, Regle>): Registre {
  return { regles, empreintes: new Empreintes(), places: new Map<Diagnostic, Place>() };
}

interface Jugee {
  jugee: StructureJugee;
  examens: readonly Examen[];
  constats: readonly Constat[];
}

/** Its place stands for the name that could not be read. */
function unjudged({ chemin, constats }: StructureLue): Jugee {
  return {
    jugee: { id: chemin, nom: chemin, chemin, jugeable: false, jugements: [] },
    examens: [],
    constats,
  };
}

function judgeOne(structure: Structure, { chemin, constats }: StructureLue, jugeur: Jugeur): Jugee {
  const { date, references, correspondance, depot = null, strict = false, regles = REGLES } = jugeur;
  const juges = structure.suivis.flatMap((suivi) => {
    const referentiel = jugeur.get(suivi.referentiel);
    return referentiel ? [examine(structure, suivi, referentiel, date)] : [];
  });
  const connus = new Set(juges.map(({ suivi }) => suivi));
  const suivisInconnus = structure.suivis.filter((suivi) => !connus.has(suivi));
  const examens = correspondance ? coverByCorrespondances(juges, correspondance) : juges;
  const contexte = { structure, date, strict, depot, examens, suivisInconnus, references, regles };
  const { id, nom, type, cert, fictif } = structure.yaml.structure;
  return {
    jugee: {
      id,
      nom,
      chemin,
      type,
      ...(cert !== undefined && { cert }),
      ...(fictif !== undefined && { fictif }),
      jugeable: suivisInconnus.length === 0,
      jugements: examens.map(({ jugement }) => jugement),
    },
    examens,
    constats: [...constats, ...runRegles(contexte)],
  };
}
