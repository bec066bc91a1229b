import { nearest } from "../../domain/proche.ts";
import { bare, booleen, nombre, type Shape, texte } from "./shape.ts";

/** Where a template stands in the view model. */
export interface Scope {
  contexte: Shape;
  racine: Shape;
  /** The context around it, for `../`; null at the top of a template or partial. */
  parent: Scope | null;
  /** Names given by `as |name|`. */
  locaux: ReadonlyMap<string, Shape>;
  /** True inside `#each`, where `@index`, `@first` and `@last` exist. */
  boucle: boolean;
}

export interface CheminDeModele {
  original: string;
  depth: number;
  data: boolean;
  parts: readonly string[];
}

const VARIABLES: ReadonlyMap<string, Shape> = new Map<string, Shape>([
  ["index", nombre],
  ["first", booleen],
  ["last", booleen],
]);

/** The shape that a path leads to, or a French sentence that says why it leads nowhere. */
export function resolve(chemin: CheminDeModele, scope: Scope): Shape | string {
  const [first, ...others] = chemin.parts;
  if (chemin.data) return resolveData(chemin, scope);
  const local = first === undefined ? undefined : scope.locaux.get(first);
  if (local && chemin.depth === 0 && !chemin.original.startsWith("./")) return follow(local, others, chemin);
  let at: Scope | null = scope;
  for (let up = 0; up < chemin.depth && at; up++) at = at.parent;
  if (!at) return `«\u00a0${chemin.original}\u00a0» remonte plus haut que le modèle ; partez de @root.`;
  return follow(at.contexte, chemin.parts, chemin);
}

function resolveData(chemin: CheminDeModele, scope: Scope): Shape | string {
  const [name = "", ...others] = chemin.parts;
  if (name === "root") return follow(scope.racine, others, chemin);
  const variable = VARIABLES.get(name);
  if (variable && scope.boucle && others.length === 0) return variable;
  return `«\u00a0${chemin.original}\u00a0» n’existe pas ici ; il y a @root, et dans #each @index, @first, @last.`;
}

function follow(start: Shape, parts: readonly string[], chemin: CheminDeModele): Shape | string {
  let shape = start;
  for (const part of parts) {
    if (shape.kind === "option") {
      return `«\u00a0${chemin.original}\u00a0» peut être absent avant «\u00a0${part}\u00a0» ; entourez-le de {{#with …}}.`;
    }
    if (shape.kind === "liste" && part === "length") {
      shape = nombre;
      continue;
    }
    if (shape.kind !== "objet")
      return `«\u00a0${chemin.original}\u00a0» : pas de champ dans ${nounOf(shape)}.`;
    const next: Shape | undefined = Object.hasOwn(shape.champs, part) ? shape.champs[part] : undefined;
    if (!next) return unknown("champ inconnu", part, Object.keys(shape.champs));
    shape = next;
  }
  return shape;
}

/** « champ inconnu « nmo » ; vouliez-vous dire « nom » ? » */
export function unknown(what: string, name: string, known: readonly string[]): string {
  const near = nearest(name, known);
  const hint = near
    ? `vouliez-vous dire «\u00a0${near}\u00a0»\u00a0?`
    : `il y a ${[...known].sort().join(", ")}.`;
  return `${what} «\u00a0${name}\u00a0» ; ${hint}`;
}

/** « une liste », for a message. */
export function nounOf(shape: Shape): string {
  const nouns = {
    texte: "un texte",
    prose: "un texte",
    nombre: "un nombre",
    booleen: "un oui ou non",
    liste: "une liste",
    objet: "un groupe de champs",
  };
  return nouns[bare(shape).kind];
}

/** True where a helper that wants `wanted` can be given `given`. */
export function accepts(wanted: Shape, given: Shape): boolean {
  const [left, right] = [bare(wanted), bare(given)];
  if (left.kind === "liste" && right.kind === "liste") return accepts(left.of, right.of);
  if (left.kind === "objet" && right.kind === "objet") {
    return Object.entries(left.champs).every(([name, shape]) => {
      const field = right.champs[name];
      return field !== undefined && accepts(shape, field);
    });
  }
  const textual = (shape: Shape) => (shape.kind === "prose" ? texte : shape).kind;
  return textual(left) === textual(right);
}
