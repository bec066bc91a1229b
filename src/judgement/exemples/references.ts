import { citer, enumerer } from "../../domain/francais.ts";
import { nearest } from "../../domain/proche.ts";
import { exigencesOf, partiesOf, type Referentiel } from "../../domain/referentiel.ts";
import type { Situation } from "../../generated/exemples.ts";
import type { Ecart } from "./attentes.ts";

/** What a situation names and the référentiel does not have: it would silently count for nothing. */
export function unknownReferences(situation: Situation, referentiel: Referentiel): Ecart[] {
  const exigences = exigencesOf(referentiel);
  const methodes = new Map(
    exigences.map(({ id, methodes }) => [
      id,
      methodes.flatMap((methode) => [methode.id, ...partiesOf(methode).map((partie) => partie.id)]),
    ]),
  );
  const natures = referentiel.natures.map(({ id }) => id);
  const faits = referentiel.faits.map(({ id }) => id);
  return [
    ...Object.keys(situation.faits ?? {}).flatMap((id) => unknown("Le fait", id, faits, ["faits", id])),
    ...(situation.preuves ?? []).flatMap((piece, rang) => {
      const place = ["preuves", rang];
      const siennes = methodes.get(piece.exigence);
      if (!siennes) return unknown("L’exigence", piece.exigence, methodes.keys(), [...place, "exigence"]);
      return [
        ...(natures.length > 0 ? unknown("La nature", piece.nature, natures, [...place, "nature"]) : []),
        ...(piece.methodes ?? []).flatMap((id, i) =>
          unknown("La méthode", id, siennes, [...place, "methodes", i]),
        ),
      ];
    }),
  ];
}

function unknown(genre: string, id: string, connus: Iterable<string>, pointeur: Ecart["pointeur"]): Ecart[] {
  const ids = [...connus];
  if (ids.includes(id)) return [];
  const proche = nearest(id, ids);
  const aide = proche
    ? `Vouliez-vous dire ${citer(proche)} ?`
    : `Possibles : ${ids.length > 0 && ids.length <= 20 ? enumerer(ids) : "voir le référentiel"}.`;
  return [{ pointeur, message: `${genre} ${citer(id)} n’existe pas ici.`, aide }];
}
