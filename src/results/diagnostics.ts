import type { Regle } from "../checks/regle.ts";
import { isEcrit } from "../domain/chemins.ts";
import type { Confidences } from "../domain/confidences.ts";
import { type Constat, type Gravite, JOUR_DU_JUGEMENT } from "../domain/constat.ts";
import { enToutesLettres, type Jour } from "../domain/jour.ts";
import { byCodeUnit, naturally } from "../domain/ordre.ts";
import type { Diagnostic } from "../domain/resultat.ts";
import type { Lieu, Position, Source } from "../domain/source.ts";
import type { Structure } from "../domain/structure.ts";
import { phraser } from "../domain/typographie.ts";
import { type GravitesConnues, knownAs } from "./baseline.ts";
import { tellOutside } from "./discretion.ts";
import type { Empreintes } from "./empreinte.ts";
import type { Sommeil } from "./suppression.ts";

/** A finding's place in a text, for code frames. */
export interface Place {
  source: Source;
  position: Position;
}

interface Situe {
  constat: Constat;
  fichier: string;
  place: Place | null;
}

/** Whose findings they are; without structure where its quali.yaml cannot be used, without id for those of none. */
export interface Sujet {
  id: string | undefined;
  /** Only where other structures bear the same id. */
  chemin?: string;
  structure: Structure | null;
  sommeil: Sommeil | null;
  /** Ids of the référentiels that it is judged on, which tell nothing of a piece. */
  ouverts?: readonly string[];
}

/** What is kept from one structure to the next. */
export interface Registre {
  regles: ReadonlyMap<string, Regle>;
  empreintes: Empreintes;
  places: Map<Diagnostic, Place>;
  /** What a baseline knows; left out: nothing. */
  connues?: GravitesConnues | undefined;
  /** Day judged by. */
  date: Jour;
}

/** Findings of one structure as diagnostics, in their order: file, line, column, rule, then what they are about. */
export function toDiagnostics(
  constats: readonly Constat[],
  { id, chemin, structure, sommeil, ouverts = [] }: Sujet,
  { regles, empreintes, places, connues, date }: Registre,
): Diagnostic[] {
  const confidences = structure?.confidences;
  const communs = confidences ? wordsOf(structure, ouverts) : null;
  return constats
    .map((constat) => on(date, constat))
    .map((constat) => (confidences && communs ? tellOutside(constat, confidences, communs) : constat))
    .map(locate)
    .sort(inOrder)
    .map((situe) => {
      const { constat, fichier, place } = situe;
      const { regle, message, referentiel, exigence, sujet, donnees } = constat;
      const aide = constat.aide ?? regles.get(regle)?.remede;
      const gravite = severityOf(constat, structure, regles);
      const empreinte = empreintes.next(regle, id, referentiel, sujet);
      const suppression = sommeil?.suppressionOf(constat) ?? null;
      const diagnostic: Diagnostic = {
        regle,
        gravite,
        message: phraser(message),
        ...(aide !== undefined && { aide: phraser(aide) }),
        ...(id !== undefined && { structure: id }),
        ...(chemin !== undefined && { chemin }),
        ...(referentiel !== undefined && { referentiel }),
        ...(exigence !== undefined && { exigence }),
        fichier,
        ...(place && { ligne: place.position.ligne, colonne: place.position.colonne }),
        empreinte,
        ...(donnees && { donnees }),
        suppression,
        ...(suppression === null && id !== undefined && knownAs(connues, { regle, gravite, empreinte })),
      };
      if (place && !isSecret(place.source, confidences)) places.set(diagnostic, place);
      return diagnostic;
    });
}

/** Worded on a day. */
function on(date: Jour, constat: Constat): Constat {
  if (!constat.message.includes(JOUR_DU_JUGEMENT)) return constat;
  return { ...constat, message: constat.message.replaceAll(JOUR_DU_JUGEMENT, enToutesLettres(date)) };
}

/** Words that say nothing of a piece, were it confidential. */
function wordsOf({ yaml }: Structure, ouverts: readonly string[]): Set<string> {
  return new Set([...ouverts, ...(yaml.services ?? []).map(({ id }) => id)]);
}

/** True for a text of which no line may be shown; one that cannot be read may be so. */
function isSecret(source: Source, confidences: Confidences | undefined): boolean {
  if (confidences?.sources.has(source.fichier) || (confidences && isEcrit(source.fichier))) return true;
  const known = namesConfidence.get(source) ?? /\bconfidentiel/i.test(source.texte);
  namesConfidence.set(source, known);
  return known;
}

const namesConfidence = new WeakMap<Source, boolean>();

/** What quali.yaml says of the rule, else what the finding says, else the rule's default. */
export function severityOf(
  { regle, gravite }: Constat,
  structure: Structure | null,
  regles: ReadonlyMap<string, Regle>,
): Gravite {
  const descripteur = regles.get(regle);
  const reglages = structure?.yaml.regles;
  const reglage = reglages && Object.hasOwn(reglages, regle) ? reglages[regle] : undefined;
  if (reglage !== undefined && reglage !== "desactivee" && descripteur?.silencable) return reglage;
  return gravite ?? descripteur?.gravite ?? "erreur";
}

function locate(constat: Constat): Situe {
  const { lieu } = constat;
  if (!("source" in lieu)) return { constat, fichier: lieu.fichier, place: null };
  return {
    constat,
    fichier: lieu.source.fichier,
    place: { source: lieu.source, position: positionOf(lieu) },
  };
}

function positionOf(lieu: Extract<Lieu, { source: Source }>): Position {
  return "position" in lieu ? lieu.position : lieu.source.locate(lieu.pointeur, lieu.sur);
}

function inOrder(a: Situe, b: Situe): number {
  return (
    naturally(a.fichier, b.fichier) ||
    (a.place?.position.ligne ?? 0) - (b.place?.position.ligne ?? 0) ||
    (a.place?.position.colonne ?? 0) - (b.place?.position.colonne ?? 0) ||
    byCodeUnit(a.constat.regle, b.constat.regle) ||
    byCodeUnit(a.constat.referentiel ?? "", b.constat.referentiel ?? "") ||
    naturally(a.constat.sujet, b.constat.sujet) ||
    byCodeUnit(a.constat.message, b.constat.message)
  );
}
