import { citer, enumerer } from "../../domain/francais.ts";
import type { Liaison, RegistreLu, Role } from "../../domain/indicateurs.ts";
import { Doublons } from "./doublons.ts";
import {
  beginsAsTotal,
  type Entetes,
  findHeadings,
  headingKey,
  isBlank,
  type RechercheDEntetes,
} from "./entetes.ts";
import { personalColumns } from "./personnelles.ts";
import { type Feuille, type FichierDeRegistre, type Ligne, RegistreError } from "./types.ts";

/** Numbers of rows told one by one; the others are counted. */
const MOST_TOLD = 100;

/** A row that counts, as it goes by: the same object for all of them. */
export interface LigneDuRegistre {
  fichier: string;
  feuille: string | null;
  /** From 1. */
  numero: number;
  /** Why it cannot be read, whatever its cells say. */
  defaut: Ligne["defaut"];
  /** It begins as a line of totals does. */
  total: boolean;
  /** Empty where the register has no such column. */
  texte(role: Role): string;
  /** From 1. */
  colonneDe(role: Role): number | undefined;
}

/**
 * Goes through the rows of the sheet that a binding names, or of the only one that holds its headings. `recevoir` answers
 * what one was. Throws `RegistreError` where there is no such sheet.
 */
export function parcourir(
  fichier: string,
  registre: FichierDeRegistre,
  liaison: Liaison,
  finds: boolean,
  recevoir: (ligne: LigneDuRegistre) => "lue" | "illisible" | "total",
): RegistreLu {
  const { feuille, entetes, premieres } = sheetOf(registre, liaison);
  const counts = { lignes: 0, illisibles: 0, masquees: 0, nombreTotaux: 0 };
  const totaux: number[] = [];
  const lignesMasquees: number[] = [];
  const ranks = ranksByRole(liaison, entetes);
  const kept = filterOf(liaison, entetes);
  const doublons = new Doublons();
  const identity = identityOf(ranks.get("numero"));
  let current: readonly string[] = [];
  const row: LigneDuRegistre = {
    fichier,
    feuille: feuille.nom,
    numero: 0,
    defaut: undefined,
    total: false,
    texte: (role) => current[ranks.get(role) ?? -1] ?? "",
    colonneDe: (role) => {
      const rank = ranks.get(role);
      return rank === undefined ? undefined : rank + 1;
    },
  };
  for (const { numero, cellules, masquee, derniere, defaut } of rowsBelow(feuille, entetes)) {
    if (!defaut && !kept(cellules)) continue;
    current = cellules;
    row.numero = numero;
    row.defaut = derniere === true && cellules.length < entetes.largeur ? CUT : defaut;
    row.total = beginsAsTotal(cellules);
    const was = recevoir(row);
    if (was === "total") {
      if (++counts.nombreTotaux <= MOST_TOLD) totaux.push(numero);
      continue;
    }
    counts.lignes++;
    if (was === "illisible") counts.illisibles++;
    if (masquee && ++counts.masquees <= MOST_TOLD) lignesMasquees.push(numero);
    doublons.add(identity(cellules));
  }
  const again = () => rowsBelow(feuille, entetes);
  return {
    fichier,
    feuille: feuille.nom,
    encodage: registre.encodage,
    ...counts,
    lignesMasquees,
    doublons: doublons.count(),
    lignesEnDouble: finds ? findDoubles(again(), kept, identity, doublons) : [],
    totaux,
    personnelles: personalColumns(entetes.titres, premieres),
    remarques: doublons.complet ? registre.remarques : [...registre.remarques, TOO_MANY],
  };
}

const TOO_MANY = "Les lignes en double n’ont été cherchées que parmi les 40 premiers millions.";
const CUT = { motif: "la ligne est coupée avant sa fin" };

/** The rows of a sheet below its headings, but for blank ones. */
function* rowsBelow(feuille: Feuille, { numero }: Entetes): Generator<Ligne> {
  for (const lot of feuille.lots())
    for (const ligne of lot) if (ligne.numero > numero && !isBlank(ligne.cellules)) yield ligne;
}

/** What makes two rows the same: their number, else all of their cells. */
function identityOf(numero: number | undefined): (cellules: readonly string[]) => readonly string[] {
  if (numero === undefined) return (cellules) => cellules;
  return (cellules) => {
    const own = cellules[numero] ?? "";
    return own === "" ? cellules : [own];
  };
}

