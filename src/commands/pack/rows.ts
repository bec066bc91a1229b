import { exigencesOf, type MethodeControle, type Referentiel } from "../../domain/referentiel.ts";
import type { ExigenceJugee, PreuveJugee, StructureJugee } from "../../domain/resultat.ts";
import type { FichierDePaquet } from "../../generated/paquet.ts";
import { rangeDansLePaquet } from "./overlay.ts";

/** One control method, or one part of it, and one piece that answers it; none where nothing does. */
export interface LigneDIndex {
  referentiel: string;
  exigence: string;
  methode: string;
  texte: string;
  /** What the part demands; null for a method in one part. */
  objet: string | null;
  etat: string;
  piece: PieceDIndex | null;
}

export interface PieceDIndex {
  titre: string;
  nature: string;
  date: string;
  /** Way from `data/` to its file; null where the pack does not hold it. */
  chemin: string | null;
  sha256: string | null;
  /** Why its file is not there, or what it is when it is no file. */
  note: string;
}

const ABSENT: Readonly<Record<NonNullable<FichierDePaquet["absent"]>["raison"], string>> = {
  confidentiel: "confidentielle : son empreinte seule",
  "hors-portee": "hors de ce qui est demandé : son empreinte seule",
  "sans-preuves": "laissée de côté (--no-evidence) : son empreinte seule",
  "trop-gros": "plus grosse que --max-size : son empreinte seule",
  classeur: "registre où les colonnes liées ne se trouvent pas : son empreinte seule",
};

const TYPES: Readonly<Record<PreuveJugee["type"], string>> = {
  fichier: "",
  lien: "page en ligne",
  observation: "observation",
  "sur-place": "à consulter sur place",
  indicateur: "indicateur, calculé sur son registre",
};

/** What the index says of a file that is not in the pack. */
export function absenceOf({ absent }: FichierDePaquet): string | null {
  return absent ? ABSENT[absent.raison] : null;
}

/** The files of a pack, by path in the structure, and where they lie. */
interface PiecesTrouvees {
  fichiers: ReadonlyMap<string, FichierDePaquet>;
  racine: string;
}

/** Every control method in scope, in the order of the référentiels, with the pieces that answer it. `racine`: where the files lie, from the index. */
export function indexRowsOf(
  { jugements }: StructureJugee,
  referentiels: ReadonlyMap<string, Referentiel>,
  fichiers: ReadonlyMap<string, FichierDePaquet>,
  racine: string,
): LigneDIndex[] {
  const found: PiecesTrouvees = { fichiers, racine };
  return jugements.flatMap(({ referentiel, exigences }) => {
    const known = referentiels.get(referentiel);
    const textes = new Map(known ? exigencesOf(known).map((one) => [one.id, one]) : []);
    return exigences.flatMap((jugee) => {
      const exigence = textes.get(jugee.id);
      const methodes = new Map((exigence?.methodes ?? []).map((one) => [one.id, one]));
      const base = { referentiel, exigence: jugee.id };
      if (methodes.size === 0) {
        const texte = "aucune méthode de contrôle connue";
        return piecesOf(
          jugee,
          jugee.preuves.map(({ rang }) => rang),
          found,
        ).map((piece) => ({
          ...base,
          methode: "",
          texte,
          objet: null,
          etat: jugee.couverture,
          piece,
        }));
      }
      return jugee.detailMethodes.flatMap((detail) =>
        rowsOfMethode(detail, methodes.get(detail.id), jugee, found).map((row) => ({ ...base, ...row })),
      );
    });
  });
}

function rowsOfMethode(
  detail: ExigenceJugee["detailMethodes"][number],
  methode: MethodeControle | undefined,
  jugee: ExigenceJugee,
  found: PiecesTrouvees,
): Omit<LigneDIndex, "referentiel" | "exigence">[] {
  const texte = methode?.texte ?? "";
  const parts = detail.parties ?? [
    { id: detail.id, objet: null, etat: detail.etat, preuves: detail.preuves },
  ];
  return parts.flatMap(({ id, objet, etat, preuves }) =>
    piecesOf(jugee, preuves, found).map((piece) => ({
      methode: id,
      texte,
      objet: objet ?? null,
      etat,
      piece,
    })),
  );
}

function piecesOf(
  { preuves }: ExigenceJugee,
  rangs: readonly number[],
  found: PiecesTrouvees,
): (PieceDIndex | null)[] {
  const those = rangs.flatMap((rang) => preuves.find((one) => one.rang === rang) ?? []);
  return those.length === 0 ? [null] : those.map((preuve) => pieceOf(preuve, found));
}

function pieceOf(preuve: PreuveJugee, { fichiers, racine }: PiecesTrouvees): PieceDIndex {
  const named = preuve.fichier ?? preuve.capture;
  const fichier = named === undefined ? undefined : fichiers.get(named);
  const held = fichier && !fichier.absent ? fichier : undefined;
  const notes = [
    preuve.confidentiel ? ABSENT.confidentiel : TYPES[preuve.type],
    (fichier && absenceOf(fichier)) ?? "",
    preuve.type === "lien" ? preuve.designation : "",
  ];
  return {
    titre: preuve.titre ?? preuve.designation,
    nature: preuve.nature ?? "",
    date: preuve.date ?? "",
    chemin: held ? `${racine}${rangeDansLePaquet(held)}` : null,
    sha256: fichier?.sha256 ?? null,
    note: [...new Set(notes.filter((one) => one !== ""))].join(" ; "),
  };
}
