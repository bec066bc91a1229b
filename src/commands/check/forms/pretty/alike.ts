import { REGLES } from "../../../../checks/index.ts";
import { abreger, compter } from "../../../../domain/francais.ts";
import { groupBy } from "../../../../domain/grouper.ts";
import type { Diagnostic, StructureJugee } from "../../../../domain/resultat.ts";
import { oneLine, readable } from "../../../../show/text/safe.ts";
import { byExigence } from "./by-exigence.ts";
import { type Page, paragraph, promise } from "./page.ts";
import { nameOfExigence, sayingOf } from "./title.ts";
import { GRAVITE } from "./words.ts";

/** From how many on findings, or exigences, alike are told as one. */
const MANY = 7;
/** Of these, told each. */
const FIRST = 3;
/** Named after them. */
const NAMED = 12;

export const areMany = (list: readonly unknown[]): boolean => list.length >= MANY;

interface Alike {
  /** Findings of one rule, by exigence. */
  many: Diagnostic[][];
  others: Diagnostic[];
}

/** The findings of a rule that has many of them, the largest group first; the others. */
export function alike(list: readonly Diagnostic[]): Alike {
  const byRule = groupBy(list, ({ regle }) => regle);
  const many = [...byRule.values()]
    .filter(areMany)
    .map((group) => group.sort((a, b) => byExigence(a.exigence, b.exigence)))
    .sort((a, b) => b.length - a.length);
  return { many, others: list.filter(({ regle }) => !areMany(byRule.get(regle) ?? [])) };
}

/** What they have in common, the first few, how many others, what to do. */
export function alikeBlock(
  page: Page,
  structure: StructureJugee | null,
  group: readonly Diagnostic[],
): string[] {
  const [{ regle, gravite }] = group as [Diagnostic];
  const { icone, style } = GRAVITE[gravite];
  const rest = group.slice(FIRST);
  const names = namesOf(structure, rest);
  const named = names.length > 1 ? ` (${abreger(names, NAMED)})` : "";
  const { titre = regle, remede } = REGLES.get(regle) ?? {};
  return [
    ...promise(page, `${titre} : ${compter(group.length, "constat")}`).map(page.style.fort),
    ...group
      .slice(0, FIRST)
      .flatMap((one) => paragraph(page, oneLine(sayingOf(structure, one)), `  ${icone} `))
      .map(page.style[style]),
    ...paragraph(
      page,
      `et ${compter(rest.length, "autre")}${named} ; --verbose les montre tous. (${regle})`,
      "    ",
    ),
    ...(remede ? paragraph(page, remede, "    → ") : []),
  ];
}

/** Each exigence once, in order. */
function namesOf(structure: StructureJugee | null, group: readonly Diagnostic[]): string[] {
  const names = group.flatMap(({ exigence, referentiel }) =>
    exigence === undefined ? [] : [readable(nameOfExigence(structure, referentiel, exigence))],
  );
  return [...new Set(names)];
}

/** What makes that an exigence has no evidence that counts. */
const CAUSES: ReadonlySet<string> = new Set([
  "preuve-absente",
  "preuve-vide",
  "preuve-non-rapatriee",
  "pdf-tronque",
  "fichier-tronque",
  "fichier-raccourci",
  "preuve-sans-date",
  "preuve-a-qualifier",
]);

const RANG = { erreur: 0, avertissement: 1, info: 2 };

/** « No evidence that counts » where a finding as grave says why of the same exigence. */
export function toldByAnother(list: readonly Diagnostic[]): Set<Diagnostic> {
  const causes = new Map<string, number>();
  for (const one of list) {
    if (!CAUSES.has(one.regle)) continue;
    const key = keyOf(one);
    causes.set(key, Math.min(RANG[one.gravite], causes.get(key) ?? RANG.info));
  }
  return new Set(
    list.filter(
      (one) => one.regle === "preuve-manquante" && (causes.get(keyOf(one)) ?? 3) <= RANG[one.gravite],
    ),
  );
}

const keyOf = ({ referentiel, exigence }: Diagnostic) => `${referentiel} ${exigence}`;