function findDoubles(
  rows: Iterable<Ligne>,
  kept: (cellules: readonly string[]) => boolean,
  identity: (cellules: readonly string[]) => readonly string[],
  doublons: Doublons,
): number[] {
  const found: number[] = [];
  if (doublons.count() === 0) return found;
  const again = doublons.finder();
  for (const { numero, cellules } of rows) {
    if (!kept(cellules) || !again(identity(cellules))) continue;
    found.push(numero);
    if (found.length === MOST_TOLD) break;
  }
  return found;
}

/** The sheet named, else the only one whose headings hold every column. */
function sheetOf(
  registre: FichierDeRegistre,
  liaison: Liaison,
): { feuille: Feuille; entetes: Entetes; premieres: readonly Ligne[] } {
  const { feuille: nom } = liaison;
  const named =
    nom === undefined
      ? registre.feuilles
      : registre.feuilles.filter((one) => headingKey(one.nom ?? "") === headingKey(nom));
  const noms = registre.feuilles.flatMap((one) => (one.nom === null ? [] : [citer(one.nom)]));
  if (named.length === 0)
    throw new RegistreError(
      `Il n’y a pas de feuille ${citer(nom ?? "")} ; il y a ${enumerer(noms) || "une seule table"}.`,
    );
  const tried = named.map((feuille) => ({ feuille, ...headingsOf(feuille, liaison) }));
  const fitting = tried.flatMap(({ feuille, trouve, premieres }) =>
    "rangs" in trouve ? [{ feuille, entetes: trouve, premieres }] : [],
  );
  const [only, other] = fitting;
  if (only && !other) return only;
  if (only) {
    const several = enumerer(fitting.map(({ feuille }) => citer(feuille.nom ?? "")));
    throw new RegistreError(
      `Plusieurs feuilles ont ces colonnes : ${several}. Dites laquelle : « feuille ».`,
    );
  }
  const nearest = tried
    .map(({ trouve }) => ("manquent" in trouve ? trouve.manquent : []))
    .sort((a, b) => a.length - b.length)[0];
  const missing = (nearest ?? []).map(
    ({ titre, proche }) => citer(titre) + (proche ? ` (${citer(proche)} ?)` : ""),
  );
  throw new RegistreError(`Aucune ligne n’a pour titres ${enumerer(missing)}.`);
}

function headingsOf(
  feuille: Feuille,
  liaison: Liaison,
): { trouve: RechercheDEntetes; premieres: readonly Ligne[] } {
  const { definition, colonnes, filtre } = liaison;
  const required = definition.colonnes.filter(({ requise }) => requise).map(({ id }) => id);
  const bound = (id: string) => colonnes.get(id);
  const requis = [...required.flatMap((id) => bound(id) ?? []), ...filtre.keys()];
  const facultatifs = [...colonnes].filter(([id]) => !required.includes(id)).map(([, titre]) => titre);
  const first: Ligne[] = [];
  for (const lot of feuille.lots()) {
    first.push(...lot.slice(0, 100));
    if (first.length >= 100) break;
  }
  // A column that is bound is expected, whether the definition could do without or not.
  const trouve = findHeadings(first, [...requis, ...facultatifs]);
  const from = "rangs" in trouve ? trouve.numero : 0;
  return { trouve, premieres: first.filter(({ numero }) => numero > from) };
}

function ranksByRole({ definition, colonnes }: Liaison, { rangs }: Entetes): Map<Role, number> {
  const found = new Map<Role, number>();
  for (const { id, role } of definition.colonnes) {
    const titre = colonnes.get(id);
    const rank = titre === undefined ? undefined : rangs.get(titre);
    if (rank !== undefined) found.set(role, rank);
  }
  return found;
}

function filterOf({ filtre }: Liaison, { rangs }: Entetes): (cellules: readonly string[]) => boolean {
  const wanted = [...filtre].map(([titre, valeurs]) => ({
    rank: rangs.get(titre) ?? -1,
    keys: new Set(valeurs.map(headingKey)),
  }));
  return (cellules) => wanted.every(({ rank, keys }) => keys.has(headingKey(cellules[rank] ?? "")));
}
