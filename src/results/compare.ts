import type { Gravite } from "../domain/constat.ts";
import type {
  Avant,
  ConstatCompare,
  Diagnostic,
  Etat,
  ExigenceComparee,
  ExigenceJugee,
  StructureComparee,
  StructureJugee,
} from "../domain/resultat.ts";
import { fails, type Seuil } from "./exit-code.ts";

/** What a structure was found to be. */
export interface VueDeStructure {
  structure: StructureJugee;
  diagnostics: readonly Diagnostic[];
}

/** What a structure was at a commit. */
export interface VueAvant {
  avant: Avant;
  /** Judged on the same day as what it is compared with; null: absent, or it cannot be read. */
  vue: VueDeStructure | null;
  /** Judged on the day of the commit; null where that is no other day, or a later one. */
  alors: VueDeStructure | null;
}

/** What became better and worse of a structure, and what the calendar alone did to it. */
export function compareStructure(
  { avant, vue, alors }: VueAvant,
  maintenant: VueDeStructure,
): StructureComparee {
  const { id, chemin, jugeable } = maintenant.structure;
  if (!jugeable) {
    // nothing was mended of one that can no longer be judged, and its id now may be but the name of its folder
    const { id: _, ...rest } = avant;
    return { structure: id, chemin, avant: rest, constats: [], exigences: [] };
  }
  const before = vue?.diagnostics ?? [];
  const constats = compareFindings(before, maintenant.diagnostics, alors?.diagnostics ?? null);
  const exigences = vue
    ? compareExigences(vue.structure, maintenant.structure, alors?.structure ?? null)
    : [];
  return { structure: id, chemin, avant, constats: leftToDo(constats, exigences, before), exigences };
}

/**
 * A first piece of evidence brings findings of what it leaves out: of an exigence that became better, what is no graver
 * than what was found of it before is not worse.
 */
function leftToDo(
  constats: readonly ConstatCompare[],
  exigences: readonly ExigenceComparee[],
  before: readonly Diagnostic[],
): ConstatCompare[] {
  const keyOf = (one: { referentiel?: string; exigence?: string }) => `${one.referentiel} ${one.exigence}`;
  const better = new Set(exigences.filter(({ sens }) => sens === "mieux").map(keyOf));
  const gravest = new Map<string, number>();
  for (const one of before) {
    if (one.suppression === null)
      gravest.set(keyOf(one), Math.max(gravest.get(keyOf(one)) ?? 0, RANGS[one.gravite]));
  }
  return constats.map((one) => {
    const key = keyOf(one);
    const isLeft =
      one.genre === "nouveau" && better.has(key) && RANGS[one.gravite] <= (gravest.get(key) ?? -1);
    return isLeft && one.sens === "pire" ? { ...one, sens: "autre" } : one;
  });
}

const RANGS: Readonly<Record<Gravite, number>> = { info: 0, avertissement: 1, erreur: 2 };

/** Findings that are not what they were, by their fingerprints. `alors`: as on an earlier day; null: nothing is the calendar's. */
export function compareFindings(
  avant: readonly Diagnostic[],
  maintenant: readonly Diagnostic[],
  alors: readonly Diagnostic[] | null,
): ConstatCompare[] {
  const [before, now] = [openByEmpreinte(avant), openByEmpreinte(maintenant)];
  const then = alors && openByEmpreinte(alors);
  const asleep = new Set(maintenant.filter((one) => one.suppression).map(({ empreinte }) => empreinte));
  const changed = [...now.values()].flatMap((one) => {
    const was = before.get(one.empreinte);
    if (!was) return [told("pire", "nouveau", one)];
    const change = RANGS[one.gravite] - RANGS[was.gravite];
    if (change > 0) return [told("pire", "aggrave", one, was.gravite)];
    if (change < 0) return [told("mieux", "attenue", one, was.gravite)];
    return then ? byCalendar(one, then.get(one.empreinte)) : [];
  });
  const gone = [...before.values()]
    .filter(({ empreinte }) => !now.has(empreinte))
    .map((one) =>
      asleep.has(one.empreinte) ? told("autre", "mis-en-sommeil", one) : told("mieux", "resolu", one),
    );
  return [...changed, ...gone];
}

/** A finding that the same evidence did not give on the earlier day, or not so grave. */
function byCalendar(one: Diagnostic, then: Diagnostic | undefined): ConstatCompare[] {
  if (!then) return [told("calendrier", "nouveau", one)];
  if (RANGS[one.gravite] <= RANGS[then.gravite]) return [];
  return [told("calendrier", "aggrave", one, then.gravite)];
}

