import { onceOf } from "../../depot/depot.ts";
import { DOSSIER_COMMUN } from "../../domain/chemins.ts";
import type { Constat } from "../../domain/constat.ts";
import {
  type DossierExigence,
  type FichierPresent,
  type PieceChargee,
  standsIn,
} from "../../domain/structure.ts";
import type { PieceEcrite } from "./confidences.ts";
import type { Folders } from "./folders.ts";

/** What reading a folder told, beside what it holds. */
export interface Lu {
  constats: readonly Constat[];
  declares: ReadonlySet<string>;
  ecrites: readonly PieceEcrite[];
}

/** The folder of an exigence. */
export interface DossierLu extends Lu {
  dossier: DossierExigence;
}

/** The folder of common pieces. */
export interface CommunLu extends Lu {
  communes: ReadonlyMap<string, PieceChargee>;
  epars: readonly FichierPresent[];
}

/** Folders of evidence, each read once however many commits hold it, where nothing outside of it tells what it is. */
export class DossiersLus {
  readonly #commun: string | undefined;
  readonly #usage: string;

  /** `about`: what reading them rests on, beside themselves and the common pieces. */
  constructor(
    private readonly folders: Folders,
    about: readonly unknown[],
  ) {
    this.#commun = folders.depot.cle?.(folders.full(DOSSIER_COMMUN));
    this.#usage = `dossier ${JSON.stringify([...about, this.#commun ?? null])}`;
  }

  /** `propre`: what its reading rests on, and that of no other. */
  readOnce(chemin: string, propre: string, read: () => DossierLu): DossierLu {
    return this.#readOnce(chemin, propre, read, ({ dossier }) =>
      standsAlone(dossier, this.#commun !== undefined),
    );
  }

  /** Likewise, the common pieces. */
  readCommunOnce(chemin: string, read: () => CommunLu): CommunLu {
    return this.#readOnce(chemin, "", read, ({ communes }) =>
      [...communes.values()].every((piece) => standsIn(piece, [chemin])),
    );
  }

  #readOnce<T extends Lu>(chemin: string, propre: string, read: () => T, isAlone: (lu: T) => boolean): T {
    const usage = `${this.#usage} ${propre} ${chemin}`;
    const souvenir = onceOf<{ lu?: T }>(this.folders.depot, this.folders.full(chemin), usage, () => ({}));
    if (souvenir.lu) return souvenir.lu;
    const lu = read();
    if (lu.constats.length === 0 && isAlone(lu)) souvenir.lu = lu;
    return lu;
  }
}

/** True where no file outside of the folder, there or awaited, has a part in what was read, nor a common piece that is not known. */
function standsAlone({ chemin, fiche }: DossierExigence, communs: boolean): boolean {
  if (!fiche) return true;
  const homes = communs ? [chemin, DOSSIER_COMMUN] : [chemin];
  return (
    fiche.ecartees.length === 0 &&
    fiche.pieces.every((piece) => (piece.commune === undefined || communs) && standsIn(piece, homes))
  );
}
