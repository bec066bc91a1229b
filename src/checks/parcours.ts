import { remembered, rememberedBeside } from "../domain/souvenir.ts";
import type { DossierExigence, PieceChargee } from "../domain/structure.ts";
import { isControlled } from "../domain/synthese.ts";
import type { Examen, PieceExaminee, PieceLue } from "../judgement/types.ts";
import type { Contexte, PieceDeclaree, Visite } from "./regle.ts";

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
  return isControlled(jugee);
}

/** The pieces of an exigence with a given status. */
export function piecesAvecStatut(
  { examinee }: Visite,
  statut: PieceExaminee["jugee"]["statut"],
): readonly PieceExaminee[] {
  return examinee.pieces.filter(({ jugee }) => jugee.statut === statut);
}

type Communes = ReadonlyMap<string, PieceChargee>;

/** The pieces that a folder declares, whether or not its exigence exists or is chosen. */
export const declareesDans = rememberedBeside(
  ({ fiche, exigence }: DossierExigence, referentiel: string, communes: Communes): readonly PieceDeclaree[] =>
    (fiche?.pieces ?? []).map((piece) => {
      const reference = communes.get(piece.commune ?? "") ?? null;
      return { piece, reference, cible: { referentiel, exigence } };
    }),
);

/** The common ones. */
export const declareesCommunes = remembered((communes: Communes): readonly PieceDeclaree[] =>
  [...communes.values()].map((piece) => ({ piece, reference: null, cible: {} })),
);

/** How to name a piece to its reader: its title, else what it is. */
export function nommer({ jugee }: PieceLue): string {
  return jugee.titre ?? jugee.designation;
}
