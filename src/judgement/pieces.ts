import { isDocument } from "../domain/contenu.ts";
import type { IndicateurCalcule } from "../domain/indicateurs.ts";
import type { Jour } from "../domain/jour.ts";
import { type Exigence, partiesDeLExigence } from "../domain/referentiel.ts";
import type { PreuveJugee } from "../domain/resultat.ts";
import type {
  DossierExigence,
  FichierPresent,
  PieceChargee,
  PieceYaml,
  Structure,
} from "../domain/structure.ts";
import { outside } from "./confidence.ts";
import { type DateRetenue, dateOfName, dateOfPiece, isRunning } from "./date-retenue.ts";
import { answeredBy } from "./designation.ts";
import type { Ecartement, PieceLue } from "./types.ts";

/** What reading the pieces depends on. */
interface CadreDesPieces {
  structure: Structure;
  date: Jour;
  /** Ids of those that the référentiel knows. */
  natures: ReadonlySet<string>;
}

/** Every piece of the folders of an exigence: those that fiches declare, then files of folders without one. */
export function readPieces(
  exigence: Exigence,
  dossiers: readonly DossierExigence[],
  { structure, date, natures }: CadreDesPieces,
): PieceLue[] {
  const declarees = dossiers.flatMap((dossier) =>
    (dossier.fiche?.pieces ?? []).map((piece) => ({ dossier, piece })),
  );
  const presentes = dossiers
    .filter(({ fiche }) => fiche === null)
    .flatMap((dossier) => dossier.fichiers.map((fichier) => ({ dossier, fichier })))
    .filter(({ fichier }) => !structure.fichiersDeclares.has(fichier.chemin));
  const mots = () =>
    new Set([
      ...partiesDeLExigence(exigence).flatMap(({ natures }) => natures),
      ...(structure.yaml.services ?? []).map(({ id }) => id),
    ]);
  return [
    ...declarees.map(({ dossier, piece }, rang) =>
      told(declared(piece, dossier, rang, exigence, { date, natures }), piece.confidentielle, mots),
    ),
    ...presentes.map(({ dossier, fichier }, rang) =>
      told(undeclared(fichier, dossier, declarees.length + rang, date), fichier.confidentiel, mots),
    ),
  ];
}

/** A piece with what the result may say of it. */
function told(piece: PieceLue, nom: string | undefined, mots: () => ReadonlySet<string>): PieceLue {
  return nom === undefined ? piece : { ...piece, jugee: outside(piece.jugee, nom, mots()) };
}

/** A nature qualifies a piece for a whole of which no part is known, if it is one: a référentiel may name none. */
function qualifies({ nature }: PieceYaml, natures: ReadonlySet<string>): boolean {
  return nature !== undefined && (natures.size === 0 || natures.has(nature));
}

function declared(
  piece: PieceChargee,
  dossier: DossierExigence,
  rang: number,
  exigence: Exigence,
  { date, natures }: Pick<CadreDesPieces, "date" | "natures">,
): PieceLue {
  const { yaml } = piece;
  const retenue = dateOfPiece(yaml);
  const { repondues, parties, methodes } = answeredBy(yaml, exigence);
  const qualifiee = repondues.length > 0 || qualifies(yaml, natures);
  const jugee: PieceLue["jugee"] = {
    rang,
    ...designation(yaml),
    ...described(yaml),
    ...dated(retenue, date),
    methodes,
    ...(parties.length > 0 && { parties }),
    declaree: true,
    ...(piece.commune !== undefined && { commune: piece.commune }),
    ...(piece.fichier && { fichier: piece.fichier.chemin, taille: piece.fichier.taille }),
    ...(piece.capture && { capture: piece.capture.chemin }),
    ...faultOfContent(piece.fichier),
    ...(piece.indicateur && { mesure: figureOf(piece.indicateur) }),
  };
  const lieu = { source: piece.source, pointeur: piece.pointeur };
  const ecartee = ruledOut(piece, retenue, date) ?? (qualifiee ? null : "a-qualifier");
  const origine = { genre: "declaree" as const, piece, dossier };
  return { origine, jugee, retenue, parties: repondues, ecartee, lieu };
}

