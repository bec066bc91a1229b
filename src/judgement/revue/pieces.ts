import type { Hachage, Hache } from "../../domain/hachage.ts";
import type { IndicateurCalcule } from "../../domain/indicateurs.ts";
import type { FichierPresent, FichierResolu, PieceYaml } from "../../domain/structure.ts";
import type { LigneDeVerrou } from "../../domain/verrou.ts";
import type { PieceLue } from "../types.ts";
import { fingerprintOfWords, sha256OfText } from "./texte.ts";

/** What a line is about: an exigence of a référentiel. */
export type CibleDeLigne = Pick<LigneDeVerrou, "exigence" | "referentiel">;

/** The key under which a line names its piece. */
export type CleDePiece = "fichier" | "lien" | "indicateur" | "observation" | "surPlace";

const CLES: readonly CleDePiece[] = ["fichier", "lien", "indicateur", "observation", "surPlace"];

/** A piece of today, and how a signed line speaks of it. */
export interface PieceDuJour {
  cle: CleDePiece;
  /** What names it: a path, an address, an id, words. */
  nom: string;
  /** How it is told: never by the words of a confidential piece. */
  designation: string;
  confidentielle: boolean;
  /** What its line says beside the fingerprint of its file. */
  dit: Omit<LigneDeVerrou, "exigence" | "referentiel">;
  /** The file, or the capture, whose bytes count; null where it has none. */
  fichier: FichierAHacher | null;
  /** Why it cannot be signed; null where it can. */
  empeche: "absent" | "non-calcule" | null;
}

type FichierAHacher = Pick<FichierPresent | FichierResolu, "chemin" | "contenu">;

/** The key and the name by which a signed line names its piece. */
export function nameInLine(ligne: LigneDeVerrou): { cle: CleDePiece; nom: string } {
  const cle = CLES.find((one) => ligne[one] !== undefined) ?? "fichier";
  return { cle, nom: ligne[cle] ?? "" };
}

const CACHE = "confidentielle:";

/** A name that tells its piece from others without saying it. */
export function hiddenName(nom: string): string {
  return `${CACHE}${sha256OfText(nom).slice(0, 16)}`;
}

export function isHidden(nom: string): boolean {
  return nom.startsWith(CACHE);
}

/** A piece as its line would name it. */
export function pieceDuJour({ origine, jugee }: PieceLue): PieceDuJour {
  const confidentielle = jugee.confidentiel === true;
  if (origine.genre === "presente") {
    const { fichier } = origine;
    const nom = fichier.chemin;
    return {
      cle: "fichier",
      nom,
      designation: confidentielle ? jugee.designation : nom,
      confidentielle,
      dit: {},
      fichier,
      empeche: null,
    };
  }
  const { yaml, fichier, capture, indicateur } = origine.piece;
  const common = { confidentielle, empeche: null, fichier: null };
  const designation = confidentielle ? jugee.designation : undefined;
  if (yaml.indicateur !== undefined) {
    const nom = yaml.indicateur;
    const dit = indicateur ? figuresOf(indicateur) : {};
    const empeche = indicateur ? null : "non-calcule";
    return { ...common, cle: "indicateur", nom, designation: designation ?? nom, dit, empeche };
  }
  if (yaml.lien !== undefined) {
    const dit = {
      ...(yaml.consulteLe !== undefined && { consulteLe: yaml.consulteLe }),
      ...(capture && { capture: confidentielle ? hiddenName(capture.chemin) : capture.chemin }),
    };
    return {
      ...common,
      cle: "lien",
      nom: yaml.lien,
      designation: designation ?? yaml.lien,
      dit,
      fichier: capture ?? null,
      empeche: capture && capture.statut !== "present" ? "absent" : null,
    };
  }
  if (fichier) {
    const nom = fichier.chemin;
    const empeche = fichier.statut === "present" ? null : "absent";
    return { ...common, cle: "fichier", nom, designation: designation ?? nom, dit: {}, fichier, empeche };
  }
  const cle = yaml.observation === undefined ? "surPlace" : "observation";
  const nom = yaml[cle] ?? "";
  return { ...common, cle, nom, designation: designation ?? nom, dit: { mots: fingerprintOfWording(yaml) } };
}

