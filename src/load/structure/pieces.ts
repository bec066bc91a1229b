import type { Constat } from "../../domain/constat.ts";
import { citer } from "../../domain/francais.ts";
import { enToutesLettres, firstDay, lastDay } from "../../domain/jour.ts";
import { nearest, proposer, TROP_DE_NOMS } from "../../domain/proche.ts";
import type { Pointeur, Source } from "../../domain/source.ts";
import type { FichierResolu, PieceChargee, PieceYaml } from "../../domain/structure.ts";
import type { Wording } from "../validate/fault.ts";
import { sayAt } from "../validate/fault.ts";
import { shown } from "../validate/naming.ts";
import type { PieceEcrite } from "./confidences.ts";
import { resolveDeclared } from "./declared-path.ts";
import type { Folders } from "./folders.ts";

/** What is at hand where a piece is declared. */
export interface CadrePiece {
  folders: Folders;
  /** Of the file that declares it, relative to the structure. */
  dossier: string;
  source: Source;
  constats: Constat[];
  /** Every path that a piece names, sound or not, relative to the structure. */
  declares: Set<string>;
  /** Id of each service by those that it had. */
  anciens: ReadonlyMap<string, string>;
  /** Pieces that are called confidential, and those that are left out: of these no other word is kept. */
  ecrites: PieceEcrite[];
  /** How its pieces are named outside where they are confidential: `15.3`, `_commun`. */
  ou: string;
}

/** What a piece names, whether or not it can be relied on. */
export type PieceNommee = Pick<PieceChargee, "fichier" | "capture" | "commune">;

/** Finds what a piece names. `commune`: the id of the common piece that it is, or refers to. */
export function namePiece(
  ecrite: { fichier?: unknown; capture?: unknown },
  commune: unknown,
  pointeur: Pointeur,
  cadre: CadrePiece,
): PieceNommee {
  return {
    ...nameFiles(ecrite, pointeur, cadre),
    ...(typeof commune === "string" && { commune }),
  };
}

/** Keeps a piece as it is written. */
export function keepWritten(
  ecrite: object,
  { fichier, capture, commune }: PieceNommee,
  pointeur: Pointeur,
  { source, ou, ecrites }: CadrePiece,
): void {
  const fichiers = [fichier, capture].filter((one) => one !== undefined);
  ecrites.push({ source, pointeur, ou, ecrite, fichiers, ...(commune !== undefined && { commune }) });
}

/** A declared piece with what it names; null when it leads nowhere that can be relied on. */
export function loadPiece(
  yaml: PieceYaml,
  nommes: PieceNommee,
  pointeur: Pointeur,
  cadre: CadrePiece,
): PieceChargee | null {
  if (isWrong([wrongLink(yaml), wrongPeriod(yaml)], pointeur, cadre)) return null;
  const propre = yaml.lien === undefined ? yaml : { ...yaml, lien: yaml.lien.trim() };
  return { yaml: ofToday(propre, cadre.anciens), source: cadre.source, pointeur, ...nommes };
}

/** The piece with its service under the id that it has today. */
function ofToday(yaml: PieceYaml, anciens: ReadonlyMap<string, string>): PieceYaml {
  const service = yaml.service === undefined ? undefined : anciens.get(yaml.service);
  return service === undefined ? yaml : { ...yaml, service };
}

interface Faute {
  cle: "lien" | "du" | "au";
  mots: Wording;
}

/** Says what is wrong of a piece; true where something is. */
function isWrong(
  fautes: readonly (Faute | null)[],
  pointeur: Pointeur,
  { source, constats }: CadrePiece,
): boolean {
  const found = fautes.filter((faute) => faute !== null);
  for (const { cle, mots } of found) constats.push(sayAt(source, [...pointeur, cle], mots));
  return found.length > 0;
}

