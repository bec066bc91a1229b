import { groupBy } from "../../../domain/grouper.ts";
import { exigencesOf, type Referentiel } from "../../../domain/referentiel.ts";
import type { ExigenceJugee, Jugement, PreuveJugee } from "../../../domain/resultat.ts";
import { isControlled } from "../../../domain/synthese.ts";
import { liste, objet, prose, texte, type Vue } from "../../../show/templates/shape.ts";
import { jour } from "../../../show/templates/typography.ts";
import { ETIQUETTE, ETIQUETTES_D_ETAT } from "../parts/etiquette.ts";
import { identityOf } from "../parts/piece.ts";
import { numeroOf } from "../parts/pourquoi.ts";
import type { LectureDesPieces } from "./piece.ts";

const RENVOI = objet({ id: texte, ancre: texte });

/** What an auditor plans a visit with. */
export const VISITE = objet({
  surPlace: liste(objet({ numero: texte, ancre: texte, titre: prose, ou: prose })),
  essais: liste(objet({ date: texte, pieces: liste(RENVOI), titre: prose, nature: prose })),
  services: liste(
    objet({
      nom: prose,
      exigences: liste(RENVOI),
      aTraiter: liste(objet({ id: texte, ancre: texte, etat: ETIQUETTE })),
      toutes: texte,
    }),
  ),
  ambigues: liste(objet({ id: texte, ancre: texte, methode: prose, note: prose })),
  lacunes: liste(objet({ ou: texte, motif: prose })),
});

export function visiteOf(
  jugement: Jugement,
  referentiel: Referentiel,
  lecture: LectureDesPieces,
): Vue<typeof VISITE> {
  const shown = new Set(jugement.exigences.map(({ id }) => id));
  const pieces = jugement.exigences.flatMap((exigence) =>
    exigence.preuves.map((piece) => ({ exigence, piece })),
  );
  const ancreOf = (id: string) => lecture.ancreOf(id);
  return {
    surPlace: pieces.filter(({ piece }) => piece.type === "sur-place").map((one) => onTheSpot(one, lecture)),
    essais: essaisOf(pieces, lecture),
    services: servicesOf(jugement, ancreOf),
    ambigues: exigencesOf(referentiel).flatMap(({ id, methodes }) =>
      shown.has(id)
        ? methodes
            .filter(({ attribution }) => attribution === "ambigue")
            .map(({ texte, methodeEntiere, note }) => ({
              id,
              ancre: ancreOf(id),
              methode: methodeEntiere ?? texte,
              note: note ?? "",
            }))
        : [],
    ),
    lacunes: referentiel.lacunes
      .filter(({ ou }) => shown.has(ou) || !/^[\d.]+$|^module-/.test(ou))
      .map(({ ou, motif }) => ({ ou: LIEUX.get(ou) ?? ou, motif })),
  };
}

const LIEUX: ReadonlyMap<string, string> = new Map([
  ["referentiel", "Référentiel"],
  ["matrice", "Modules"],
]);

interface Usage {
  exigence: ExigenceJugee;
  piece: PreuveJugee;
}

const ancreOfPiece = ({ exigence, piece }: Usage, lecture: LectureDesPieces) =>
  `p-${lecture.ancreOf(exigence.id)}-${piece.rang + 1}`;

function onTheSpot(usage: Usage, lecture: LectureDesPieces) {
  const { exigence, piece } = usage;
  const place = [
    piece.titre ? piece.designation : "",
    piece.reference ? `réf. ${piece.reference}` : "",
    piece.consultePar ? `vue par ${piece.consultePar}` : "",
    piece.date ? jour(piece.date) : "",
  ];
  return {
    numero: numeroOf(exigence.id, piece),
    ancre: ancreOfPiece(usage, lecture),
    titre: piece.confidentiel ? `Pièce ${piece.designation}` : (piece.titre ?? piece.designation),
    ou: piece.confidentiel ? "à demander" : place.filter((one) => one !== "").join(" · "),
  };
}

/** By date; a piece that serves several exigences is one trial. */
function essaisOf(usages: readonly Usage[], lecture: LectureDesPieces) {
  const trials = usages.flatMap((usage) => trialOf(usage, lecture));
  return [...groupBy(trials, ({ identity }) => identity).values()]
    .flatMap(([first, ...others]) =>
      first ? [{ ...first, pieces: [first, ...others].flatMap(({ pieces }) => pieces) }] : [],
    )
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}

const ESSAIS = /mystere|entretien|essai|observation/;

/** Interviews, mystery calls and visits, and what was seen on the spot. */
function trialOf(usage: Usage, lecture: LectureDesPieces) {
  const { exigence, piece } = usage;
  if (piece.confidentiel || (piece.type !== "observation" && !ESSAIS.test(piece.nature ?? ""))) return [];
  const day = piece.date ?? "";
  const nature = piece.nature ? (lecture.natures.get(piece.nature) ?? piece.nature) : "Observation";
  return [
    {
      day,
      date: day === "" ? "sans date" : jour(day),
      identity: identityOf(piece),
      pieces: [{ id: numeroOf(exigence.id, piece), ancre: ancreOfPiece(usage, lecture) }],
      titre: piece.titre ?? piece.designation,
      nature,
    },
  ];
}

const SANS_SERVICE = "Sans service responsable";

function servicesOf({ exigences }: Jugement, ancreOf: (id: string) => string) {
  const groups = groupBy(exigences.filter(isControlled), ({ responsable }) => responsable ?? SANS_SERVICE);
  return [...groups]
    .sort(([a], [b]) => Number(a === SANS_SERVICE) - Number(b === SANS_SERVICE) || (a < b ? -1 : 1))
    .map(([nom, own]) => {
      const open = own.filter(({ etat }) => etat !== "documente" && etat !== "exclu");
      return {
        nom,
        exigences: own.map(({ id }) => ({ id, ancre: ancreOf(id) })),
        aTraiter:
          open.length === own.length
            ? []
            : open.map(({ id, etat }) => ({ id, ancre: ancreOf(id), etat: ETIQUETTES_D_ETAT[etat] })),
        toutes: open.length === own.length ? "toutes" : open.length === 0 ? "aucune" : "",
      };
    });
}