const MOTS = ["observation", "surPlace", "reference", "resultat", "note", "consultePar"] as const;
const JOURS = ["date", "du", "au", "consulteLe"] as const;

/** What a fiche says of a piece that is nowhere but in its words. */
export function fingerprintOfWording(yaml: PieceYaml): string {
  const mots = fingerprintOfWords(MOTS.map((cle) => yaml[cle] ?? ""));
  return sha256OfText(JSON.stringify([mots, ...JOURS.map((cle) => yaml[cle] ?? "")]));
}

/** What an indicator rests on, and the values of the periods that are closed. */
function figuresOf(calcule: IndicateurCalcule): PieceDuJour["dit"] {
  const { definition, sources, feuille, colonnes, filtre, cible, service, seuilIllisible } = calcule.liaison;
  const { formule, unite, periode, sens, delai, positives } = definition;
  const asked = definition.colonnes.map(({ id, role, requise }) => [id, role, requise]);
  const terms = delai && [delai.duree, delai.unite, delai.repart, delai.attenteCompte];
  return {
    registres: [...sources],
    jusquAu: calcule.close.au,
    definition: sha256OfText(JSON.stringify([formule, unite, periode, sens, asked, terms, positives])),
    liaison: sha256OfText(
      JSON.stringify([feuille, sorted(colonnes), sorted(filtre), cible, service, seuilIllisible]),
    ),
    valeurs: valuesUntil(calcule, calcule.close.au),
  };
}

function sorted(map: ReadonlyMap<string, unknown>): [string, unknown][] {
  return [...map].sort(([a], [b]) => (a < b ? -1 : 1));
}

/** Fingerprint of the values of the periods closed by a day; those that close later do not change it. */
export function valuesUntil({ serie }: IndicateurCalcule, jour: string): string {
  const closed = serie.filter(({ enCours, au }) => !enCours && au <= jour);
  return sha256OfText(
    JSON.stringify(
      closed.map(({ du, au, valeur, numerateur, denominateur }) => [
        du,
        au,
        valeur,
        numerateur,
        denominateur,
      ]),
    ),
  );
}

/** The fingerprint of a file: of one that Git LFS keeps, that of the file itself. */
export function hashOf({ chemin, contenu }: FichierAHacher, hachage: Hachage): Hache {
  if (contenu?.genre !== "pointeur") return hachage.octets(chemin);
  return contenu.oid === null ? { refus: "illisible" } : { sha256: contenu.oid };
}

/** The fingerprint of the lines of a text; null for anything else, and for a pointer. */
export function hashOfLines({ chemin, contenu }: FichierAHacher, hachage: Hachage): string | null {
  return contenu?.genre === "pointeur" ? null : hachage.lignes(chemin);
}

/** Why a line cannot be written. */
export type Empechement = NonNullable<PieceDuJour["empeche"]> | "illisible" | "change";

/** The line that a signature writes of a piece; or why it cannot. */
export function ligneDe(
  piece: PieceDuJour,
  cible: CibleDeLigne,
  hachage: Hachage,
): LigneDeVerrou | { empeche: Empechement } {
  const { cle, nom, confidentielle, dit, fichier, empeche } = piece;
  if (empeche) return { empeche };
  const ligne: LigneDeVerrou = { ...cible, [cle]: confidentielle ? hiddenName(nom) : nom, ...dit };
  if (!fichier) return ligne;
  const bytes = hashOf(fichier, hachage);
  if ("refus" in bytes) return { empeche: bytes.refus };
  const lignes = hashOfLines(fichier, hachage);
  const apart = lignes !== null && lignes !== bytes.sha256;
  return { ...ligne, sha256: bytes.sha256, ...(apart && { lignes }) };
}
