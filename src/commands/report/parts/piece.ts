import type { PreuveJugee, StructureJugee } from "../../../domain/resultat.ts";
import { numeroOf } from "./pourquoi.ts";

/** What makes two uses the same piece. */
export function identityOf(piece: PreuveJugee): string {
  const nomme = piece.fichier ?? piece.designation;
  return piece.commune
    ? `commune ${piece.commune}`
    : [piece.type, nomme, piece.date, piece.nature].join("\0");
}

/** An exigence as a reader names it: `15.3`, or `sp:8` in another référentiel than the principal one. */
export function nameIn({ principal, nom }: { principal: boolean; nom: string }, id: string): string {
  return principal ? id : `${nom}:${id}`;
}

/** The number of each piece where it is first used. */
export function firstUses(structure: StructureJugee): Map<string, string> {
  const premiers = new Map<string, string>();
  for (const jugement of structure.jugements) {
    for (const exigence of jugement.exigences) {
      for (const piece of exigence.preuves) {
        const identity = identityOf(piece);
        if (!premiers.has(identity)) premiers.set(identity, numeroOf(nameIn(jugement, exigence.id), piece));
      }
    }
  }
  return premiers;
}

/** Anchor of an exigence. Unique among the référentiels; letters, digits and dashes alone, which every reader of HTML takes for an id. */
export function ancreDe({ principal, nom }: { principal: boolean; nom: string }, id: string): string {
  return `${principal ? "e" : nom}-${id}`.replace(/[^A-Za-z0-9-]/g, "-");
}
