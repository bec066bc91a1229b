import { citer, enumerer } from "../../domain/francais.ts";
import { enToutesLettres } from "../../domain/jour.ts";
import { naturally } from "../../domain/ordre.ts";
import { remembered } from "../../domain/souvenir.ts";
import type { ExigenceExaminee, PieceExaminee } from "../../judgement/types.ts";
import { copies } from "../fichiers/copies.ts";
import { controlees, nommer } from "../parcours.ts";
import type { Contexte, Regle } from "../regle.ts";

export const datesContradictoires: Regle = {
  id: "dates-contradictoires",
  titre: "Le même document est daté de deux jours",
  gravite: "avertissement",
  silencable: true,
  pourquoi:
    "Un document n’a qu’une date. Le même fichier sous un nouveau nom ou une nouvelle date ferait passer l’ancien pour une preuve récente.",
  remede:
    "Gardez une seule pièce, avec la vraie date du document. Si un document plus récent existe, déposez-le à la place de la copie.",
  exemple: "preuves:\n  - fichier: clu-2022.pdf\n    nature: compte-rendu\n    date: 2022-06-01",
  *check(contexte) {
    const documents = documentsOf(contexte);
    for (const { examinee, cible } of controlees(contexte)) {
      for (const pieces of byDocument(datedPieces(examinee), documents)) {
        const [premiere, ...autres] = pieces;
        const autre = autres.find((piece) => contradicts(premiere, piece));
        if (!premiere || !autre) continue;
        const dates = [...new Set(pieces.map(({ jugee }) => jugee.date ?? ""))].sort();
        const noms = [...new Set(pieces.map(nommer))];
        const quoi =
          noms.length > 1
            ? `${enumerer(noms.map(citer))} sont le même document`
            : `Le document ${enumerer(noms.map(citer))} est déclaré plusieurs fois`;
        yield {
          ...cible,
          message: `${quoi}, sous des dates différentes : ${enumerer(dates.map(enToutesLettres))}.`,
          aide: "Gardez une seule pièce, avec la vraie date ; s’il existe un document plus récent, déposez-le à la place de la copie.",
          sujet: `${cible.exigence} ${pieces.map(({ jugee }) => jugee.fichier ?? jugee.designation).join(" ")}`,
          lieu: autre.lieu,
        };
      }
    }
  },
};

/** Of each file that has copies, the path of the one that stands for all. */
function documentsOf(contexte: Contexte): Map<string, string> {
  return new Map(
    copies(contexte).flatMap((groupe) =>
      groupe.map(({ chemin }): [string, string] => [chemin, groupe[0]?.chemin ?? chemin]),
    ),
  );
}

/** Pieces of a file that bear a date, in the order of their paths, which no listing changes; none where one is alone. */
const datedPieces = remembered(({ pieces }: ExigenceExaminee): readonly PieceExaminee[] => {
  const dated = pieces.filter((piece) => pathOf(piece) !== undefined && piece.jugee.date !== undefined);
  return dated.length < 2 ? [] : dated.sort(byPath);
});

/** In groups that name one document. */
function byDocument(
  pieces: readonly PieceExaminee[],
  documents: ReadonlyMap<string, string>,
): PieceExaminee[][] {
  const groups = new Map<string, PieceExaminee[]>();
  for (const piece of pieces) {
    const chemin = pathOf(piece) ?? "";
    const document = documents.get(chemin) ?? chemin;
    const group = groups.get(document);
    if (group) group.push(piece);
    else groups.set(document, [piece]);
  }
  return [...groups.values()];
}

function pathOf({ origine }: PieceExaminee): string | undefined {
  return origine.genre === "declaree" ? origine.piece.fichier?.chemin : origine.fichier.chemin;
}

function byPath(a: PieceExaminee, b: PieceExaminee): number {
  return naturally(pathOf(a) ?? "", pathOf(b) ?? "");
}

/** Two periods of one register are no contradiction. */
function contradicts(a: PieceExaminee | undefined, b: PieceExaminee): boolean {
  if (!a || a.jugee.date === b.jugee.date) return false;
  const periods = a.jugee.origineDate === "periode" && b.jugee.origineDate === "periode";
  return !(periods && pathOf(a) === pathOf(b));
}