function undeclared(fichier: FichierPresent, dossier: DossierExigence, rang: number, date: Jour): PieceLue {
  const retenue = dateOfName(fichier.nom);
  const jugee: PieceLue["jugee"] = {
    rang,
    type: "fichier",
    designation: fichier.nom,
    ...dated(retenue, date),
    methodes: [],
    declaree: false,
    fichier: fichier.chemin,
    taille: fichier.taille,
    ...faultOfContent(fichier),
  };
  return {
    origine: { genre: "presente", fichier, dossier },
    jugee,
    retenue,
    parties: [],
    ecartee: statusOfContent(fichier) ?? (isToCome(retenue, date) ? "a-venir" : "a-qualifier"),
    lieu: { fichier: fichier.chemin },
  };
}

/** The figure of the last closed period. */
function figureOf({ liaison, close }: IndicateurCalcule): NonNullable<PreuveJugee["mesure"]> {
  const { du, au, valeur, numerateur, denominateur } = close;
  const { cible, definition } = liaison;
  return {
    du,
    au,
    valeur,
    numerateur,
    denominateur,
    unite: definition.unite,
    ...(cible !== undefined && { cible }),
  };
}

/** What rules a piece out before one asks what it answers. */
function ruledOut(
  { yaml, fichier, indicateur }: PieceChargee,
  retenue: DateRetenue | null,
  date: Jour,
): Ecartement | null {
  if (yaml.indicateur !== undefined && !indicateur?.couvertJusquAu) return "non-calculee";
  if (fichier && fichier.statut !== "present") return "absente";
  const sansDocument = fichier && statusOfContent(fichier);
  if (sansDocument) return sansDocument;
  if (retenue === null) return "sans-date";
  return isToCome(retenue, date) ? "a-venir" : null;
}

function isToCome(retenue: DateRetenue | null, date: Jour): boolean {
  return retenue !== null && retenue.debut > date;
}

/** What rules a file out by what it holds. */
function statusOfContent({
  taille,
  contenu,
}: Pick<FichierPresent, "taille" | "contenu">): "vide" | "inutilisable" | null {
  if (taille === 0 || contenu?.genre === "vide") return "vide";
  return contenu && !isDocument(contenu) ? "inutilisable" : null;
}

function faultOfContent(fichier: Pick<FichierPresent, "contenu"> | undefined): Pick<PreuveJugee, "contenu"> {
  const genre = fichier?.contenu?.genre;
  return genre === undefined || genre === "sain" ? {} : { contenu: genre };
}

function designation(yaml: PieceYaml): Pick<PreuveJugee, "type" | "designation"> {
  if (yaml.lien !== undefined) return { type: "lien", designation: yaml.lien };
  if (yaml.observation !== undefined) return { type: "observation", designation: yaml.observation };
  if (yaml.surPlace !== undefined) return { type: "sur-place", designation: yaml.surPlace };
  if (yaml.indicateur !== undefined) return { type: "indicateur", designation: yaml.indicateur };
  return { type: "fichier", designation: yaml.fichier ?? yaml.preuve ?? "" };
}

const DESCRIPTION = [
  "titre",
  "nature",
  "du",
  "au",
  "service",
  "site",
  "confidentiel",
  "resultat",
  "note",
  "consultePar",
  "reference",
  "consulteLe",
] as const;

/** What the fiche says of a piece and the result repeats. */
function described(yaml: PieceYaml): Partial<PreuveJugee> {
  const said: Record<string, unknown> = {};
  for (const cle of DESCRIPTION) if (yaml[cle] !== undefined) said[cle] = yaml[cle];
  return said;
}

/** A period that is running has no date yet: neither its end, to come, nor the day judged by is one. */
function dated(
  retenue: DateRetenue | null,
  jour: Jour,
): Pick<PreuveJugee, "date" | "origineDate" | "enCours"> {
  if (retenue === null) return {};
  if (isRunning(retenue, jour)) return { origineDate: retenue.origine, enCours: true };
  return { date: retenue.date, origineDate: retenue.origine };
}
