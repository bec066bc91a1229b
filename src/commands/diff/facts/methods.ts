import {
  conditionsOfMethode,
  type MethodeControle,
  type Partie,
  partiesOf,
  periodeOf,
} from "../../../domain/referentiel.ts";
import { sameWords, wordsOf } from "../../../mots/words.ts";
import { matchLevel } from "../match/match-level.ts";
import { type FaitDeChangement, reworded } from "./change.ts";
import { compareConditions } from "./conditions.ts";
import { comparePeriods } from "./periods.ts";
import { isTouchUp } from "./wording.ts";

/** Changes of control methods between the two sides of a linked group. */
export function compareMethods(
  de: readonly MethodeControle[],
  vers: readonly MethodeControle[],
): FaitDeChangement[] {
  const pairs = pairMethods(de, vers);
  const taken = { de: new Set(pairs.map(([a]) => a)), vers: new Set(pairs.map(([, b]) => b)) };
  return [
    ...pairs.flatMap(([a, b]) => compareMethod(a, b)),
    ...de
      .filter((methode) => !taken.de.has(methode))
      .map(({ id, texte }): FaitDeChangement => ({ type: "methode-retiree", sujet: id, de: texte })),
    ...vers
      .filter((methode) => !taken.vers.has(methode))
      .map(({ id, texte }): FaitDeChangement => ({ type: "methode-ajoutee", sujet: id, vers: texte })),
  ];
}

type PaireDeMethodes = [MethodeControle, MethodeControle];

/** Methods with the same words first, in order; the others by likeness. */
function pairMethods(de: readonly MethodeControle[], vers: readonly MethodeControle[]): PaireDeMethodes[] {
  const left = new Set(vers);
  const byId = new Map(vers.map((methode) => [methode.id, methode]));
  const twins = new Map<string, Set<MethodeControle>>();
  for (const methode of vers) {
    const words = wordsOf(methode.texte).join(" ");
    twins.set(words, (twins.get(words) ?? new Set()).add(methode));
  }
  const same = de.flatMap((methode): PaireDeMethodes[] => {
    const alike = twins.get(wordsOf(methode.texte).join(" ")) ?? new Set();
    const twin = byId.get(methode.id);
    const chosen = twin && alike.has(twin) ? twin : alike.values().next().value;
    if (!chosen) return [];
    alike.delete(chosen);
    left.delete(chosen);
    return [[methode, chosen]];
  });
  const known = new Set(same.map(([methode]) => methode));
  const rest = { de: de.filter((methode) => !known.has(methode)), vers: [...left] };
  const links = matchLevel(
    rest.de.map(textsOf),
    rest.vers.map(textsOf),
    (i, j) => ({ bonus: rest.de[i]?.id === rest.vers[j]?.id ? 0.2 : 0, home: true }),
    { seuil: 0.4, marge: 0.05, partie: null, titres: false },
  );
  const alike = links.flatMap(({ de: i, vers: j }): PaireDeMethodes[] => {
    const [a, b] = [rest.de[i], rest.vers[j]];
    return a && b ? [[a, b]] : [];
  });
  return [...same, ...alike];
}

function textsOf({ texte }: MethodeControle) {
  return { texte, contenu: texte };
}

function compareMethod(de: MethodeControle, vers: MethodeControle): FaitDeChangement[] {
  const changes: FaitDeChangement[] = [];
  if (!sameWords(de.texte, vers.texte)) {
    const type = isTouchUp(de.texte, vers.texte) ? "methode-retouchee" : "methode-reformulee";
    changes.push(reworded(type, de.texte, vers.texte, vers.id));
  }
  if (de.controle !== vers.controle) {
    const type = vers.controle === "local" ? "controle-devenu-local" : "controle-devenu-central";
    changes.push({ type, sujet: vers.id });
  }
  return [
    ...changes,
    ...compareParts(de, vers),
    ...comparePartPeriods(de, vers),
    ...compareConditions(conditionsOfMethode(de), conditionsOfMethode(vers), vers.id),
    ...compareNatures(de, vers),
  ];
}

/** What a method, or a promise without method, demands beside something else, on one side and not on the other. */
export function compareParts(
  { parties: de = [] }: { parties?: readonly Partie[] },
  { parties: vers = [] }: { parties?: readonly Partie[] },
): FaitDeChangement[] {
  const known = (all: readonly Partie[], { id, mots }: Partie) =>
    all.some((one) => one.id === id || sameWords(one.mots, mots));
  return [
    ...de
      .filter((partie) => !known(vers, partie))
      .map(({ id, objet }): FaitDeChangement => ({ type: "partie-retiree", sujet: id, de: objet })),
    ...vers
      .filter((partie) => !known(de, partie))
      .map(({ id, objet }): FaitDeChangement => ({ type: "partie-ajoutee", sujet: id, vers: objet })),
  ];
}

/** Part by part where both sides have the same ones; otherwise the shortest period of each. */
function comparePartPeriods(de: MethodeControle, vers: MethodeControle): FaitDeChangement[] {
  const before = new Map(partiesOf(de).map(({ id, periode }) => [id, periode]));
  const after = partiesOf(vers);
  if (after.length !== before.size || !after.every(({ id }) => before.has(id))) {
    return comparePeriods(periodeOf(de), periodeOf(vers), vers.id);
  }
  return after.flatMap(({ id, periode }) => comparePeriods(before.get(id), periode, id));
}

function compareNatures(de: MethodeControle, vers: MethodeControle): FaitDeChangement[] {
  const gone = de.natures.filter((nature) => !vers.natures.includes(nature));
  const come = vers.natures.filter((nature) => !de.natures.includes(nature));
  return [
    ...gone.map((nature): FaitDeChangement => ({ type: "nature-retiree", sujet: vers.id, de: nature })),
    ...come.map((nature): FaitDeChangement => ({ type: "nature-ajoutee", sujet: vers.id, vers: nature })),
  ];
}
