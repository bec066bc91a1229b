import { enToutesLettres } from "../../../domain/jour.ts";
import type { Referentiel } from "../../../domain/referentiel.ts";
import type { ApportAuPays, BilanDuPays, FaiblesseDuPays, GroupeDuPays } from "../../../results/pays.ts";
import { liste, nombre, objet, option, prose, texte, type Vue } from "../../../show/templates/shape.ts";

/** A structure behind a figure, with its share of it. */
const SUIVI = objet({ ancre: texte, nom: prose, part: texte });

/** A figure of coverage, and the place where the structures behind it are listed. */
export const LIGNE = objet({
  ancre: texte,
  nom: prose,
  structures: nombre,
  documentees: nombre,
  controlees: nombre,
  /** Rounded down, so that 100 means all; absent where nothing is controlled. */
  part: option(nombre),
  /** Those that it does not hold for in whole, the lowest share first; then those where all is documented. */
  suivies: liste(SUIVI),
  completes: liste(SUIVI),
});
type Ligne = Vue<typeof LIGNE>;

export const TABLE = objet({ titre: prose, colonne: texte, lignes: liste(LIGNE) });

/** Exigences that do not hold in some structures: the most often first, so many of them, and how many more there are. */
export const FAIBLESSES = objet({
  lignes: liste(
    objet({
      ancre: texte,
      id: texte,
      texte: prose,
      structures: nombre,
      controlees: nombre,
      part: nombre,
      suivies: liste(SUIVI),
    }),
  ),
  autres: nombre,
});

export const DUES = liste(
  objet({ ancre: texte, mois: texte, combien: nombre, structures: nombre, suivies: liste(SUIVI) }),
);

/** What names a figure's place in the page, by its genre and its rank there. */
export type Ancres = (genre: string, rang: number) => string;

export function ancreDeStructure(rang: number): string {
  return `s-${rang + 1}`;
}

export function share(documentees: number, controlees: number): number | null {
  return controlees === 0 ? null : Math.floor((documentees * 100) / controlees);
}

export function ligneOf(
  nom: string,
  ancre: string,
  { documentees, controlees, parts }: GroupeDuPays,
  apports: readonly ApportAuPays[],
): Ligne {
  const told = (part: Part) => suivie(part.rang, `${part.documentees} sur ${part.controlees}`, apports);
  const complete = (part: Part) => part.documentees === part.controlees;
  const lacking = parts
    .filter((part) => !complete(part))
    .sort((a, b) => ratio(a) - ratio(b) || a.rang - b.rang);
  return {
    ancre,
    nom,
    structures: parts.length,
    documentees,
    controlees,
    part: share(documentees, controlees),
    suivies: lacking.map(told),
    completes: parts.filter(complete).map(told),
  };
}

type Part = GroupeDuPays["parts"][number];

function ratio({ documentees, controlees }: Part): number {
  return documentees / controlees;
}

function suivie(rang: number, part: string, apports: readonly ApportAuPays[]): Vue<typeof SUIVI> {
  return { ancre: ancreDeStructure(rang), nom: apports[rang]?.nom ?? "", part };
}

/** Coverage by module, by kind of structure and by département. */
export function tablesOf(
  bilan: BilanDuPays,
  referentiel: Referentiel | undefined,
  apports: readonly ApportAuPays[],
  ancres: Ancres,
): Vue<typeof TABLE>[] {
  const titres = new Map(referentiel?.modules.map(({ numero, titre }) => [String(numero), titre]));
  const types = new Map(referentiel?.selection.types.map(({ id, libelle }) => [id, libelle]));
  const table = (titre: string, colonne: string, genre: string, nom: (cle: string) => string) => {
    const groups = { m: bilan.modules, t: bilan.types, d: bilan.departements }[genre] ?? [];
    const lignes = groups.map((group, rang) => ligneOf(nom(group.cle), ancres(genre, rang), group, apports));
    return { titre, colonne, lignes };
  };
  return [
    table("Par module", "Module", "m", (cle) => `${cle} ${titres.get(cle) ?? ""}`.trim()),
    table("Par genre de structure", "Genre", "t", (cle) => types.get(cle) ?? (cle || "Non dit")),
    table("Par département", "Département", "d", (cle) => cle || "Non dit"),
  ];
}

/** So many exigences are told; csv gives all. */
const FAIBLESSES_MAX = 15;
const MOIS_MAX = 12;

export function faiblessesOf(
  faiblesses: readonly FaiblesseDuPays[],
  textes: ReadonlyMap<string, string>,
  apports: readonly ApportAuPays[],
  ancreOf: (rang: number) => string,
): Vue<typeof FAIBLESSES> {
  const lignes = faiblesses.slice(0, FAIBLESSES_MAX).map(({ id, controlees, structures }, rang) => ({
    ancre: ancreOf(rang),
    id,
    texte: textes.get(id) ?? "",
    structures: structures.length,
    controlees,
    part: Math.floor((structures.length * 100) / controlees),
    suivies: structures.map((one) => suivie(one, "", apports)),
  }));
  return { lignes, autres: faiblesses.length - lignes.length };
}

export function duesOf(
  { echeances }: BilanDuPays,
  date: string,
  apports: readonly ApportAuPays[],
  ancres: Ancres,
): Vue<typeof DUES> {
  return echeances
    .filter(({ mois }) => mois >= date.slice(0, 7))
    .slice(0, MOIS_MAX)
    .map(({ mois, combien, parts }, rang) => ({
      ancre: ancres("mois", rang),
      mois: enToutesLettres(mois),
      combien,
      structures: parts.length,
      suivies: parts.map((part) => suivie(part.rang, String(part.combien), apports)),
    }));
}
