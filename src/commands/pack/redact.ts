import { isNode, Lexer } from "yaml";
import { PREUVES_COMMUNES } from "../../domain/chemins.ts";
import type { Pointeur } from "../../domain/source.ts";
import type { FichierResolu, PieceChargee } from "../../domain/structure.ts";
import type { PieceYaml } from "../../generated/fiche.ts";
import { openForEdit } from "../../load/yaml/edit.ts";

/** Neutral names for the confidential files and common pieces of a structure. */
export interface NomsNeutres {
  /** The way that a piece written in this file gives to a file: `confidentielle-1.pdf`. */
  fichier(source: string, chemin: string): string;
  commune(id: string): string;
}

/** A confidential piece whose faults left nothing of it to judge. */
export type PieceInconnue = Pick<PieceChargee, "source" | "yaml" | "fichier" | "capture" | "commune">;

/** Ids that say nothing of a piece. */
export interface IdsOuverts {
  ouverts: ReadonlySet<string>;
  services: ReadonlySet<string>;
}

const GARDEES = [
  "nature",
  "date",
  "du",
  "au",
  "consulteLe",
  "methodes",
  "service",
  "site",
  "expire",
] as const;
/** Too short to be taken for a word of the piece. */
const TU = "–";
const ID_INCONNU = "x";

/**
 * The text of a fiche, or of the common pieces, without the words of its confidential pieces: each is written anew with
 * what judges it (nature, days, methods, service) and its outside name. Comments go with them. Null where the text cannot
 * be edited.
 */
export function redact(texte: string, pieces: ReadonlyMap<number, string>): string | null {
  return rewrite(
    texte,
    [...pieces].map(([rang, par]) => ({ pointeur: ["preuves", rang], par })),
  );
}

/** A text of YAML with other values at some places, and no comments. Null where it cannot be edited. */
function rewrite(texte: string, valeurs: readonly { pointeur: Pointeur; par: string }[]): string | null {
  const document = openForEdit(texte);
  if (!document) return null;
  const places: { debut: number; fin: number; par: string }[] = [];
  for (const { pointeur, par } of valeurs) {
    const node = document.getIn(pointeur, true);
    if (!isNode(node) || !node.range) return null;
    places.push({ debut: node.range[0], fin: node.range[1], par });
  }
  let written = texte;
  for (const { debut, fin, par } of places.sort((a, b) => b.debut - a.debut)) {
    const tail = /\s*$/.exec(texte.slice(debut, fin))?.[0] ?? "";
    written = written.slice(0, debut) + par + tail + written.slice(fin);
  }
  return withoutComments(written);
}

/** A confidential piece as it goes out: one line of YAML. */
export function neutralPiece(
  { yaml, source, fichier, capture, commune }: PieceChargee | PieceInconnue,
  nom: string,
  noms: NomsNeutres,
  connus: IdsOuverts,
): string {
  const out: Record<string, unknown> = {};
  const shared = source.fichier === PREUVES_COMMUNES;
  if (commune !== undefined) out[shared ? "id" : "preuve"] = noms.commune(commune);
  if (commune === undefined || shared)
    Object.assign(out, ownWords(yaml, source.fichier, { fichier, capture }, nom, noms));
  for (const cle of GARDEES) if (yaml[cle] !== undefined) out[cle] = known(cle, yaml[cle], connus);
  out.confidentiel = true;
  return JSON.stringify(out);
}

function ownWords(
  yaml: PieceYaml,
  source: string,
  { fichier, capture }: { fichier: FichierResolu | undefined; capture: FichierResolu | undefined },
  nom: string,
  noms: NomsNeutres,
): Record<string, unknown> {
  const out: Record<string, unknown> = {};
  if (yaml.fichier !== undefined) out.fichier = noms.fichier(source, fichier?.chemin ?? "");
  if (yaml.indicateur !== undefined) out.indicateur = yaml.indicateur;
  Object.assign(out, neutralWords(yaml, nom));
  if (yaml.capture !== undefined) out.capture = noms.fichier(source, capture?.chemin ?? "");
  if (yaml.titre !== undefined || yaml.fichier !== undefined) out.titre = nom;
  return out;
}

/** The words of a piece that is none or more than its file, as they go out: no two pieces alike, for the signatures that name them. */
export function neutralWords(yaml: PieceYaml, nom: string): Partial<PieceYaml> {
  const out: Partial<PieceYaml> = {};
  if (yaml.lien !== undefined) out.lien = `https://confidentiel.invalid/${encodeURIComponent(nom)}`;
  for (const cle of ["observation", "surPlace"] as const) if (yaml[cle] !== undefined) out[cle] = nom;
  for (const cle of ["resultat", "reference", "consultePar"] as const)
    if (yaml[cle] !== undefined) out[cle] = TU;
  return out;
}

/** A word that neither the référentiel nor quali.yaml knows may be anything. */
function known(cle: (typeof GARDEES)[number], valeur: unknown, { services, ouverts }: IdsOuverts): unknown {
  const open = (ids: ReadonlySet<string>) => (ids.has(String(valeur)) ? valeur : ID_INCONNU);
  if (cle === "methodes" && Array.isArray(valeur))
    return valeur.map((id) => (ouverts.has(id) ? id : ID_INCONNU));
  if (cle === "nature") return open(ouverts);
  if (cle === "service") return open(services);
  if (cle === "site") return ID_INCONNU;
  return valeur;
}

/** Marks that the lexer puts before a document, a scalar, an error; no text holds them. */
const MARKS = new Set(["\u0002", "\u0018", "\u001f"]);

/** A YAML text without its comments: whatever they say. */
export function withoutComments(texte: string): string {
  let out = "";
  let before = "";
  for (const token of new Lexer().lex(texte)) {
    if (!MARKS.has(token) && !(token.startsWith("#") && before !== "\u001f")) out += token;
    before = token;
  }
  return out.replace(/[ \t]+$/gm, "");
}
