import type { Lecture } from "../depot/depot.ts";
import { accorder } from "../domain/francais.ts";
import type {
  DefinitionIndicateur,
  IndicateurCalcule,
  Liaison,
  Mesure,
  RegistreLu,
} from "../domain/indicateurs.ts";
import { dayNumber, dayOf, type Jour } from "../domain/jour.ts";
import { type LecteurDeLigne, lecteurOf, type Sort } from "./calcul/formules.ts";
import { measure } from "./calcul/mesure.ts";
import type { Calendrier } from "./calendrier/jours-ouvres.ts";
import { type OuvrirClasseur, openRegistre } from "./registre/open.ts";
import { type LigneDuRegistre, parcourir } from "./registre/parcourir.ts";
import { type FichierDeRegistre, RegistreError } from "./registre/types.ts";
import { Releve } from "./releve.ts";

/** Where registers are read from; throws `RegistreError` for one that is not there. */
type OuvrirRegistre = (chemin: string) => Lecture;

/** Registers that are held, by their paths: each is read once for all the indicators that rest on it. */
export type RegistresTenus = Map<string, FichierDeRegistre>;

/** Told of each row, with what became of it. The row is seen, not kept. */
export type EcouteDeLigne = (ligne: LigneDuRegistre, sort: Sort) => void;

/** What a computation needs beside its registers. */
export interface MoyensDeCalcul {
  ouvrir: OuvrirRegistre;
  calendrier: Calendrier;
  /** Left out: workbooks are refused. */
  classeur?: OuvrirClasseur | undefined;
  /** Left out: rows that are the same are counted, not found. */
  ecoute?: EcouteDeLigne | undefined;
  tenus?: RegistresTenus;
}

/** What the registers of an indicator say, read on a day. */
export interface RegistresReleves {
  releve: Releve;
  registres: RegistreLu[];
  inutilisable: string | null;
  /** Number of the first day on which some row would be read otherwise. */
  change: number;
}

/** Computes an indicator from its registers, on a day. What is wrong with them is told in the result, never thrown. */
export function computeIndicateur(liaison: Liaison, moyens: MoyensDeCalcul, date: Jour): IndicateurCalcule {
  return sumUp(liaison, readRegisters(liaison, moyens, date), date);
}

/** Reads the registers of an indicator on a day. */
export function readRegisters(liaison: Liaison, moyens: MoyensDeCalcul, date: Jour): RegistresReleves {
  const releve = new Releve(liaison.definition);
  let change = Number.POSITIVE_INFINITY;
  const read = lecteurOf(liaison.definition, moyens.calendrier, dayNumber(date), (jour) => {
    if (jour < change) change = jour;
  });
  const registres: RegistreLu[] = [];
  const refus: string[] = [];
  for (const fichier of liaison.sources) {
    try {
      registres.push(readRegister(fichier, liaison, moyens, releve, read));
    } catch (error) {
      if (!(error instanceof RegistreError)) throw error;
      refus.push(`${fichier}${error.ligne === undefined ? "" : `, ligne ${error.ligne}`} : ${error.message}`);
    }
  }
  const inutilisable = refus[0] ?? tooManyIllegible(registres, liaison.seuilIllisible);
  return { releve, registres, inutilisable, change };
}

function readRegister(
  fichier: string,
  liaison: Liaison,
  { ouvrir, classeur, ecoute, tenus }: MoyensDeCalcul,
  releve: Releve,
  read: LecteurDeLigne,
): RegistreLu {
  const through = (registre: FichierDeRegistre) =>
    parcourir(fichier, registre, liaison, ecoute !== undefined, (ligne) => {
      const sort: Sort = ligne.defaut
        ? { genre: "illisible", role: null, ...ligne.defaut }
        : read(ligne.texte);
      if (ligne.total && sort.genre === "illisible") return "total";
      releve.add(ligne, sort);
      ecoute?.(ligne, sort);
      return sort.genre === "illisible" ? "illisible" : "lue";
    });
  const known = tenus?.get(fichier);
  if (known) return through(known);
  const opened = ouvrir(fichier);
  try {
    const registre = openRegistre(opened, classeur);
    if (registre.tenu) tenus?.set(fichier, registre);
    return through(registre);
  } finally {
    opened.close();
  }
}

/** What was read, summed up period by period on a day. */
export function sumUp(
  liaison: Liaison,
  { releve, registres, inutilisable }: RegistresReleves,
  date: Jour,
): IndicateurCalcule {
  const { definition } = liaison;
  const { cumuls, periodes, illisibles, nombreIllisibles, signalees, nombreSignalees } = releve;
  const measured = new Map<number, Mesure>();
  const of = (rank: number): Mesure => {
    const known = measured.get(rank);
    if (known) return known;
    const made = measure(definition, cumuls.get(rank), periodes.boundsOf(rank), date);
    measured.set(rank, made);
    return made;
  };
  const running = periodes.rankOf(dayNumber(date));
  const known = [...cumuls.keys()].filter((rank) => rank <= running).sort((a, b) => a - b);
  const before = (rank: number): Mesure | null => (cumuls.has(rank) ? of(rank) : null);
  return {
    id: liaison.id,
    liaison,
    inutilisable,
    registres,
    close: of(running - 1),
    enCours: of(running),
    precedente: before(running - 2),
    anneePrecedente: before(running - 1 - periodes.parAn),
    serie: known.map(of),
    illisibles,
    nombreIllisibles,
    signalees,
    nombreSignalees,
    couvertJusquAu: inutilisable === null ? coveredUntil(definition, releve, known, date) : null,
  };
}

/**
 * The end of the newest period over by the day judged by of which the register speaks: that has rows, or, for what is
 * counted as it comes, that is followed by some (nothing came that quarter). What is done once a year is dated by its last
 * row: the year's end would make a survey of April one of December.
 */
function coveredUntil(
  { periode, formule }: DefinitionIndicateur,
  { cumuls, periodes }: Releve,
  known: readonly number[],
  date: Jour,
): Jour | null {
  const held = known.filter((rank) => (cumuls.get(rank)?.lignes ?? 0) > 0);
  const last = held.at(-1);
  if (last === undefined) return null;
  const jour = dayNumber(date);
  if (periode === "annee") return dayOf(Math.min(cumuls.get(last)?.dernier ?? jour, jour));
  const running = periodes.rankOf(jour);
  const goesOn = last === running && held.length > 1 && EVENTS.has(formule);
  const rank = goesOn ? running - 1 : held.findLast((one) => one < running);
  return rank === undefined ? null : periodes.boundsOf(rank).au;
}

/** Formulas whose rows come when they come: a period without any is one in which nothing came. */
const EVENTS: ReadonlySet<DefinitionIndicateur["formule"]> = new Set(["dans-delai", "delai-moyen", "compte"]);

function tooManyIllegible(registres: readonly RegistreLu[], seuil: number): string | null {
  const lignes = registres.reduce((sum, one) => sum + one.lignes, 0);
  const illisibles = registres.reduce((sum, one) => sum + one.illisibles, 0);
  if (lignes === 0) return "Le registre n’a aucune ligne.";
  if (illisibles * 100 <= lignes * seuil) return null;
  const share = Math.round((illisibles * 1000) / lignes) / 10;
  const one = illisibles === 1;
  return `${illisibles} ${accorder(illisibles, "ligne")} sur ${lignes} ${one ? "ne peut pas être lue" : "ne peuvent pas être lues"} (${String(share).replace(".", ",")} %, au plus ${seuil} %).`;
}
