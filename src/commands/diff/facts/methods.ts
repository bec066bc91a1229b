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
  const same = sameMethods(de, vers);
  const known = new Set(same.flat());
  const rest = {
    de: de.filter((methode) => !known.has(methode)),
    vers: vers.filter((methode) => !known.has(methode)),
  };
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

/** Methods that kept their words: with their id too where they kept it, with the first that is left elsewhere. */
function sameMethods(de: readonly MethodeControle[], vers: readonly MethodeControle[]): PaireDeMethodes[] {
  const byId = new Map(vers.map((methode) => [methode.id, methode]));
  const kept = new Map<MethodeControle, MethodeControle>();
  for (const methode of de) {
    const twin = byId.get(methode.id);
    if (!twin || !sameWords(methode.texte, twin.texte)) continue;
    kept.set(methode, twin);
    byId.delete(methode.id);
  }
  const taken = new Set(kept.values());
  const twins = new Map<string, MethodeControle[]>();
  for (const methode of vers.filter((one) => !taken.has(one)).reverse()) {
    const words = wordsOf(methode.texte).join(" ");
    const alike = twins.get(words);
    if (alike) alike.push(methode);
    else twins.set(words, [methode]);
  }
  return de.flatMap((methode): PaireDeMethodes[] => {
    const chosen = kept.get(methode) ?? twins.get(wordsOf(methode.texte).join(" "))?.pop();
    return chosen ? [[methode, chosen]] : [];
  });
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
