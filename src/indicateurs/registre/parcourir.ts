import { citer, enumerer } from "../../domain/francais.ts";
import type { Liaison, RegistreLu, Role } from "../../domain/indicateurs.ts";
import { Doublons } from "./doublons.ts";
import {
  type Entetes,
  findHeadings,
  headingKey,
  isBlank,
  isTotal,
  type RechercheDEntetes,
} from "./entetes.ts";
import { personalColumns } from "./personnelles.ts";
import { type Feuille, type FichierDeRegistre, type Ligne, RegistreError } from "./types.ts";

/** What is done with each row that counts, and answered of one that cannot be read. */
export type RecevoirLigne = (
  cellules: (role: Role) => string,
  lieu: { ligne: number; colonneDe(role: Role): number | undefined },
) => "lue" | "illisible";

/**
 * Goes through the rows of the sheet that a binding names, or of the only one that holds its headings. Throws
 * `RegistreError` where there is none.
 */
export function parcourir(
  fichier: string,
  registre: FichierDeRegistre,
  liaison: Liaison,
  recevoir: RecevoirLigne,
): RegistreLu {
  const { feuille, entetes, premieres } = sheetOf(registre, liaison);
  const lu: RegistreLu & { totaux: number[] } = {
    fichier,
    feuille: feuille.nom,
    encodage: registre.encodage,
    lignes: 0,
    illisibles: 0,
    masquees: 0,
    doublons: 0,
    totaux: [],
    personnelles: personalColumns(entetes.titres, premieres),
    remarques: [...registre.remarques],
  };
  const ranks = ranksByRole(liaison, entetes);
  const kept = filterOf(liaison, entetes);
  const doublons = new Doublons();
  const numero = ranks.get("numero");
  let current: readonly string[] = [];
  const cellules = (role: Role) => current[ranks.get(role) ?? -1] ?? "";
  const colonneDe = (role: Role) => {
    const rank = ranks.get(role);
    return rank === undefined ? undefined : rank + 1;
  };
  for (const lot of feuille.lots()) {
    for (const ligne of lot) {
      if (ligne.numero <= entetes.numero || isBlank(ligne)) continue;
      if (isTotal(ligne)) {
        if (lu.totaux.length < 100) lu.totaux.push(ligne.numero);
        continue;
      }
      current = ligne.cellules;
      if (!kept(current)) continue;
      lu.lignes++;
      if (ligne.masquee) lu.masquees++;
      doublons.add(numero === undefined ? current : [current[numero] ?? ""]);
      if (recevoir(cellules, { ligne: ligne.numero, colonneDe }) === "illisible") lu.illisibles++;
    }
  }
  return { ...lu, doublons: doublons.count() };
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
  const trouve = findHeadings(first, [...requis, ...facultatifs], []);
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
