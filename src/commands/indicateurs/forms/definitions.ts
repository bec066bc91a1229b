import { type Referentiel, referenceOf } from "../../../domain/referentiel.ts";
import { createFeuille } from "../../../show/text/feuille.ts";
import { createStyle } from "../../../show/text/style.ts";

const ORIGINES = { referentiel: "demandé par le référentiel", quali: "proposé par quali" };

/** The definitions that référentiels bring, each with the columns that a register must have. */
export function formatDefinitions(referentiels: readonly Referentiel[], largeur: number): string {
  const feuille = createFeuille(createStyle(false), largeur);
  const defining = referentiels.filter(({ indicateurs = [] }) => indicateurs.length > 0);
  if (defining.length === 0) return "Les référentiels suivis ne définissent aucun indicateur.\n";
  const lines = defining.flatMap((referentiel) => [
    ...feuille.text(`Indicateurs de ${referenceOf(referentiel)}`),
    ...(referentiel.indicateurs ?? []).flatMap(
      ({ id, titre, origine, methodes = [], exigences, colonnes, note }) => [
        "",
        id,
        ...feuille.text(
          `${titre} ; ${ORIGINES[origine]}, ${(methodes.length > 0 ? methodes : exigences).join(", ")}.`,
          "  ",
        ),
        ...colonnes.flatMap(({ id: colonne, titre: what, facultative }) =>
          feuille.text(`${colonne} : ${what.toLowerCase()}${facultative ? " (facultative)" : ""}`, "  – "),
        ),
        ...(note ? feuille.text(note, "  ") : []),
      ],
    ),
    "",
  ]);
  return `${lines.join("\n")}`;
}
