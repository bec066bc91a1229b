import { DOSSIERS } from "../../domain/chemins.ts";
import { type Confidences, type Discretion, pieceKey } from "../../domain/confidences.ts";
import { mapped } from "../../domain/grouper.ts";
import type { Pointeur, Source } from "../../domain/source.ts";
import type {
  DossierExigence,
  FicheChargee,
  FichierPresent,
  FichierResolu,
  PieceChargee,
  Suivi,
} from "../../domain/structure.ts";
import { nommerExigence } from "../../domain/suivi.ts";
import type { Folders } from "./folders.ts";
import { secretWords } from "./mots-secrets.ts";

/** A piece as written, sound or not. */
export interface PieceEcrite {
  source: Source;
  pointeur: Pointeur;
  /** Where it is declared, for its name: `15.3`, `sp:4`, `_commun`. */
  ou: string;
  ecrite: object;
  fichiers: readonly FichierResolu[];
  /** Id of the common piece that it is, or refers to. */
  commune?: string;
}

/** True where a piece says so, however badly: `confidentielle: oui` is read with care. */
export function isDiscrete(ecrite: object): boolean {
  return Object.entries(ecrite).some(([cle, valeur]) => /^confiden/i.test(cle) && valeur !== false);
}

/** What was found under `preuves/`. */
interface Trouve {
  dossiers: DossierExigence[];
  communes: Map<string, PieceChargee>;
  epars: FichierPresent[];
}

/**
 * Marks every piece and file that is confidential, however it is reached: called so by its own piece, by the common
 * piece that it refers to, or by another piece that names the same file, symbolic links followed.
 */
export function keepConfidences<T extends Trouve>(
  trouve: T,
  discretes: readonly PieceEcrite[],
  folders: Folders,
  suivis: readonly Suivi[],
): T & { confidences?: Confidences } {
  if (discretes.length === 0) return trouve;
  const pieces = allPieces(trouve, discretes, suivis);
  const secretes = spread(pieces, discretes, folders);
  const confidences = nameAll(secretes, trouve, folders);
  const mark = (piece: PieceChargee): PieceChargee => {
    const nom = confidences.pieces.get(keyOf(piece))?.nom;
    return nom === undefined ? piece : { ...piece, confidentielle: nom };
  };
  const markFile = (fichier: FichierPresent): FichierPresent => {
    const nom = confidences.fichiers.get(fichier.chemin)?.nom;
    return nom === undefined ? fichier : { ...fichier, confidentiel: nom };
  };
  return {
    ...trouve,
    confidences,
    communes: new Map([...trouve.communes].map(([id, piece]) => [id, mark(piece)])),
    epars: trouve.epars.map(markFile),
    dossiers: trouve.dossiers.map((dossier) => {
      const fiche = dossier.fiche && withPieces(dossier.fiche, mark);
      const fichiers = mapped(dossier.fichiers, markFile);
      return fiche === dossier.fiche && fichiers === dossier.fichiers
        ? dossier
        : { ...dossier, fiche, fichiers };
    }),
  };
}

function withPieces(fiche: FicheChargee, mark: (piece: PieceChargee) => PieceChargee): FicheChargee {
  const pieces = mapped(fiche.pieces, mark);
  return pieces === fiche.pieces ? fiche : { ...fiche, pieces };
}

function keyOf({ source, pointeur }: Pick<PieceEcrite, "source" | "pointeur">): string {
  return pieceKey(source, pointeur) ?? "";
}

