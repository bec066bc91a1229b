import { lastNameOf } from "../../../domain/chemins.ts";
import type { Exigence } from "../../../domain/referentiel.ts";
import type { DossierExigence } from "../../../domain/structure.ts";
import type { FindTargets } from "../../diff/impact/targets.ts";

/** The folder of an exigence in the new référentiel, and the old folders that go into it. */
export interface Arrivee {
  exigence: string;
  chemin: string;
  /** None where its evidence is still to be taken from a folder that went elsewhere. */
  sources: readonly DossierExigence[];
  /** Exigences of which a part may belong here, by the folder where their evidence went. */
  aRepartir: readonly { exigence: string; chemin: string }[];
}

export interface Deplacements {
  arrivees: readonly Arrivee[];
  /** Folders that nothing takes up, with where they are kept. */
  archives: readonly { dossier: DossierExigence; chemin: string }[];
}

/**
 * Where each folder goes: to the exigence that holds most of its own; the others that it leads to are told of it.
 * `racine`: folder of the new référentiel's evidence; `archive`: folder for what has no place any more.
 */
export function planMoves(
  dossiers: readonly DossierExigence[],
  exigences: { de: readonly Exigence[]; vers: readonly Exigence[] },
  findTargets: FindTargets,
  racine: string,
  archive: string,
): Deplacements {
  const byId = new Map(exigences.de.map((exigence) => [exigence.id, exigence]));
  const sources = new Map<string, DossierExigence[]>();
  const others: { exigence: string; targets: string[] }[] = [];
  const archives: { dossier: DossierExigence; chemin: string }[] = [];
  for (const dossier of dossiers) {
    const exigence = byId.get(dossier.exigence);
    const [first, ...rest] = exigence ? findTargets(exigence, exigences.vers) : [];
    if (first === undefined) archives.push({ dossier, chemin: `${archive}/${lastNameOf(dossier.chemin)}` });
    else {
      sources.set(first, [...(sources.get(first) ?? []), dossier]);
      others.push({ exigence: dossier.exigence, targets: [first, ...rest] });
    }
  }
  const chemins = new Map(
    exigences.vers.map(({ id }) => [id, `${racine}/${id}${suffixOf(sources.get(id) ?? [])}`]),
  );
  const arrivees = exigences.vers.flatMap(({ id }): Arrivee[] => {
    const own = sources.get(id) ?? [];
    const aRepartir = others
      .filter(({ targets }) => targets.slice(1).includes(id))
      .map(({ exigence, targets }) => ({ exigence, chemin: chemins.get(targets[0] ?? "") ?? "" }));
    if (own.length === 0 && aRepartir.length === 0) return [];
    return [{ exigence: id, chemin: chemins.get(id) ?? "", sources: own, aRepartir }];
  });
  return { arrivees, archives };
}

/** What follows the id in the name of a folder: « - Courriels »; kept where a single folder moves. */
function suffixOf(sources: readonly DossierExigence[]): string {
  const [only] = sources;
  return only && sources.length === 1 ? lastNameOf(only.chemin).slice(only.exigence.length) : "";
}
