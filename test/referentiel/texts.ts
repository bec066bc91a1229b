import type { Referentiel } from "../../src/domain/referentiel.ts";
import type { Documents } from "../../src/load/referentiel/documents.ts";

type Path = readonly (string | number)[];

const TEXT_KEYS = new Set(["texte", "titre", "note", "intitule"]);
const LIST_KEYS = new Set(["texte", "liste", "preambule"]);

/** Ways to every string of official text below a node of the text layer. */
export function textPaths(value: unknown, path: Path = []): Path[] {
  if (value !== null && typeof value === "object") {
    return Object.entries(value).flatMap(([key, item]) => textPaths(item, [...path, key]));
  }
  const isText = TEXT_KEYS.has(String(path.at(-1))) || LIST_KEYS.has(String(path.at(-2)));
  return typeof value === "string" && isText ? [path] : [];
}

/** A copy in which one text of the modules has a letter more at its end. */
export function withAltered(documents: Documents, path: Path): Documents {
  const valeurs = structuredClone(documents.texte.modules.map((module) => module.valeur));
  const parent = path.slice(0, -1).reduce<unknown>(child, valeurs) as Record<string, string>;
  const key = String(path.at(-1));
  parent[key] = `${parent[key]}s`;
  const modules = documents.texte.modules.map((module, i) => ({
    ...module,
    valeur: valeurs[i] ?? module.valeur,
  }));
  return { ...documents, texte: { ...documents.texte, modules } };
}

/** How often each word stands in the compiled text, less how often it stands in the text layer; 0 left out. */
export function changedWords(documents: Documents, referentiel: Referentiel): Record<string, number> {
  const changed = new Map<string, number>();
  const count = (text: string, by: number) => {
    for (const word of text.split(/\s+/)) changed.set(word, (changed.get(word) ?? 0) + by);
  };
  const { preambule } = documents.texte.referentiel.valeur;
  const read = { preambule, modules: documents.texte.modules.map(({ valeur }) => valeur) };
  for (const path of textPaths(read)) count(path.reduce<unknown>(child, read) as string, -1);
  for (const text of shownTexts(referentiel)) count(text, 1);
  const different = [...changed].filter(([, n]) => n !== 0).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(different);
}

function shownTexts({ preambule, modules }: Referentiel): string[] {
  const engagements = modules.flatMap((module) => module.engagements);
  const sousEngagements = engagements.flatMap((engagement) => engagement.sousEngagements);
  const around = {
    preambule,
    modules: modules.map(({ titre, ...m }) => ({ titre, preambule: m.preambule })),
  };
  return [
    ...textPaths(around).map((path) => path.reduce<unknown>(child, around) as string),
    ...modules.flatMap((module) => module.rubriques.map((rubrique) => rubrique.titre)),
    ...engagements.flatMap(({ texte, note }) => (note ? [texte, note] : [texte])),
    ...sousEngagements.flatMap(({ texte, methodesControle }) => [
      texte,
      ...methodesControle.map((m) => m.texte),
    ]),
  ];
}

function child(node: unknown, key: string | number): unknown {
  return (node as Record<string, unknown>)[key];
}
