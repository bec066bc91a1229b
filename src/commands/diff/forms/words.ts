import { compter } from "../../../domain/francais.ts";
import { readable } from "../../../show/text/safe.ts";
import type { Niveau } from "../facts/nodes.ts";
import { PORTEES, REGLES_DE_DIFF } from "../judgement/rules.ts";
import type { Changement, Diff, Entree, LienEntree, NatureDeLien, Portee, SorteDeLien } from "../types.ts";

/** Titles of the levels, in reading order. */
export const NIVEAU: Record<Niveau, string> = {
  modules: "Modules",
  engagements: "Engagements",
  sousEngagements: "Sous-engagements",
};

export const NATURE: Record<NatureDeLien, { mot: string; pluriel: string }> = {
  identique: { mot: "identique", pluriel: "identiques" },
  renumerote: { mot: "renuméroté", pluriel: "renumérotés" },
  reformule: { mot: "reformulé", pluriel: "reformulés" },
  fusionne: { mot: "fusionné", pluriel: "fusionnés" },
  scinde: { mot: "scindé", pluriel: "scindés" },
  recompose: { mot: "recomposé", pluriel: "recomposés" },
  ajoute: { mot: "nouveau", pluriel: "nouveaux" },
  supprime: { mot: "supprimé", pluriel: "supprimés" },
  indetermine: { mot: "indéterminé", pluriel: "indéterminés" },
};

export const PORTEE: Record<Portee, { icone: string; nom: string; un: string; plusieurs: string }> = {
  rupture: { icone: "✗", nom: "rupture", un: "rupture", plusieurs: "ruptures" },
  "a-revoir": { icone: "?", nom: "à revoir", un: "changement à revoir", plusieurs: "changements à revoir" },
  editorial: {
    icone: "·",
    nom: "éditorial",
    un: "changement éditorial",
    plusieurs: "changements éditoriaux",
  },
};

/** « 17.1 → 15.2 », « 1.1, 1.2 → 1.1 », « 2.5 » where one side is empty. */
export function idsLabel({ de, vers }: Pick<Entree, "de" | "vers">): string {
  const [left, right] = [de.join(", "), vers.join(", ")];
  return readable(left && right ? `${left} → ${right}` : left || right);
}

/** What a change is, in one sentence, without its word-by-word text. */
export function sentenceOf({ type, sujet, de, vers, mots }: Changement): string {
  const { titre } = REGLES_DE_DIFF[type];
  const what = sujet === undefined ? titre : `${titre} (${sujet})`;
  if (mots || (de === undefined && vers === undefined)) return readable(what);
  if (de !== undefined && vers !== undefined) return readable(`${what} : ${de} → ${vers}`);
  return readable(`${what} : ${de ?? vers}`);
}

const LIEN: Record<SorteDeLien, string> = {
  egal: "même promesse",
  inclus: "inclus",
  inclut: "inclut",
  recoupe: "se recoupent",
};

/** What the editor says of each link that he wrote. */
export function reasonsOf(liens: readonly LienEntree[]): string[] {
  return liens.flatMap(({ de, vers, lien, motif }) => {
    if (!motif) return [];
    const which = liens.length > 1 ? `${de} → ${vers} : ` : "";
    return [readable(`lien écrit, ${which}${LIEN[lien ?? "recoupe"]} : ${motif}`)];
  });
}

/** What the three words for how much a change matters mean. */
export const PORTEES_EN_CLAIR =
  "Rupture : une preuve, une évaluation ou une promesse ne tient plus, ou il en faut une nouvelle. À revoir : à relire avant " +
  "de reprendre. Éditorial : rien à refaire.";

/** « 71 ruptures, 135 changements à revoir, 76 changements éditoriaux ». */
export function countsOf({ synthese }: Pick<Diff, "synthese">): string {
  return PORTEES.map((portee) => compter(synthese[portee], PORTEE[portee].un, PORTEE[portee].plusieurs)).join(
    ", ",
  );
}

/** « 23 renumérotés, 1 nouveau »: the groups of a level, by what became of them. */
export function tally(entries: readonly Entree[]): string {
  const natures = Object.keys(NATURE) as NatureDeLien[];
  return natures
    .map((nature) => ({ ...NATURE[nature], total: entries.filter((one) => one.nature === nature).length }))
    .filter(({ total }) => total > 0)
    .map(({ total, mot, pluriel }) => compter(total, mot, pluriel))
    .join(", ");
}

/** Where the links come from, in a sentence. */
export function originOf({ correspondance }: Pick<Diff, "correspondance">): string {
  if (correspondance === null) return "Liens : d’après les textes seuls.";
  return `Liens : d’après la correspondance écrite ${correspondance}, et les textes pour le reste.`;
}
