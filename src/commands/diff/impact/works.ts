import { type Exigence, exigencesOf, type Referentiel } from "../../../domain/referentiel.ts";
import type { DossierExigence } from "../../../domain/structure.ts";
import { groupNodes } from "../facts/groups.ts";
import { REGLES_DE_DIFF } from "../judgement/rules.ts";
import type { Diff, Entree, Geste, Travail } from "../types.ts";
import { targetFinder } from "./targets.ts";

/** What is to be done, from the least effort to the most; giving up comes last. */
export const GESTES: readonly Geste[] = [
  "reprendre",
  "revoir",
  "fusionner",
  "scinder",
  "recomposer",
  "creer",
  "abandonner",
];

/** Exigences in force on each side, by the modules followed there. */
export interface Perimetre {
  de: readonly Exigence[];
  vers: readonly Exigence[];
}

export function perimeterOf(
  de: Referentiel,
  vers: Referentiel,
  modules: { de: readonly number[]; vers: readonly number[] },
): Perimetre {
  return {
    de: exigencesOf(de, new Set(modules.de)),
    vers: exigencesOf(vers, new Set(modules.vers)),
  };
}

/** One task per connected group of exigences, in order of effort, then of the référentiel. */
export function worksOf(diff: Diff, scope: Perimetre, dossiers: readonly DossierExigence[]): Travail[] {
  const entries = new Entries(diff);
  const findTargets = targetFinder(diff);
  const places = { de: placesOf(scope.de), vers: placesOf(scope.vers) };
  const links = scope.de.flatMap((exigence, de) =>
    findTargets(exigence, scope.vers).flatMap((id) => {
      const vers = places.vers.get(id);
      return vers === undefined ? [] : [{ de, vers }];
    }),
  );
  const works = groupNodes(scope.de.length, scope.vers.length, links).map((group) => {
    const ids = { de: pick(group.de, scope.de), vers: pick(group.vers, scope.vers) };
    const told = entries.tell(ids);
    const central = ids.de.length === 0 && group.vers.every((place) => isCentral(scope.vers[place]));
    return {
      ...ids,
      ...told,
      ...(central && { raisons: [RIEN_A_FOURNIR] }),
      ...evidenceOf(ids.de, dossiers),
    };
  });
  return works.sort((a, b) => GESTES.indexOf(a.geste) - GESTES.indexOf(b.geste));
}

/** Said of an exigence that is not controlled in a préfecture: nothing is to be made for it. */
export const RIEN_A_FOURNIR = "contrôlée par l’administration centrale : rien à fournir";

function isCentral(exigence: Exigence | undefined): boolean {
  const methodes = exigence?.methodes ?? [];
  return methodes.length > 0 && methodes.every(({ controle }) => controle === "central");
}

function placesOf(exigences: readonly Exigence[]): Map<string, number> {
  return new Map(exigences.map(({ id }, place) => [id, place]));
}

function pick(places: readonly number[], exigences: readonly Exigence[]): string[] {
  return places.flatMap((place) => exigences[place]?.id ?? []);
}

function evidenceOf(ids: readonly string[], dossiers: readonly DossierExigence[]) {
  const own = dossiers.filter(({ exigence }) => ids.includes(exigence));
  const fichiers = own.reduce((sum, { fiche, fichiers }) => sum + fichiers.length + (fiche ? 1 : 0), 0);
  return { dossiers: own.map(({ chemin }) => chemin), fichiers };
}

/** The groups of the diff, found again from the exigences in them. */
class Entries {
  readonly #byDe = new Map<string, Entree>();
  readonly #byVers = new Map<string, Entree>();

  constructor(diff: Diff) {
    for (const entree of [...diff.engagements, ...diff.sousEngagements]) {
      for (const id of entree.de) this.#byDe.set(id, entree);
      for (const id of entree.vers) this.#byVers.set(id, entree);
    }
  }

  tell({
    de,
    vers,
  }: {
    de: readonly string[];
    vers: readonly string[];
  }): Pick<Travail, "geste" | "raisons" | "ouvert"> {
    const own = [
      ...new Set([...de.map((id) => this.#byDe.get(id)), ...vers.map((id) => this.#byVers.get(id))]),
    ];
    const entries = own.filter((entree) => entree !== undefined);
    const open =
      (de.length === 0 || vers.length === 0) && entries.some(({ nature }) => nature === "indetermine");
    const heavy = entries
      .flatMap(({ changements }) => changements)
      .filter(({ portee }) => portee !== "editorial");
    const geste = gesteOf(de.length, vers.length, heavy.length > 0);
    const raisons = [...new Set(heavy.map(({ type }) => REGLES_DE_DIFF[type].titre))];
    return { geste, raisons, ouvert: open };
  }
}

function gesteOf(de: number, vers: number, changed: boolean): Geste {
  if (de === 0) return "creer";
  if (vers === 0) return "abandonner";
  if (de === 1 && vers === 1) return changed ? "revoir" : "reprendre";
  if (vers === 1) return "fusionner";
  return de === 1 ? "scinder" : "recomposer";
}
