import { remembered } from "../domain/souvenir.ts";
import type { PieceChargee } from "../domain/structure.ts";
import type { Examen, PieceExaminee, PieceLue } from "../judgement/types.ts";
import type { Contexte, Trouvaille, Visite } from "./regle.ts";

/** Ways through what was judged that many rules share. */

/** Exigences of the chosen modules. */
export function toutes({ examens }: Pick<Contexte, "examens">): readonly Visite[] {
  return visitesOf(examens);
}

/** Those that are controlled in this structure: neither central nor without object. */
export function controlees({ examens }: Pick<Contexte, "examens">): readonly Visite[] {
  return controleesOf(examens);
}

// Many rules go this way.
const visitesOf = remembered((examens: readonly Examen[]): readonly Visite[] =>
  examens.flatMap((examen) =>
    examen.exigences.map((examinee) => ({
      examen,
      examinee,
      cible: { referentiel: examen.jugement.referentiel, exigence: examinee.jugee.id },
    })),
  ),
);

const controleesOf = remembered((examens: readonly Examen[]): readonly Visite[] =>
  visitesOf(examens).filter(isControlee),
);

/** False for what is central, and for what is without object in this structure. */
export function isControlee({ examinee: { jugee } }: Pick<Visite, "examinee">): boolean {
  return jugee.applicabilite !== "central" && jugee.applicabilite !== "non-applicable";
}

/** The pieces of an exigence with a given status. */
export function piecesAvecStatut(
  { examinee }: Visite,
  statut: PieceExaminee["jugee"]["statut"],
): readonly PieceExaminee[] {
  return examinee.pieces.filter(({ jugee }) => jugee.statut === statut);
}

/** A piece as some fiche declares it, whether or not its exigence exists or is chosen. */
export interface PieceDeclaree {
  piece: PieceChargee;
  /** The common piece that it refers to: what it says is judged there. */
  reference: PieceChargee | null;
  /** Null for a common piece: it belongs to no single exigence. */
  examen: Examen | null;
  cible: Pick<Trouvaille, "referentiel" | "exigence">;
}

/** Every piece that is declared: those of fiches, then the common ones. */
export function piecesDeclarees({ examens, structure }: Contexte): readonly PieceDeclaree[] {
  return declareesOf(structure)(examens);
}

const declareesOf = remembered(({ communes }: Contexte["structure"]) =>
  remembered((examens: readonly Examen[]): readonly PieceDeclaree[] => {
    const found: PieceDeclaree[] = [];
    for (const examen of examens) {
      for (const { fiche, exigence } of examen.dossiers) {
        const cible = { referentiel: examen.jugement.referentiel, exigence };
        for (const piece of fiche?.pieces ?? []) {
          const reference = communes.get(piece.commune ?? "") ?? null;
          found.push({ piece, reference, examen, cible });
        }
      }
    }
    for (const piece of communes.values()) found.push({ piece, reference: null, examen: null, cible: {} });
    return found;
  }),
);

/** How to name a piece to its reader: its title, else what it is. */
export function nommer({ jugee }: PieceLue): string {
  return jugee.titre ?? jugee.designation;
}
