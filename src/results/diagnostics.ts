import type { Regle } from "../checks/regle.ts";
import type { Constat, Gravite } from "../domain/constat.ts";
import { byCodeUnit, naturally } from "../domain/ordre.ts";
import type { Diagnostic } from "../domain/resultat.ts";
import type { Lieu, Position, Source } from "../domain/source.ts";
import type { Structure } from "../domain/structure.ts";
import { typo } from "../load/typographie.ts";
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
}

/** What is kept from one structure to the next. */
export interface Registre {
  regles: ReadonlyMap<string, Regle>;
  empreintes: Empreintes;
  places: Map<Diagnostic, Place>;
}

/** Findings of one structure as diagnostics, in their order: file, line, column, rule, then what they are about. */
export function toDiagnostics(
  constats: readonly Constat[],
  { id, chemin, structure, sommeil }: Sujet,
  { regles, empreintes, places }: Registre,
): Diagnostic[] {
  return constats
    .map(locate)
    .sort(inOrder)
    .map((situe) => {
      const { constat, fichier, place } = situe;
      const { regle, message, aide, referentiel, exigence, sujet, donnees } = constat;
      const diagnostic: Diagnostic = {
        regle,
        gravite: severityOf(constat, structure, regles),
        message: typo(message),
        ...(aide !== undefined && { aide: typo(aide) }),
        ...(id !== undefined && { structure: id }),
        ...(chemin !== undefined && { chemin }),
        ...(referentiel !== undefined && { referentiel }),
        ...(exigence !== undefined && { exigence }),
        fichier,
        ...(place && { ligne: place.position.ligne, colonne: place.position.colonne }),
        empreinte: empreintes.next(regle, id, referentiel, sujet),
        ...(donnees && { donnees }),
        suppression: sommeil?.suppressionOf(constat) ?? null,
      };
      if (place) places.set(diagnostic, place);
      return diagnostic;
    });
}

/** What quali.yaml says of the rule, else what the finding says, else the rule's default. */
function severityOf(
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
