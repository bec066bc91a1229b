import type { Exigence } from "../../domain/referentiel.ts";
import type { EcartDeRevue } from "../../domain/resultat.ts";
import type { LigneDeVerrou } from "../../domain/verrou.ts";
import { diffWords } from "../../mots/word-diff.ts";
import { sameWords } from "../../mots/words.ts";

/** What the words of the official text and of the control methods were, and are: as `quali diff` tells them. */
export function compareTexts(
  textes: readonly LigneDeVerrou[],
  { texte, methodes }: Exigence,
): EcartDeRevue[] {
  const before = textes.find(({ methode }) => methode === undefined)?.dit ?? "";
  const own: EcartDeRevue[] = sameWords(before, texte)
    ? []
    : [{ genre: "texte", quoi: "le texte officiel", mots: diffWords(before, texte) }];
  return [...own, ...compareMethods(textes, methodes)];
}

function compareMethods(textes: readonly LigneDeVerrou[], methodes: Exigence["methodes"]): EcartDeRevue[] {
  const signed = textes.flatMap(({ methode, dit = "" }) =>
    methode === undefined ? [] : [{ id: methode, dit }],
  );
  const left = [...methodes];
  const take = (found: (typeof left)[number] | undefined) => {
    if (found) left.splice(left.indexOf(found), 1);
    return found;
  };
  // a method that keeps its words under another number is the same
  const changed = signed.filter(({ dit }) => !take(left.find(({ texte }) => sameWords(texte, dit))));
  const ecarts = changed.map(({ id, dit }): EcartDeRevue => {
    const now = take(left.find((methode) => methode.id === id));
    return now
      ? { genre: "methode-modifiee", quoi: id, mots: diffWords(dit, now.texte) }
      : { genre: "methode-retiree", quoi: dit };
  });
  return [...ecarts, ...left.map(({ texte }): EcartDeRevue => ({ genre: "methode-ajoutee", quoi: texte }))];
}
