import { REGLES } from "../checks/index.ts";
import type { Constat } from "../domain/constat.ts";
import type { Jour } from "../domain/jour.ts";
import { naturally } from "../domain/ordre.ts";
import type { Diagnostic, Jugement, Resultat, StructureJugee } from "../domain/resultat.ts";
import { countOf, type DecompteDeConstats } from "./decompte.ts";
import { findDerogationsInutiles } from "./derogations-inutiles.ts";
import { type Place, type Sujet, toDiagnostics } from "./diagnostics.ts";
import { Empreintes } from "./empreinte.ts";
import { examineOne, type StructureExaminee, unexamined } from "./examine-one.ts";
import { findHomonymes, sayHomonyme } from "./homonymes.ts";
import type { Jugeur, StructureLue } from "./jugeur.ts";
import { Sommeil } from "./suppression.ts";

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

/** What a structure is worth on a day: figures, and a verdict for who needs its words. */
export interface Pesee extends Pick<StructureJugee, "id" | "nom" | "fictif" | "jugeable"> {
  jugements: readonly Jugement[];
  count(): DecompteDeConstats;
  tell(): VerdictDeStructure;
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
    return this.weigh(lue, depot).tell();
  }

  /** What it is worth; nothing is put into words until it is asked for. */
  weigh(lue: StructureLue, depot = this.jugeur.depot ?? null): Pesee {
    const { date, regles = REGLES } = this.jugeur;
    const { chemin, structure } = lue;
    const examinee = structure ? examineOne(structure, lue, { ...this.jugeur, depot }) : unexamined(lue);
    const { id, constats, examens, ouverts } = examinee;
    const sommeil = structure && new Sommeil(structure, examens, date, regles);
    const homonymes = this.homonymes.get(id);
    const all = [
      ...constats,
      ...(structure && homonymes ? [sayHomonyme(structure, homonymes)] : []),
      ...(structure && sommeil ? findDerogationsInutiles(structure, sommeil, constats) : []),
    ];
    const sujet = { id, ...(homonymes && { chemin }), structure, sommeil, ouverts };
    return {
      ...identityOf(examinee),
      count: () => countOf(all, sujet, regles),
      tell: () => {
        const jugee = examinee.tell();
        return {
          structure: sommeil?.annonces.length ? { ...jugee, exclusions: [...sommeil.annonces] } : jugee,
          ...this.#told(all, sujet),
        };
      },
    };
  }

  #told(constats: readonly Constat[], sujet: Sujet): Omit<VerdictDeStructure, "structure"> {
    const { regles = REGLES, connues, date } = this.jugeur;
    const places = new Map<Diagnostic, Place>();
    const empreintes = this.#empreintesOf(sujet.id);
    return {
      diagnostics: toDiagnostics(constats, sujet, { regles, empreintes, places, connues, date }),
      places,
    };
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

function identityOf({
  id,
  nom,
  fictif,
  jugeable,
  examens,
}: StructureExaminee): Omit<Pesee, "count" | "tell"> {
  const jugements = examens.map(({ jugement }) => jugement);
  return { id, nom, ...(fictif !== undefined && { fictif }), jugeable, jugements };
}