/** Common pieces first, then those of fiches, in order; those that are called confidential as they are written. */
function allPieces(
  { communes, dossiers }: Trouve,
  discretes: readonly PieceEcrite[],
  suivis: readonly Suivi[],
): PieceEcrite[] {
  const written = new Map(discretes.map((piece) => [keyOf(piece), piece]));
  const all = new Map<string, PieceEcrite>();
  const add = (piece: PieceChargee, ou: string) => {
    const { source, pointeur, yaml, fichier, capture, commune } = piece;
    const known = written.get(keyOf(piece));
    const fichiers = [fichier, capture].filter((one) => one !== undefined);
    const ecrite = known?.ecrite ?? yaml;
    all.set(keyOf(piece), {
      source,
      pointeur,
      ou,
      ecrite,
      fichiers,
      ...(commune !== undefined && { commune }),
    });
  };
  for (const piece of communes.values()) add(piece, DOSSIERS.commun);
  for (const { referentiel, exigence, fiche } of dossiers) {
    const suivi = suivis.find((one) => one.referentiel === referentiel);
    const ou = suivi ? nommerExigence(suivi, exigence) : exigence;
    for (const piece of fiche?.pieces ?? []) add(piece, ou);
  }
  for (const [key, piece] of written) if (!all.has(key)) all.set(key, piece);
  return [...all.values()];
}

/** Those that are confidential, by what they share with one that is. */
function spread(
  pieces: readonly PieceEcrite[],
  discretes: readonly PieceEcrite[],
  folders: Folders,
): PieceEcrite[] {
  const bySource = new Map<string, PieceEcrite[]>();
  for (const piece of pieces) {
    for (const bond of bondsOf(piece, folders)) {
      const bound = bySource.get(bond);
      if (bound) bound.push(piece);
      else bySource.set(bond, [piece]);
    }
  }
  const keys = new Set(discretes.map(keyOf));
  const waiting = pieces.filter((piece) => keys.has(keyOf(piece)));
  for (let piece = waiting.pop(); piece; piece = waiting.pop()) {
    for (const bond of bondsOf(piece, folders)) {
      for (const other of bySource.get(bond) ?? []) {
        if (keys.has(keyOf(other))) continue;
        keys.add(keyOf(other));
        waiting.push(other);
      }
      bySource.delete(bond);
    }
  }
  return pieces.filter((piece) => keys.has(keyOf(piece)));
}

/** What ties pieces together: files, and the common piece. */
function bondsOf({ fichiers, commune }: PieceEcrite, folders: Folders): string[] {
  const files = fichiers.map(({ chemin }) => `f ${folders.real(chemin)}`);
  return commune === undefined ? files : [...files, `c ${commune}`];
}

/** Gives each its name: the same to all that share a file or a common piece. */
function nameAll(
  secretes: readonly PieceEcrite[],
  { dossiers, epars }: Trouve,
  folders: Folders,
): Confidences {
  const byBond = new Map<string, Discretion>();
  const pieces = new Map<string, Discretion>();
  const fichiers = new Map<string, Discretion>();
  const taken = new Set<string>();
  for (const piece of secretes) {
    const bonds = bondsOf(piece, folders);
    const known = bonds.map((bond) => byBond.get(bond)).find((one) => one);
    const nom = known?.nom ?? newName(piece, taken);
    const { source, pointeur } = piece;
    const discretion = { nom, mots: secretWords(piece), source, pointeur };
    pieces.set(keyOf(piece), discretion);
    for (const bond of bonds) if (!byBond.has(bond)) byBond.set(bond, discretion);
    for (const { chemin } of piece.fichiers) if (!fichiers.has(chemin)) fichiers.set(chemin, discretion);
  }
  const present = [...epars, ...dossiers.flatMap((dossier) => dossier.fichiers)];
  for (const { chemin, nom } of present) {
    const discretion = byBond.get(`f ${folders.real(chemin)}`);
    if (discretion && !fichiers.has(chemin)) {
      fichiers.set(chemin, { ...discretion, mots: [chemin, nom, ...discretion.mots] });
    }
  }
  return { pieces, fichiers, sources: new Set(secretes.map(({ source }) => source.fichier)) };
}

function newName({ ou, pointeur }: PieceEcrite, taken: Set<string>): string {
  const first = `confidentielle ${ou}/${Number(pointeur[1]) + 1}`;
  let nom = first;
  for (let number = 2; taken.has(nom); number++) nom = `${first}-${number}`;
  taken.add(nom);
  return nom;
}