function openByEmpreinte(diagnostics: readonly Diagnostic[]): Map<string, Diagnostic> {
  return new Map(
    diagnostics.filter((one) => one.suppression === null).map((one) => [one.empreinte, one] as const),
  );
}

function told(
  sens: ConstatCompare["sens"],
  genre: ConstatCompare["genre"],
  { empreinte, regle, gravite, message, aide, referentiel, exigence, fichier, ligne, colonne }: Diagnostic,
  graviteAvant?: Gravite,
): ConstatCompare {
  return {
    sens,
    genre,
    empreinte,
    regle,
    gravite,
    ...(graviteAvant !== undefined && { graviteAvant }),
    message,
    ...(aide !== undefined && { aide }),
    ...(referentiel !== undefined && { referentiel }),
    ...(exigence !== undefined && { exigence }),
    ...(fichier !== undefined && { fichier }),
    ...(ligne !== undefined && { ligne }),
    ...(colonne !== undefined && { colonne }),
  };
}

/** From the worst; an état without a rank is neither better nor worse than another. */
const MERITES: Readonly<Partial<Record<Etat, number>>> = {
  manquant: 0,
  perime: 1,
  "a-revoir": 2,
  documente: 3,
};

function compareExigences(
  avant: StructureJugee,
  maintenant: StructureJugee,
  alors: StructureJugee | null,
): ExigenceComparee[] {
  const [before, now] = [exigencesOf(avant), exigencesOf(maintenant)];
  const then = alors ? exigencesOf(alors) : new Map<string, ExigenceDe>();
  const keys = new Set([...now.keys(), ...before.keys()]);
  return [...keys].flatMap((key) => {
    const [was, is, earlier] = [before.get(key), now.get(key), then.get(key)];
    return changeOf(was, is) ?? (is && earlier ? lapsed(earlier, is) : []);
  });
}

interface ExigenceDe {
  referentiel: string;
  jugee: ExigenceJugee;
}

function exigencesOf({ jugements }: StructureJugee): Map<string, ExigenceDe> {
  return new Map(
    jugements.flatMap(({ referentiel, exigences }) =>
      exigences.map((jugee) => [`${referentiel} ${jugee.id}`, { referentiel, jugee }] as const),
    ),
  );
}

/** Null where nothing changed. */
function changeOf(was: ExigenceDe | undefined, is: ExigenceDe | undefined): ExigenceComparee[] | null {
  const one = is ?? was;
  if (!one) return null;
  const sides = { ...(was && { avant: sideOf(was) }), ...(is && { apres: sideOf(is) }) };
  const about = { referentiel: one.referentiel, exigence: one.jugee.id };
  if (!was || !is) return [{ sens: "autre", ...about, ...sides }];
  const change = progress(was.jugee, is.jugee);
  if (change === 0) return null;
  if (change === null) return [{ sens: "autre", ...about, ...sides }];
  const perdue = isHeld(was.jugee.etat) && !isHeld(is.jugee.etat);
  return [{ sens: change > 0 ? "mieux" : "pire", ...(perdue && { perdue }), ...about, ...sides }];
}

function lapsed(earlier: ExigenceDe, is: ExigenceDe): ExigenceComparee[] {
  const change = progress(earlier.jugee, is.jugee);
  if (change === null || change >= 0) return [];
  const about = { referentiel: is.referentiel, exigence: is.jugee.id };
  return [{ sens: "calendrier", ...about, avant: sideOf(earlier), apres: sideOf(is) }];
}

/** Above 0: better; below: worse; null: neither. An état first, then the methods that are answered. */
function progress(was: ExigenceJugee, is: ExigenceJugee): number | null {
  const [before, now] = [MERITES[was.etat], MERITES[is.etat]];
  if (before === undefined || now === undefined) return was.etat === is.etat ? 0 : null;
  if (before !== now) return now - before;
  return was.methodes.total === is.methodes.total ? is.methodes.repondues - was.methodes.repondues : 0;
}

function isHeld(etat: Etat): boolean {
  return etat === "documente" || etat === "a-revoir";
}

function sideOf({ jugee: { etat, methodes } }: ExigenceDe) {
  return { etat, repondues: methodes.repondues, total: methodes.total };
}

/** How many changes for the worse reach the threshold; what was documented and no longer is counts as an error. */
export function countWorse(
  { constats, exigences }: Pick<StructureComparee, "constats" | "exigences">,
  seuil: Seuil,
): number {
  const none = { erreur: 0, avertissement: 0, info: 0 };
  const reaches = (gravite: Gravite) => fails({ ...none, [gravite]: 1 }, seuil);
  return (
    constats.filter(({ sens, gravite }) => sens === "pire" && reaches(gravite)).length +
    exigences.filter(({ perdue }) => perdue && reaches("erreur")).length
  );
}
