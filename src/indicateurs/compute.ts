import type { Lecture } from "../depot/depot.ts";
import type {
  DefinitionIndicateur,
  Illisible,
  IndicateurCalcule,
  Liaison,
  Mesure,
  RegistreLu,
  Role,
} from "../domain/indicateurs.ts";
import { dayNumber, dayOf, type Jour } from "../domain/jour.ts";
import { Cumul } from "./calcul/cumul.ts";
import { lecteurOf, type Sort } from "./calcul/formules.ts";
import { measure } from "./calcul/mesure.ts";
import type { Calendrier } from "./calendrier/jours-ouvres.ts";
import { decoupage } from "./periodes.ts";
import { type OuvrirClasseur, openRegistre } from "./registre/open.ts";
import { parcourir } from "./registre/parcourir.ts";
import { RegistreError } from "./registre/types.ts";

/** Rows listed one by one; the others are counted. */
const MOST_LISTED = 200;

/** Where registers are read from; throws `RegistreError` for one that is not there. */
type OuvrirRegistre = (chemin: string) => Lecture;

/** Told of each row, with what became of it; `valeurDe` gives its bound cells. */
export type EcouteDeLigne = (ligne: {
  fichier: string;
  ligne: number;
  valeurDe(role: Role): string;
  sort: Sort;
}) => void;

/** What a computation needs beside its registers. */
export interface MoyensDeCalcul {
  ouvrir: OuvrirRegistre;
  calendrier: Calendrier;
  /** Left out: workbooks are refused. */
  classeur?: OuvrirClasseur | undefined;
}

/** Computes an indicator from its registers, on a day. What is wrong with them is told in the result, never thrown. */
export function computeIndicateur(
  liaison: Liaison,
  moyens: MoyensDeCalcul,
  date: Jour,
  ecoute?: EcouteDeLigne,
): IndicateurCalcule {
  const { ouvrir, calendrier } = moyens;
  const { definition } = liaison;
  const jour = dayNumber(date);
  const periods = decoupage(definition.periode);
  const cumuls = new Map<number, Cumul>();
  const lists = { illisibles: [] as Illisible[], signalees: [] as Illisible[] };
  const registres: RegistreLu[] = [];
  const refus: string[] = [];
  const read = lecteurOf(definition, calendrier, jour);
  const cumulAt = (at: number) => {
    const rank = periods.rankOf(at);
    const known = cumuls.get(rank) ?? new Cumul();
    cumuls.set(rank, known);
    return known;
  };
  for (const fichier of liaison.sources) {
    let opened: Lecture | undefined;
    try {
      opened = ouvrir(fichier);
      const feuille = { nom: undefined as string | undefined };
      const lu = parcourir(
        fichier,
        openRegistre(opened, moyens.classeur),
        liaison,
        (cellules, { ligne, colonneDe }) => {
          const sort = read(cellules);
          ecoute?.({ fichier, ligne, valeurDe: cellules, sort });
          const place = (role: Parameters<typeof colonneDe>[0], motif: string): Illisible => {
            const colonne = colonneDe(role);
            return {
              fichier,
              ...(feuille.nom && { feuille: feuille.nom }),
              ligne,
              ...(colonne && { colonne }),
              motif,
            };
          };
          if (sort.genre === "illisible") {
            if (lists.illisibles.length < MOST_LISTED) lists.illisibles.push(place(sort.role, sort.motif));
            return "illisible";
          }
          const cumul = cumulAt(sort.jour);
          if (sort.genre === "exclue") cumul.exclude(sort.motif);
          else {
            sort.ajoute(cumul);
            cumul.dernier = Math.max(cumul.dernier, sort.jour);
            if (sort.signale && lists.signalees.length < MOST_LISTED)
              lists.signalees.push(place(sort.signale.role, sort.signale.motif));
          }
          return "lue";
        },
      );
      registres.push(lu);
    } catch (error) {
      if (!(error instanceof RegistreError)) throw error;
      refus.push(`${fichier}${error.ligne === undefined ? "" : `, ligne ${error.ligne}`} : ${error.message}`);
    } finally {
      opened?.close();
    }
  }
  const of = (rank: number) => measure(definition, cumuls.get(rank), periods.boundsOf(rank), date);
  const running = periods.rankOf(jour);
  const known = [...cumuls.keys()].filter((rank) => rank <= running).sort((a, b) => a - b);
  const close = of(running - 1);
  const before = (rank: number): Mesure | null => (cumuls.has(rank) ? of(rank) : null);
  const inutilisable = refus[0] ?? tooManyIllegible(registres, liaison.seuilIllisible);
  return {
    id: liaison.id,
    liaison,
    inutilisable,
    registres,
    close,
    enCours: of(running),
    precedente: before(running - 2),
    anneePrecedente: before(running - 1 - periods.parAn),
    serie: known.map(of),
    ...lists,
    nombreIllisibles: registres.reduce((sum, { illisibles }) => sum + illisibles, 0),
    couvertJusquAu:
      inutilisable === null ? coveredUntil(definition, known, cumuls, periods.boundsOf, running, jour) : null,
  };
}

/**
 * The end of the newest period over by the day judged by of which rows speak. What is done once a year is dated by its
 * last row: the year's end would make a survey of April one of December.
 */
function coveredUntil(
  { periode }: DefinitionIndicateur,
  known: readonly number[],
  cumuls: ReadonlyMap<number, Cumul>,
  boundsOf: (rank: number) => { au: Jour },
  running: number,
  jour: number,
): Jour | null {
  const speaks = (rank: number) => (cumuls.get(rank)?.lignes ?? 0) > 0;
  if (periode === "annee") {
    const rank = known.findLast(speaks);
    const last = rank === undefined ? undefined : cumuls.get(rank)?.dernier;
    return last === undefined ? null : dayOf(Math.min(last, jour));
  }
  const rank = known.findLast((one) => one < running && speaks(one));
  return rank === undefined ? null : boundsOf(rank).au;
}

function tooManyIllegible(registres: readonly RegistreLu[], seuil: number): string | null {
  const lignes = registres.reduce((sum, one) => sum + one.lignes, 0);
  const illisibles = registres.reduce((sum, one) => sum + one.illisibles, 0);
  if (lignes === 0) return "Le registre n’a aucune ligne.";
  if (illisibles * 100 <= lignes * seuil) return null;
  const share = Math.round((illisibles * 1000) / lignes) / 10;
  return `${illisibles} lignes sur ${lignes} ne peuvent pas être lues (${String(share).replace(".", ",")} %, au plus ${seuil} %).`;
}
