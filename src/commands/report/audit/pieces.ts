import type { PreuveJugee, StructureJugee } from "../../../domain/resultat.ts";
import { nommerExigence } from "../../../domain/suivi.ts";
import { liste, objet, texte, type Vue } from "../../../show/templates/shape.ts";
import { identityOf, type LectureDesPieces, PIECE, pieceOf } from "../parts/piece.ts";

/** Every piece once, with the exigences that use it. */
export const LISTE_DES_PIECES = liste(objet({ piece: PIECE, exigences: liste(texte) }));

interface Entry {
  numero: number;
  piece: PreuveJugee;
  exigences: string[];
}

/** The pieces of a structure, numbered from 1 in the order in which the report meets them. */
export class InventaireDesPieces {
  readonly #entries = new Map<string, Entry>();

  constructor(structure: StructureJugee) {
    for (const jugement of structure.jugements) {
      for (const exigence of jugement.exigences) {
        for (const piece of exigence.preuves) this.#add(piece, nommerExigence(jugement, exigence.id));
      }
    }
  }

  #add(piece: PreuveJugee, exigence: string): void {
    const identity = identityOf(piece);
    const entry = this.#entries.get(identity) ?? { numero: this.#entries.size + 1, piece, exigences: [] };
    if (!entry.exigences.includes(exigence)) entry.exigences.push(exigence);
    this.#entries.set(identity, entry);
  }

  numberOf(piece: PreuveJugee): number {
    return this.#entries.get(identityOf(piece))?.numero ?? 0;
  }

  list(lecture: LectureDesPieces): Vue<typeof LISTE_DES_PIECES> {
    return [...this.#entries.values()].map(({ piece, exigences }) => ({
      piece: pieceOf(piece, lecture),
      exigences,
    }));
  }
}
