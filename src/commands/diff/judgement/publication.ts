import { DEMANDE_UNE_VERSION, demandeUneEdition, demandeUneLecture } from "../../../domain/publication.ts";
import { exigencesOf, type Referentiel } from "../../../domain/referentiel.ts";
import type { FaitDeChangement } from "../facts/change.ts";
import type { FaitsDuDiff } from "../facts/facts.ts";
import { NIVEAUX } from "../facts/nodes.ts";
import type { Publication, TypeDeChangement } from "../types.ts";

/** What our reading decides; the official text decides the rest. */
const READING: ReadonlySet<TypeDeChangement> = new Set([
  "partie-ajoutee",
  "partie-retiree",
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

/** Ours too where the source gives the same methods: which part of one goes to which promise is our reading. */
const METHODS: ReadonlySet<TypeDeChangement> = new Set([
  "methode-ajoutee",
  "methode-retiree",
  "methode-retouchee",
  "methode-reformulee",
] satisfies TypeDeChangement[]);

/**
 * For who publishes: whether version or edition should have moved. A published texte is never edited: what an
 * erratum does not explain asks for another version; errata ask for another edition, our reading for another of its own.
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
  const sameMethods = sourceMethods(de) === sourceMethods(vers);
  const isReading = ({ type }: FaitDeChangement) => READING.has(type) || (sameMethods && METHODS.has(type));
  const texts = changes.filter((change) => !isReading(change));
  if (texts.some((change) => !isExplained(change, de, vers))) {
    const message = `Le texte publié a changé sous la même version « ${vers.version} » : ${DEMANDE_UNE_VERSION}.`;
    return { verdict: "version-a-changer", message };
  }
  const due = [
    ...texteDue(de, vers, texts.length > 0),
    ...lectureDue(de, vers, changes.length > texts.length),
  ];
  if (due.length > 0) return { verdict: "edition-a-relever", message: due.join(" ") };
  return { verdict: "en-ordre", message: "Version et éditions disent ce qui a changé." };
}

function texteDue(de: Referentiel, vers: Referentiel, changed: boolean): string[] {
  if (vers.edition > de.edition || !(changed || errataOf(de) !== errataOf(vers))) return [];
  return [`Les errata ont changé sous la même édition du texte : ${demandeUneEdition(de.edition + 1)}.`];
}

/** A reading without an edition of its own has that of the text. */
function lectureDue(de: Referentiel, vers: Referentiel, told: boolean): string[] {
  const [avant, apres] = [de.lecture?.edition ?? de.edition, vers.lecture?.edition ?? vers.edition];
  if (apres > avant || !(told || fingerprintsDiffer(de, vers))) return [];
  return [`La lecture a changé sous la même édition : ${demandeUneLecture(avant + 1)}.`];
}

function fingerprintsDiffer({ lecture: de }: Referentiel, { lecture: vers }: Referentiel): boolean {
  return de !== undefined && vers !== undefined && de.empreinte !== vers.empreinte;
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

/** The control methods as the source gives them, whole, whatever our reading makes of them. */
function sourceMethods(referentiel: Referentiel): string {
  const cells = exigencesOf(referentiel)
    .flatMap(({ methodes }) => methodes)
    .map(({ cle, texte, methodeEntiere = texte }) => `${cle}\0${asRead(methodeEntiere, referentiel)}`);
  return [...new Set(cells)].sort().join("\n");
}

function errataOf({ errata }: Referentiel): string {
  return JSON.stringify(errata);
}
