import { escapeHtml } from "./escape.ts";
import { ICONES, icon } from "./icons.ts";
import { nombre as aNumber, prose, type Shape, texte } from "./shape.ts";
import * as typography from "./typography.ts";

/** What a template may call, with what it takes and gives; `html` results are printed unescaped. */
export interface Helper {
  nom: string;
  /** What it is for, in French: printed beside the exported templates. */
  aide: string;
  /** `tout` takes anything that can be compared or printed. */
  parametres: readonly (Shape | "tout")[];
  rend: "texte" | "html" | "booleen";
  /** The only words that it takes. */
  valeurs?: readonly string[];
  // biome-ignore lint/suspicious/noExplicitAny: the templates are checked against `parametres` when they are loaded
  appel: (...valeurs: any[]) => string | boolean;
}

export const HELPERS: readonly Helper[] = [
  {
    nom: "date",
    aide: "jour en toutes lettres : 30 juin 2024",
    parametres: [texte],
    rend: "texte",
    appel: (jour: string | null) => (jour === null ? "" : typography.dateEnLettres(jour)),
  },
  {
    nom: "jour",
    aide: "jour en chiffres : 30/06/2024",
    parametres: [texte],
    rend: "texte",
    appel: (jour: string | null) => (jour === null ? "" : typography.jour(jour)),
  },
  {
    nom: "nombre",
    aide: "nombre à la française : 1 234,5",
    parametres: [aNumber],
    rend: "texte",
    appel: (value: number | null) => (value === null ? "" : typography.nombreEnLettres(value)),
  },
  {
    nom: "pourcent",
    aide: "pourcentage : 70 %",
    parametres: [aNumber],
    rend: "texte",
    appel: (value: number | null) => (value === null ? "" : typography.pourcentEnLettres(value)),
  },
  {
    nom: "ordinal",
    aide: "rang : 1er, 2e",
    parametres: [aNumber],
    rend: "texte",
    appel: (value: number | null) => (value === null ? "" : typography.ordinal(value)),
  },
  {
    nom: "pluriel",
    aide: 'nombre et nom accordé : {{pluriel n "pièce" "pièces"}}',
    parametres: [aNumber, texte, texte],
    rend: "texte",
    appel: typography.pluriel,
  },
  {
    nom: "taille",
    aide: "taille d’un fichier : 12 ko",
    parametres: [aNumber],
    rend: "texte",
    appel: (value: number | null) => (value === null ? "" : typography.taille(value)),
  },
  {
    nom: "egal",
    aide: 'comparaison : {{#if (egal etat.code "manquant")}}',
    parametres: ["tout", "tout"],
    rend: "booleen",
    appel: (a: unknown, b: unknown) => a === b,
  },
  {
    nom: "paragraphes",
    aide: "texte en paragraphes (une ligne vide les sépare)",
    parametres: [prose],
    rend: "html",
    appel: (text: string | null) => (text === null ? "" : paragraphs(text)),
  },
  {
    nom: "icone",
    aide: "dessin d’un état, d’une gravité ou d’un type de pièce",
    parametres: [texte],
    rend: "html",
    valeurs: ICONES,
    appel: icon,
  },
];

function paragraphs(text: string): string {
  return text
    .split(/\n[ \t]*\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== "")
    .map((paragraph) => `<p>${escapeHtml(paragraph).replaceAll("\n", "<br>")}</p>`)
    .join("");
}
