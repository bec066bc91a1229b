import { DOSSIERS } from "../../domain/chemins.ts";
import { type Confidences, type Discretion, pieceKey } from "../../domain/confidences.ts";
import { nearest } from "../../domain/proche.ts";
import type { Pointeur, Source } from "../../domain/source.ts";
import { rememberedBeside, rememberedText } from "../../domain/souvenir.ts";
import {
  type DossierExigence,
  type FichierPresent,
  type FichierResolu,
  type PieceChargee,
  type Suivi,
  withPieces,
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

/** True where a piece says so, however badly: `confidentielle: oui`, `condidentiel: true` are read with care. */
export function isDiscrete(ecrite: object): boolean {
  return Object.entries(ecrite).some(([cle, valeur]) => valeur !== false && saysDiscretion(cle));
}

/** « non-confidentiel » says another thing. */
const saysDiscretion = rememberedText(
  (cle) =>
    /^confiden/i.test(cle) ||
    (/^c/i.test(cle) && nearest(cle.split(":", 1)[0] ?? "", ["confidentiel"]) !== undefined),
);

/** What was found under `preuves/`. */
interface Trouve {
  dossiers: DossierExigence[];
  communes: ReadonlyMap<string, PieceChargee>;
  epars: FichierPresent[];
}

/**
 * Marks every piece and file that is confidential, however it is reached: called so by its own piece, by the common
 * piece that it refers to, or by another piece that names the same file, symbolic links followed.
 */
export function keepConfidences<T extends Trouve>(
  trouve: T,
  ecrites: readonly PieceEcrite[],
  folders: Folders,
  suivis: readonly Suivi[],
): T & { confidences?: Confidences } {
  if (!ecrites.some(({ ecrite }) => isDiscrete(ecrite))) return trouve;
  const secretes = spread(allPieces(trouve, ecrites, suivis), folders);
  const confidences = nameAll(secretes, trouve, folders);
  const nameOf = (piece: PieceChargee) => confidences.pieces.get(keyOf(piece))?.nom;
  const nameOfFile = ({ chemin }: FichierPresent) => confidences.fichiers.get(chemin)?.nom;
  return {
    ...trouve,
    confidences,
    communes: markedCommunes(trouve.communes, ...[...trouve.communes.values()].map(nameOf)),
    epars: trouve.epars.map((fichier) => markFile(fichier, nameOfFile(fichier))),
    dossiers: trouve.dossiers.map((dossier) => {
      const { fiche, fichiers } = dossier;
      const isTouched = fiche && confidences.sources.has(fiche.source.fichier);
      if (!isTouched && !fichiers.some(({ chemin }) => confidences.fichiers.has(chemin))) return dossier;
      return marked(dossier, ...(fiche?.pieces ?? []).map(nameOf), ...fichiers.map(nameOfFile));
    }),
  };
}

type Nom = string | undefined;

function mark(piece: PieceChargee, nom: Nom): PieceChargee {
  return nom === undefined ? piece : { ...piece, confidentielle: nom };
}

function markFile(fichier: FichierPresent, nom: Nom): FichierPresent {
  return nom === undefined ? fichier : { ...fichier, confidentiel: nom };
}

/** `noms`: of its pieces, then of its files, in their order. */
const marked = rememberedBeside((dossier: DossierExigence, ...noms: readonly Nom[]) => {
  const coming = noms.values();
  return withPieces(
    dossier,
    (piece) => mark(piece, coming.next().value),
    (fichier) => markFile(fichier, coming.next().value),
  );
});

/** `noms`: in their order. */
const markedCommunes = rememberedBeside(
  (communes: ReadonlyMap<string, PieceChargee>, ...noms: readonly Nom[]) =>
    new Map([...communes].map(([id, piece], rang) => [id, mark(piece, noms[rang])])),
);

function keyOf({ source, pointeur }: Pick<PieceEcrite, "source" | "pointeur">): string {
  return pieceKey(source, pointeur) ?? "";
}

interface Ecrites {
  pieces: readonly PieceEcrite[];
  /** Those of them that are called confidential. */
  secretes: Set<PieceEcrite>;
}

/** Common pieces first, then those of fiches, in order; those that are called confidential as they are written. */
function allPieces(
  { communes, dossiers }: Trouve,
  ecrites: readonly PieceEcrite[],
  suivis: readonly Suivi[],
): Ecrites {
  const written = new Map(ecrites.map((piece) => [keyOf(piece), piece]));
  const sources = new Set(ecrites.map(({ source }) => source.fichier));
  const secretes = new Set<PieceEcrite>();
  const asWritten = (piece: PieceEcrite): PieceEcrite => {
    const discrete = written.get(keyOf(piece));
    if (!discrete) return piece;
    written.delete(keyOf(piece));
    const secrete = { ...piece, ecrite: discrete.ecrite };
    secretes.add(secrete);
    return secrete;
  };
  const pieces = [
    ...[...communes.values()].map((piece) => asWritten(ecriteOf(piece, DOSSIERS.commun))),
    ...dossiers.flatMap((dossier) => {
      const suivi = suivis.find((one) => one.referentiel === dossier.referentiel);
      const siennes = ecritesOf(dossier, suivi ? nommerExigence(suivi, dossier.exigence) : dossier.exigence);
      const [first] = siennes;
      return first && sources.has(first.source.fichier) ? siennes.map(asWritten) : siennes;
    }),
  ];
  for (const unsound of written.values()) if (isDiscrete(unsound.ecrite)) secretes.add(unsound);
  return { pieces: [...pieces, ...written.values()], secretes };
}

const ecritesOf = rememberedBeside(({ fiche }: DossierExigence, ou: string): readonly PieceEcrite[] =>
  (fiche?.pieces ?? []).map((piece) => ecriteOf(piece, ou)),
);

function ecriteOf(
  { source, pointeur, yaml, fichier, capture, commune }: PieceChargee,
  ou: string,
): PieceEcrite {
  const fichiers = [fichier, capture].filter((one) => one !== undefined);
  return { source, pointeur, ou, ecrite: yaml, fichiers, ...(commune !== undefined && { commune }) };
}

/** Those that are confidential, by what they share with one that is. */
function spread({ pieces, secretes }: Ecrites, folders: Folders): PieceEcrite[] {
  const byBond = new Map<string, PieceEcrite[]>();
  for (const piece of pieces) {
    for (const bond of bondsOf(piece, folders)) {
      const bound = byBond.get(bond);
      if (bound) bound.push(piece);
      else byBond.set(bond, [piece]);
    }
  }
  const waiting = [...secretes];
  for (let piece = waiting.pop(); piece; piece = waiting.pop()) {
    for (const bond of bondsOf(piece, folders)) {
      for (const other of byBond.get(bond) ?? []) {
        if (secretes.has(other)) continue;
        secretes.add(other);
        waiting.push(other);
      }
      byBond.delete(bond);
    }
  }
  return pieces.filter((piece) => secretes.has(piece));
}

/** What ties pieces together: files, and the common piece. */
function bondsOf({ fichiers, commune }: PieceEcrite, folders: Folders): string[] {
  const files = fichiers.map(({ chemin }) => folders.real(chemin));
  // No path has this sign.
  return commune === undefined ? files : [...files, `\0${commune}`];
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
  // A file has one path, but for links.
  const present = folders.linked ? [...epars, ...dossiers.flatMap((dossier) => dossier.fichiers)] : [];
  for (const { chemin, nom } of present) {
    const discretion = byBond.get(folders.real(chemin));
    if (discretion && !fichiers.has(chemin)) {
      fichiers.set(chemin, { ...discretion, mots: [chemin, nom, ...discretion.mots] });
    }
  }
  return { pieces, fichiers, sources: new Set(secretes.map(({ source }) => source.fichier)) };
}

function newName({ ou, pointeur }: PieceEcrite, taken: Set<string>): string {
  const [, rang] = pointeur;
  const first = `confidentielle ${ou}/${typeof rang === "number" ? rang + 1 : rang}`;
  let nom = first;
  for (let number = 2; taken.has(nom); number++) nom = `${first}-${number}`;
  taken.add(nom);
  return nom;
}
