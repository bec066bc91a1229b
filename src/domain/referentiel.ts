import type {
  Condition,
  Engagement,
  MethodeControle,
  Module,
  Partie,
  Periode,
  Referentiel,
} from "../generated/referentiel.ts";
import { remembered } from "./souvenir.ts";

export type * from "../generated/referentiel.ts";

/** `quali-ate@2024-02-01`. */
export type ReferenceReferentiel = string;

/**
 * The evidenced leaf: a sous-engagement, or an engagement whose sous-engagements are unknown or do not exist.
 */
export interface Exigence {
  /** `15.3`, or `24` for an engagement. */
  id: string;
  module: Module;
  engagement: Engagement;
  texte: string;
  methodes: readonly MethodeControle[];
  /** Conditions that apply to it, from module to leaf; all must hold. */
  conditions: readonly Condition[];
  /** Where no control method is known: the period at which its evidence must be renewed. */
  periode?: Periode;
  /** Where no control method is known, and the promise holds several things: each has its evidence. */
  parties?: readonly Partie[];
}

/** `quali-ate@2024-02-01` for a référentiel. */
export function referenceOf(referentiel: Pick<Referentiel, "id" | "version">): ReferenceReferentiel {
  return `${referentiel.id}@${referentiel.version}`;
}

/** « édition 2 de sa saisie, édition 3 de sa lecture »: what was corrected of the text, and how quali reads it. */
export function editionsOf({ edition, lecture }: Pick<Referentiel, "edition" | "lecture">): string {
  const lue = lecture?.edition === undefined ? "" : `, édition ${lecture.edition} de sa lecture`;
  return `édition ${edition} de sa saisie${lue}`;
}

/** The gap of the source into which an id falls (`15.*` stands for every id that begins with `15.`). */
export function lacuneOf(
  { lacunes }: Pick<Referentiel, "lacunes">,
  id: string,
): Referentiel["lacunes"][number] | undefined {
  return lacunes.find(({ ou, couvre = [] }) =>
    [ou, ...couvre].some((motif) =>
      motif.endsWith(".*") ? id.startsWith(motif.slice(0, -1)) : motif === id,
    ),
  );
}

/** The ids of an exigence and of what it holds, into which a gap may fall. */
const idsOf = remembered(({ id, methodes, engagement }: Exigence): readonly string[] => [
  id,
  ...methodes.map((methode) => methode.id),
  ...(engagement.sousEngagements.length === 0 ? [`${id}.1`] : []),
]);

/** True for an exigence of which the source does not give all: itself, one of its methods, or its sous-engagements. */
export function hasLacune(referentiel: Pick<Referentiel, "lacunes">, exigence: Exigence): boolean {
  return referentiel.lacunes.length > 0 && incompletesOf(referentiel)(exigence);
}

const incompletesOf = remembered((referentiel: Pick<Referentiel, "lacunes">) =>
  remembered((exigence: Exigence) => idsOf(exigence).some((one) => lacuneOf(referentiel, one) !== undefined)),
);

/** Every exigence of the référentiel, in its order; only those of `modules` when given. */
export function exigencesOf(
  referentiel: Pick<Referentiel, "modules">,
  modules?: ReadonlySet<number>,
): readonly Exigence[] {
  const toutes = allExigencesOf(referentiel);
  return modules ? toutes.filter(({ module }) => modules.has(module.numero)) : toutes;
}

const allExigencesOf = remembered((referentiel: Pick<Referentiel, "modules">): readonly Exigence[] =>
  referentiel.modules.flatMap((module) =>
    module.engagements.flatMap((engagement) => exigencesOfEngagement(module, engagement)),
  ),
);

function exigencesOfEngagement(module: Module, engagement: Engagement): Exigence[] {
  const inherited = [module.condition, engagement.condition];
  if (engagement.sousEngagements.length === 0) {
    const id = String(engagement.numero);
    const conditions = present(inherited);
    const { texte } = engagement;
    return [{ id, module, engagement, texte, methodes: [], conditions, ...promised(engagement) }];
  }
  return engagement.sousEngagements.map((sous) => ({
    id: sous.id,
    module,
    engagement,
    texte: sous.texte,
    methodes: sous.methodesControle,
    conditions: present([...inherited, sous.condition]),
    ...promised(sous),
  }));
}

/** What is known of the evidence of a promise without methods; the period of the whole is the shortest of its parts. */
function promised({ periode, parties }: Pick<Engagement, "periode" | "parties">): Partial<Exigence> {
  const often = periode ?? shortest(parties ?? []);
  return { ...(often && { periode: often }), ...(parties && { parties }) };
}

/** What a method demands: its parts, or itself where it demands one thing. */
export const partiesOf = remembered(
  ({ id, texte, natures, periode, parties }: MethodeControle): readonly Partie[] =>
    parties ?? [{ id, objet: texte, mots: texte, natures, ...(periode && { periode }) }],
);

/** Whatever a piece may answer and name: parts of the methods or, where none is known, of the promise itself. */
export function partiesDeLExigence({ methodes, parties = [] }: Exigence): readonly Partie[] {
  return methodes.length > 0 ? methodes.flatMap(partiesOf) : parties;
}

/** What a piece of an exigence may name: its methods and their parts, or its own where no method is known. */
export const nomsCitables = remembered(({ methodes, parties = [] }: Exigence): readonly string[] => [
  ...methodes.flatMap((methode) => [...new Set([methode.id, ...partiesOf(methode).map(({ id }) => id)])]),
  ...parties.map(({ id }) => id),
]);

/** Ids that say nothing of a piece that bears them: of natures, exigences, methods and their parts. */
export function idsOuverts(referentiels: Iterable<Referentiel>): string[] {
  return [...referentiels].flatMap(openIdsOf);
}

const openIdsOf = remembered((referentiel: Referentiel): readonly string[] => [
  ...referentiel.natures.map(({ id }) => id),
  ...exigencesOf(referentiel).flatMap((exigence) => [exigence.id, ...nomsCitables(exigence)]),
]);

/** Conditions that a method and its parts bear. */
export function conditionsOfMethode({ condition, parties = [] }: MethodeControle): Condition[] {
  return present([condition, ...parties.map((partie) => partie.condition)]);
}

/** How often the evidence of a method is to be renewed: the shortest of its periods. */
export function periodeOf(methode: MethodeControle): Periode | undefined {
  return shortest(partiesOf(methode));
}

function shortest(parties: readonly Partie[]): Periode | undefined {
  const periodes = parties.flatMap(({ periode }) => periode ?? []);
  return periodes.reduce<Periode | undefined>((a, b) => (a && a.mois <= b.mois ? a : b), undefined);
}

function present(conditions: readonly (Condition | undefined)[]): Condition[] {
  return conditions.filter((condition) => condition !== undefined);
}
