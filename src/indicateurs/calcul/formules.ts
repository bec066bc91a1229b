import type { DefinitionIndicateur, DelaiDIndicateur, Role } from "../../domain/indicateurs.ts";
import type { Calendrier } from "../calendrier/jours-ouvres.ts";
import { headingKey } from "../registre/entetes.ts";
import { type Moment, readMoment, readNumber, readPeriod } from "../registre/valeurs.ts";
import { type Demande, outcomeOfDemande, startOfClock } from "./horloge.ts";

/** The cells of a row, by role; empty where the register has no such column. */
type Cellules = (role: Role) => string;

/** What becomes of a row. */
export type Sort =
  | {
      genre: "compte";
      jour: number;
      /** What it adds to the figure, above and below. */
      numerateur: number;
      denominateur: number;
      /** How long it took, where that is measured. */
      duree?: number | undefined;
      signale?: { role: Role; motif: string };
    }
  | { genre: "exclue"; jour: number; motif: string }
  /** Of a cell, or of the row: then its column is said where it is known. */
  | { genre: "illisible"; role: Role | null; motif: string; colonne?: number };

export type LecteurDeLigne = (cellules: Cellules) => Sort;

/**
 * How the rows of a definition are read and added up, on a day. `change` is told of later days, the first of which is no
 * later than that on which a row would be read otherwise.
 */
export function lecteurOf(
  definition: DefinitionIndicateur,
  calendrier: Calendrier,
  jour: number,
  change: (jour: number) => void = () => {},
): LecteurDeLigne {
  switch (definition.formule) {
    case "dans-delai":
    case "delai-moyen":
      return readRequest(definition, calendrier, jour, change);
    case "rapport":
      return readRatio;
    case "somme":
      return readSum;
    case "compte":
      return (cellules) => withDay(cellules, "date", (day) => counted(day, 1, 0));
    case "satisfaction":
      return readAnswer(new Set(definition.positives?.map(headingKey)));
  }
}

/** What a row is said to be, for whoever reads it. */
export function wordsOfSort(sort: Sort, { formule, delai }: DefinitionIndicateur): string {
  if (sort.genre !== "compte") return sort.motif;
  if (formule === "satisfaction") return sort.numerateur > 0 ? "satisfait" : "non satisfait";
  if (formule !== "dans-delai" && formule !== "delai-moyen") return "compte";
  if (sort.duree === undefined) return "sans réponse, hors délai";
  const told = delai?.unite === "heures" ? `${sort.duree} min` : `${sort.duree} j`;
  if (!delai || !Number.isFinite(delai.duree)) return told;
  return `${sort.numerateur > 0 ? "dans le délai" : "hors délai"} (${told})`;
}

function counted(jour: number, numerateur: number, denominateur: number, duree?: number): Sort {
  return { genre: "compte", jour, numerateur, denominateur, duree };
}

function illegible(role: Role, motif: string): Sort {
  return { genre: "illisible", role, motif };
}

const NO_DATE = "ce n’est pas une date";
const NO_NUMBER = "ce n’est pas un nombre";

