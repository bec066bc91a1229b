import { citer, enumerer } from "../../domain/francais.ts";
import { nearest } from "../../domain/proche.ts";
import { exigencesOf, partiesDeLExigence, type Referentiel } from "../../domain/referentiel.ts";
import type { Situation } from "../../generated/exemples.ts";
import type { Ecart } from "./attentes.ts";

/**
 * What a situation names and the référentiel does not have, nor the other one (`autre`, null where it is not at hand): it
 * would silently count for nothing.
 */
export function unknownReferences(
  situation: Situation,
  referentiel: Referentiel,
  autre: Referentiel | null,
): Ecart[] {
  const { faits, preuves, avec } = situation;
  const registres = Object.keys(situation.registres ?? {});
  const connus = [referentiel, ...(autre ? [autre] : [])].flatMap((one) => one.faits.map(({ id }) => id));
  return [
    ...Object.keys(faits ?? {}).flatMap((id) => unknown("Le fait", id, connus, ["faits", id])),
    ...unknownRegisters(situation, referentiel),
    ...unknownOfPieces(preuves, referentiel, registres, ["preuves"]),
    ...(avec && autre ? unknownOfPieces(avec.preuves, autre, registres, ["avec", "preuves"]) : []),
    ...(avec && !autre ? [notAtHand(avec.referentiel)] : []),
  ];
}

function notAtHand(reference: string): Ecart {
  return {
    pointeur: ["avec", "referentiel"],
    message: `Le référentiel ${citer(reference)} n’est ni dans quali ni dans ce qui est vérifié ici.`,
    aide: "Corrigez son id@version, ou donnez aussi son dossier à vérifier.",
  };
}

function unknownOfPieces(
  preuves: Situation["preuves"] = [],
  referentiel: Referentiel,
  registres: readonly string[],
  place: Ecart["pointeur"],
): Ecart[] {
  const methodes = new Map(
    exigencesOf(referentiel).map((exigence) => [
      exigence.id,
      [...exigence.methodes, ...partiesDeLExigence(exigence)].map(({ id }) => id),
    ]),
  );
  const natures = referentiel.natures.map(({ id }) => id);
  return preuves.flatMap((piece, rang) => {
    const ici = [...place, rang];
    const siennes = methodes.get(piece.exigence);
    if (!siennes) return unknown("L’exigence", piece.exigence, methodes.keys(), [...ici, "exigence"]);
    return [
      ...(natures.length > 0 ? unknown("La nature", piece.nature, natures, [...ici, "nature"]) : []),
      ...(piece.indicateur === undefined
        ? []
        : unknown("Le registre de", piece.indicateur, registres, [...ici, "indicateur"])),
      ...(piece.methodes ?? []).flatMap((id, i) =>
        unknown("La méthode", id, siennes, [...ici, "methodes", i]),
      ),
    ];
  });
}

/** Indicators and columns that the référentiel does not define. */
function unknownRegisters({ registres = {} }: Situation, { indicateurs = [] }: Referentiel): Ecart[] {
  const byId = new Map(indicateurs.map(({ id, colonnes }) => [id, colonnes.map((colonne) => colonne.id)]));
  return Object.entries(registres).flatMap(([id, lignes = []]) => {
    const place = ["registres", id];
    const colonnes = byId.get(id);
    if (!colonnes) return unknown("L’indicateur", id, byId.keys(), place);
    return lignes.flatMap((ligne, rang) =>
      Object.keys(ligne).flatMap((cle) => unknown("La colonne", cle, colonnes, [...place, rang, cle])),
    );
  });
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
