import { FICHIERS, PREUVES_COMMUNES } from "../../../domain/chemins.ts";
import { citer, enumerer } from "../../../domain/francais.ts";
import espace from "../../../schemas/espace.schema.json" with { type: "json" };
import fiche from "../../../schemas/fiche.schema.json" with { type: "json" };
import communes from "../../../schemas/preuves-communes.schema.json" with { type: "json" };
import structure from "../../../schemas/structure.schema.json" with { type: "json" };
import { emptyExplique } from "../section.ts";
import type { EntreeExplicable } from "../types.ts";

/** What is read of a JSON Schema. */
interface Noeud {
  description?: string;
  $ref?: string;
  enum?: readonly unknown[];
  properties?: Readonly<Record<string, Noeud>>;
  items?: Noeud;
  $defs?: Readonly<Record<string, Noeud>>;
}

const DECRITS: readonly (readonly [fichier: string, schema: unknown])[] = [
  [FICHIERS.structure, structure],
  [FICHIERS.fiche, fiche],
  [PREUVES_COMMUNES, communes],
  [FICHIERS.espace, espace],
];

interface Place {
  fichier: string;
  /** `structure.cert`. */
  chemin: string;
  description: string;
  valeurs: readonly unknown[];
}

/** The keys of the files that people write, as their schemas describe them. */
export function entreesDesCles(): EntreeExplicable[] {
  const found = new Map<string, Place[]>();
  for (const [fichier, schema] of DECRITS) collect(schema as Noeud, schema as Noeud, fichier, "", found);
  return [...found].map(([id, places]) => {
    const titre = `Se trouve dans ${enumerer([...new Set(places.map(({ fichier }) => fichier))])}`;
    return {
      genre: "cle",
      id,
      titre,
      alias: [],
      textes: [],
      expliquer: () => ({ ...emptyExplique({ genre: "cle", id, titre }), texte: tell(places) }),
    };
  });
}

/** Places that are described alike are told together. */
function tell(places: readonly Place[]): string[] {
  const ways = new Map<string, Set<string>>();
  for (const place of places) {
    const words = describe(place);
    ways.set(words, (ways.get(words) ?? new Set()).add(place.chemin));
  }
  return [...ways].map(([words, chemins]) => `${enumerer([...chemins])} : ${words}`);
}

function describe({ description, valeurs }: Place): string {
  const values = enumerer(
    valeurs.map((one) => citer(String(one))),
    "ou",
  );
  return `${description}${/[.!?]$/.test(description) ? "" : "."}${values && ` Valeurs : ${values}.`}`;
}

function collect(node: Noeud, root: Noeud, fichier: string, path: string, found: Map<string, Place[]>): void {
  for (const [cle, written] of Object.entries(node.properties ?? {})) {
    const { description = "", enum: valeurs = [], ...rest } = followed(written, root);
    const way = path === "" ? cle : `${path}.${cle}`;
    const places = found.get(cle) ?? [];
    places.push({ fichier, chemin: way, description, valeurs });
    found.set(cle, places);
    collect(rest, root, fichier, way, found);
    if (rest.items) collect(followed(rest.items, root), root, fichier, way, found);
  }
}

/** With what it refers to; its own words come first. */
function followed(node: Noeud, root: Noeud): Noeud {
  const target = node.$ref === undefined ? {} : root.$defs?.[node.$ref.replace("#/$defs/", "")];
  return { ...target, ...node };
}
