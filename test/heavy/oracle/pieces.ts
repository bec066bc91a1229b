import type { PartieDue } from "./applicabilite.ts";
import { afterNextQuarter, firstDayOf, lastDayOf, later } from "./calendrier.ts";
import type { Dossier, PieceEcrite } from "./dossier.ts";
import type { PeriodeLue } from "./lecture.ts";

/** What the words of the contract make of a piece, apart from what it answers. */
export interface Piece {
  nature?: string;
  service?: string;
  site?: string;
  methodes: string[];
  expire?: string;
  /** Why it cannot count, whatever it answers. */
  ecarte?: "absente" | "vide" | "inutilisable" | "non-calculee" | "a-venir" | "sans-date" | "a-qualifier";
  /** Day from which it grows old. */
  date: string;
  /** A period that is not over: it counts, and gives no date. */
  enCours: boolean;
}

export function lirePiece(ecrite: PieceEcrite, dossier: Dossier): Piece {
  const { yaml, octets = "document" } = ecrite.commune ?? ecrite;
  const text = (key: string) => (typeof yaml[key] === "string" ? (yaml[key] as string) : undefined);
  const [nature, service, site, expire] = [text("nature"), text("service"), text("site"), text("expire")];
  const retenue = dateRetenue(text, dossier.jour);
  const ecarte = octetsEcartes(octets) ?? (yaml.indicateur ? ("non-calculee" as const) : retenue.ecarte);
  return {
    ...(nature && { nature }),
    ...(service && { service: serviceActuel(service, dossier) }),
    ...(site && { site }),
    ...(expire && { expire }),
    ...(ecarte && { ecarte }),
    methodes: (yaml.methodes as string[] | undefined) ?? [],
    date: retenue.date,
    enCours: retenue.enCours,
  };
}

function octetsEcartes(octets: NonNullable<PieceEcrite["octets"]>): Piece["ecarte"] {
  const says = {
    document: undefined,
    vide: "vide",
    blancs: "vide",
    raccourci: "inutilisable",
    absent: "absente",
  } as const;
  return says[octets];
}

const serviceActuel = (service: string, { services }: Dossier) =>
  services.find(({ anciensIds }) => anciensIds.includes(service))?.id ?? service;

/** `du`, `au`: the end; `date`: its first day; else the day it was consulted; else the beginning of the file's name. */
function dateRetenue(
  text: (key: string) => string | undefined,
  jour: string,
): Pick<Piece, "date" | "enCours" | "ecarte"> {
  const [du, au, date] = [text("du"), text("au"), text("date")];
  if (au) {
    const fin = lastDayOf(au);
    if (fin <= jour) return { date: fin, enCours: false };
    const begun = du !== undefined && firstDayOf(du) <= jour;
    return { date: fin, enCours: begun, ...(!begun && { ecarte: "a-venir" }) };
  }
  const fixe = date
    ? firstDayOf(date)
    : (text("consulteLe") ?? /^\d{4}-\d\d-\d\d(?= )/.exec(text("fichier") ?? "")?.[0]);
  if (fixe === undefined) return { date: "", enCours: false, ecarte: "sans-date" };
  return { date: fixe, enCours: false, ...(fixe > jour && { ecarte: "a-venir" }) };
}

/** A piece answers a part that it cites, or to which its nature suits where it does not cite another. */
export function repond({ methodes, nature }: Piece, { methode, partie }: PartieDue): boolean {
  if (methodes.includes(partie.id)) return true;
  const suits = nature !== undefined && partie.natures.includes(nature) && !partie.aCiter.includes(nature);
  if (methodes.includes(methode.id)) return suits;
  return methodes.length === 0 && suits && !methode.centrale;
}

/** Last day on which a piece stands for a part. */
export function finDe(
  piece: Piece,
  periode: PeriodeLue | undefined,
  parametres: Dossier["parametres"],
): string {
  const { peremptionMois = 36, graceTrimestreMois = 1 } = parametres;
  const { date, expire } = piece;
  const mois = periode?.mois ?? peremptionMois;
  const fin = periode?.mois === 3 ? afterNextQuarter(date, graceTrimestreMois) : later(date, mois);
  return expire !== undefined && expire < fin ? expire : fin;
}

/**
 * The same day where a period or `expire` writes it; null for one that grows old by our 36 months alone, which is no
 * validity, and for a period that runs further ahead than it is to be renewed.
 */
export function finEcrite(
  piece: Piece,
  periode: PeriodeLue | undefined,
  parametres: Dossier["parametres"],
  jour: string,
): string | null {
  const fin = finDe(piece, periode, parametres);
  if (piece.expire === fin) return fin;
  return periode && piece.date <= later(jour, periode.mois) ? fin : null;
}
