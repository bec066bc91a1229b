import type { LigneDeVerrou } from "../generated/verrou.ts";
import { byCodeUnit, naturally } from "./ordre.ts";
import type { Source } from "./source.ts";

export type { LigneDeVerrou };

/** What was signed, as `quali.lock` says it. */
export interface Verrou {
  source: Source;
  /** In the order of the file; empty where it cannot be relied on. */
  lignes: readonly LigneDeVerrou[];
  /** False where it cannot be read, which is told: nothing may be written over it. */
  lisible: boolean;
}

/** Kinds of a line, in their order, by the key that each has and no other. */
const GENRES = ["par", "dit", "fichier", "lien", "indicateur", "observation", "surPlace"] as const;

export type GenreDeLigne = (typeof GENRES)[number];

export function genreDeLigne(ligne: LigneDeVerrou): GenreDeLigne {
  return GENRES.find((genre) => ligne[genre] !== undefined) ?? "par";
}

/** The exigence that a line is about. */
export function cleDeRevue({
  referentiel,
  exigence,
}: Pick<LigneDeVerrou, "referentiel" | "exigence">): string {
  return `${referentiel} ${exigence}`;
}

/** A total order: référentiel, exigence, kind, then what it names. */
export function compareLignes(a: LigneDeVerrou, b: LigneDeVerrou): number {
  const [kindA, kindB] = [genreDeLigne(a), genreDeLigne(b)];
  return (
    naturally(a.referentiel, b.referentiel) ||
    naturally(a.exigence, b.exigence) ||
    GENRES.indexOf(kindA) - GENRES.indexOf(kindB) ||
    byMethode(a, b) ||
    (kindA === "dit" ? 0 : naturally(a[kindA] ?? "", b[kindB] ?? "")) ||
    byCodeUnit(ligneEnYaml(a), ligneEnYaml(b))
  );
}

function byMethode(a: LigneDeVerrou, b: LigneDeVerrou): number {
  return naturally(a.methode ?? "", b.methode ?? "");
}

/** Order of the keys in a line: what one looks for first. */
const CLES: readonly (keyof LigneDeVerrou)[] = [
  "exigence",
  "referentiel",
  "par",
  "le",
  "evaluation",
  "edition",
  "lecture",
  "venuDe",
  "texte",
  "sceau",
  "methode",
  "dit",
  "fichier",
  "lien",
  "consulteLe",
  "capture",
  "indicateur",
  "registres",
  "jusquAu",
  "definition",
  "liaison",
  "valeurs",
  "observation",
  "surPlace",
  "mots",
  "sha256",
  "lignes",
];

/** Signs that a YAML text may not hold as they are, or that no reader sees. */
const CACHES =
  /[\x7f-\x9f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ud800-\udfff\ufeff\ufff0-\uffff]/g;

/** `{ exigence: "15.3", … }`: every text between quotes, so that none is taken for a number or a date. */
export function ligneEnYaml(ligne: LigneDeVerrou): string {
  const said = CLES.flatMap((cle) => {
    const valeur = ligne[cle];
    return valeur === undefined ? [] : [`${cle}: ${enJson(valeur)}`];
  });
  return `{ ${said.join(", ")} }`;
}

function enJson(valeur: string | number | readonly string[]): string {
  if (typeof valeur === "object") return `[${valeur.map(enJson).join(", ")}]`;
  if (typeof valeur === "number") return String(valeur);
  // whole characters beyond U+FFFF stay as they are: only lone halves are hidden signs
  return JSON.stringify(valeur).replace(/[\ud800-\udbff][\udc00-\udfff]|[\s\S]/g, (signe) =>
    signe.length > 1 ? signe : signe.replace(CACHES, escaped),
  );
}

function escaped(signe: string): string {
  return `\\u${signe.charCodeAt(0).toString(16).padStart(4, "0")}`;
}

const ENTETE = `# Écrit par « quali review ». Ne le modifiez pas à la main : chaque signature porte le sceau de ses lignes.
# Après un conflit de fusion, gardez les lignes des deux côtés : leur ordre ne compte pas.
version: 1
`;

/** The text of `quali.lock`: one line each, none twice, in their order, or in that given. */
export function verrouEnTexte(lignes: readonly LigneDeVerrou[], range = true): string {
  const ordered = (range ? lignes.toSorted(compareLignes) : lignes).map(
    (ligne) => `  - ${ligneEnYaml(ligne)}\n`,
  );
  const once = ordered.filter((ligne, rang) => ligne !== ordered[rang - 1]);
  return `${ENTETE}lignes:${once.length === 0 ? " []\n" : `\n${once.join("")}`}`;
}

/** Lines in their order, none twice: nothing to put right. */
export function isRange(lignes: readonly LigneDeVerrou[]): boolean {
  return lignes.every((ligne, rang) => {
    const before = lignes[rang - 1];
    return before === undefined || compareLignes(before, ligne) < 0;
  });
}