/** What spreadsheets show in the place of a value that could not be computed. */
const SHOWN_ERROR = /^\s*(#[A-ZÀ-Ý/0]+[!?]?|Err:\d{3})\s*$/;

/** The reasons for which a cell of a row has no value. */
function whyNot(texte: string, otherwise: string): string {
  if (texte.trim() === "") return "la cellule est vide";
  if (texte.trimStart().startsWith("=")) return "c’est une formule, pas une valeur";
  if (SHOWN_ERROR.test(texte)) return "c’est une erreur de formule, pas une valeur";
  if (texte.includes("\ufffd")) return "elle est dans un autre encodage que le reste du fichier";
  return otherwise;
}

const moments = new Map<string, Moment | null>();
const MOST_KNOWN = 100_000;

/** Registers say the same days over and over. */
function momentOf(texte: string): Moment | null {
  const known = moments.get(texte);
  if (known !== undefined) return known;
  const read = readMoment(texte);
  if (moments.size > MOST_KNOWN) moments.clear();
  if (texte.length < 40) moments.set(texte, read);
  return read;
}

function withDay(cellules: Cellules, role: Role, then: (jour: number) => Sort): Sort {
  const texte = cellules(role);
  const jour = role === "periode" ? readPeriod(texte) : (momentOf(texte)?.jour ?? null);
  return jour === null ? illegible(role, whyNot(texte, NO_DATE)) : then(jour);
}

/** A mean time that no delay bounds: in days. */
const WITHOUT_LIMIT: DelaiDIndicateur = {
  duree: Number.POSITIVE_INFINITY,
  unite: "jours",
  repart: false,
  attenteCompte: false,
  mots: "",
};

function readRequest(
  definition: DefinitionIndicateur,
  calendrier: Calendrier,
  jour: number,
  change: (jour: number) => void,
): LecteurDeLigne {
  const { formule } = definition;
  const delai = definition.delai ?? WITHOUT_LIMIT;
  const bounded = Number.isFinite(delai.duree);
  return (cellules) => {
    const read: Partial<Record<Role, Moment | null>> = {};
    for (const role of ["recu", "complete", "repondu", "attente"] as const) {
      const texte = cellules(role);
      const moment = texte === "" || texte.trim() === "" ? null : momentOf(texte);
      if (moment === null && (texte.trim() !== "" || role === "recu"))
        return illegible(role, whyNot(texte, NO_DATE));
      read[role] = moment;
    }
    const { recu, complete = null, repondu = null, attente = null } = read;
    if (!recu) return illegible("recu", NO_DATE);
    const demande: Demande = { recu, complete, repondu, attente };
    const debut = startOfClock(demande, delai);
    if (debut.jour > jour) {
      change(debut.jour);
      return { genre: "exclue", jour: debut.jour, motif: "demande à venir" };
    }
    for (const reponse of [repondu, attente]) if (reponse && reponse.jour > jour) change(reponse.jour);
    const issue = outcomeOfDemande(demande, delai, calendrier, jour);
    if (issue.genre === "sans-heure") return illegible("recu", "il manque l’heure");
    if (issue.genre === "en-attente") {
      if (bounded) change(jour + 1);
      return {
        genre: "exclue",
        jour: debut.jour,
        motif: bounded ? "sans réponse (encore dans le délai)" : "sans réponse",
      };
    }
    if (issue.genre === "en-retard")
      return formule === "delai-moyen"
        ? { genre: "exclue", jour: debut.jour, motif: "sans réponse (hors délai)" }
        : counted(debut.jour, 0, 1);
    const sort = counted(debut.jour, issue.dansDelai ? 1 : 0, 1, issue.duree);
    return issue.avantReception && sort.genre === "compte" ? { ...sort, signale: EARLY } : sort;
  };
}

const EARLY: { role: Role; motif: string } = {
  role: "repondu",
  motif: "la réponse est datée d’avant la réception : elle compte comme donnée le jour même",
};

function readRatio(cellules: Cellules): Sort {
  return withDay(cellules, "periode", (jour) => {
    const above = readNumber(cellules("numerateur"));
    if (above === null) return illegible("numerateur", whyNot(cellules("numerateur"), NO_NUMBER));
    const below = readNumber(cellules("denominateur"));
    if (below === null) return illegible("denominateur", whyNot(cellules("denominateur"), NO_NUMBER));
    if (above < 0 || below < 0) return illegible("numerateur", "un nombre est négatif");
    if (above > below) return illegible("numerateur", "la part est plus grande que le tout");
    return counted(jour, above, below);
  });
}

function readSum(cellules: Cellules): Sort {
  return withDay(cellules, "periode", (jour) => {
    const nombre = readNumber(cellules("nombre"));
    if (nombre === null) return illegible("nombre", whyNot(cellules("nombre"), NO_NUMBER));
    return counted(jour, nombre, 0);
  });
}

function readAnswer(positives: ReadonlySet<string>): LecteurDeLigne {
  return (cellules) =>
    withDay(cellules, "date", (jour) => {
      const answer = headingKey(cellules("reponse"));
      if (answer === "") return { genre: "exclue", jour, motif: "sans réponse à la question" };
      return counted(jour, positives.has(answer) ? 1 : 0, 1);
    });
}
