import { DEMANDE_UNE_VERSION, demandeUneEdition } from "../../../domain/publication.ts";
import type { Referentiel } from "../../../domain/referentiel.ts";
import type { FaitDeChangement } from "../facts/change.ts";
import type { FaitsDuDiff } from "../facts/facts.ts";
import { NIVEAUX } from "../facts/nodes.ts";
import type { Publication, TypeDeChangement } from "../types.ts";

/** What our reading decides; the official text decides the rest. */
const READING: ReadonlySet<TypeDeChangement> = new Set([
  "controle-devenu-local",
  "controle-devenu-central",
  "periode-ajoutee",
  "periode-raccourcie",
  "periode-allongee",
  "periode-retiree",
  "periode-indeterminee",
  "condition-ajoutee",
  "condition-retiree",
  "condition-changee",
  "nature-ajoutee",
  "nature-retiree",
  "delai-ajoute",
  "delai-raccourci",
  "delai-allonge",
  "delai-retire",
  "delai-change",
  "attente-retiree",
] satisfies TypeDeChangement[]);

/**
 * For who publishes: whether version or edition should have moved. A published texte is never edited: what an
 * erratum does not explain asks for another version; errata and our reading ask for another edition.
 */
export function judgePublication(de: Referentiel, vers: Referentiel, faits: FaitsDuDiff): Publication {
  if (de.id !== vers.id) {
    return {
      verdict: "sans-objet",
      message: "Deux référentiels différents : rien à dire de leur publication.",
    };
  }
  const changes = changesOf(faits);
  if (de.version !== vers.version) return betweenVersions(changes.length > 0);
  const texts = changes.filter(({ type }) => !READING.has(type));
  if (texts.some((change) => !isExplained(change, de, vers))) {
    const message = `Le texte publié a changé sous la même version « ${vers.version} » : ${DEMANDE_UNE_VERSION}.`;
    return { verdict: "version-a-changer", message };
  }
  if (vers.edition > de.edition || !(changes.length > 0 || errataOf(de) !== errataOf(vers))) {
    return { verdict: "en-ordre", message: "Version et édition disent ce qui a changé." };
  }
  const message = `La lecture ou les errata ont changé sous la même édition : ${demandeUneEdition(de.edition + 1)}.`;
  return { verdict: "edition-a-relever", message };
}

function betweenVersions(changed: boolean): Publication {
  if (changed) return { verdict: "en-ordre", message: "La version a changé, comme le texte ou sa lecture." };
  return { verdict: "version-inutile", message: "Rien n’a changé : la version n’avait pas à changer." };
}

function changesOf(faits: FaitsDuDiff): FaitDeChangement[] {
  const entries = NIVEAUX.flatMap((niveau) => faits[niveau].flatMap(({ changements }) => changements));
  return [...entries, ...faits.selection];
}

/** Taking each side's errata back gives the same source. */
function isExplained({ de, vers }: FaitDeChangement, before: Referentiel, after: Referentiel): boolean {
  return de !== undefined && vers !== undefined && asRead(de, before) === asRead(vers, after);
}

function asRead(text: string, { errata }: Referentiel): string {
  return errata.reduce((read, { source, corrige }) => read.replaceAll(corrige, source), text);
}

function errataOf({ errata }: Referentiel): string {
  return JSON.stringify(errata);
}