function wrongLink({ lien }: PieceYaml): Faute | null {
  if (lien === undefined) return null;
  if (/^https?:\/\/[^\s/?#]*@/i.test(lien.trim())) {
    const mots: Wording = {
      regle: "valeur-incorrecte",
      message: "Cette adresse contient un nom de connexion ou un mot de passe (avant « @ »).",
      aide: "Retirez-le de l’adresse, et changez ce mot de passe : qui lit le dossier, ou son historique, le voit.",
    };
    return { cle: "lien", mots };
  }
  if (/^https?:\/\/[^\s/]/i.test(lien.trim())) return null;
  const mots: Wording = {
    regle: "valeur-incorrecte",
    message: `${shown(lien)} n’est pas l’adresse d’une page.`,
    aide: /^[^:?#]+\.[a-z0-9]{2,5}$/i.test(lien.trim())
      ? `Pour un fichier, écrivez ${citer("fichier: …")} à la place de ${citer("lien: …")} ; pour une page, une adresse qui commence par « https:// ».`
      : "Écrivez une adresse qui commence par « https:// ».",
  };
  return { cle: "lien", mots };
}

/** `own`: what a fiche says of a common piece, whose other keys stand where the common piece is declared. */
function wrongPeriod({ du, au }: PieceYaml, own?: PieceYaml): Faute | null {
  if (du === undefined || au === undefined || firstDay(du) <= lastDay(au)) return null;
  const cles = (["au", "du"] as const).filter((cle) => own?.[cle] !== undefined);
  const [cle = "au"] = cles;
  const mots: Wording = {
    regle: "date-impossible",
    message: `La période finit (« au », ${enToutesLettres(au)}) avant d’avoir commencé (« du », ${enToutesLettres(du)}).`,
    aide:
      cles.length === 1
        ? `Corrigez ${citer(cle)} : l’autre date est celle de la pièce commune.`
        : "Corrigez l’une des deux dates.",
  };
  return { cle, mots };
}

/** Finds the files that a piece names, and says what is wrong with their paths. */
function nameFiles(
  piece: { fichier?: unknown; capture?: unknown },
  pointeur: Pointeur,
  { folders, dossier, source, constats, declares }: CadrePiece,
): { fichier?: FichierResolu; capture?: FichierResolu } {
  const files: { fichier?: FichierResolu; capture?: FichierResolu } = {};
  for (const cle of ["fichier", "capture"] as const) {
    const ecrit = piece[cle];
    if (typeof ecrit !== "string" || ecrit === "") continue;
    const { fichier, mots } = resolveDeclared(folders, dossier, ecrit);
    if (mots) constats.push(sayAt(source, [...pointeur, cle], mots));
    declares.add(fichier.chemin);
    files[cle] = fichier;
  }
  return files;
}

/** A piece of `preuves/_commun` in place of the reference that a fiche makes to it. */
export function loadReference(
  yaml: PieceYaml,
  nommes: PieceNommee,
  pointeur: Pointeur,
  communes: ReadonlyMap<string, PieceChargee>,
  cadre: CadrePiece,
): PieceChargee | null {
  const { source, constats, anciens } = cadre;
  const { preuve = "", ...own } = ofToday(yaml, anciens);
  const commune = communes.get(preuve);
  if (commune) {
    const said = { ...commune.yaml, ...own };
    if (isWrong([wrongPeriod(said, own)], pointeur, cadre)) return null;
    return { ...commune, ...nommes, yaml: said, source, pointeur };
  }
  const near = communes.size > TROP_DE_NOMS ? undefined : nearest(preuve, communes.keys());
  constats.push(
    sayAt(source, [...pointeur, "preuve"], {
      regle: "reference-inconnue",
      message: `Aucune pièce commune n’a l’identifiant ${citer(preuve)}.`,
      aide: near
        ? proposer(preuve, near)
        : "Déclarez-la dans preuves/_commun/preuves.yaml, ou corrigez l’identifiant.",
    }),
  );
  return null;
}
