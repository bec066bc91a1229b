import { type Depot, DepotError } from "../depot/depot.ts";
import { FICHIERS } from "../domain/chemins.ts";
import type { IndicateurCalcule, Liaison } from "../domain/indicateurs.ts";
import type { Jour } from "../domain/jour.ts";
import type { Referentiel } from "../domain/referentiel.ts";
import type { Structure } from "../domain/structure.ts";
import type { MoyensDeCalcul } from "../indicateurs/compute.ts";
import type { MemoireDIndicateurs } from "../indicateurs/memoire.ts";
import type { OuvrirClasseur } from "../indicateurs/registre/open.ts";
import type { ReferentielRegistry } from "../load/referentiel/registry.ts";
import { join } from "../load/structure/folders.ts";

/** Computes the indicators of a structure that was loaded from a folder of a depot. */
export type Mesurer = (structure: Structure, depot: Depot, racine: string) => Structure;

const LARGEST = 1024 * 1024;

/** Loads what reads registers only where some structure declares an indicator; else undefined. */
export async function openIndicateurs(
  depot: Depot,
  racines: readonly string[],
  registry: ReferentielRegistry,
  date: Jour,
  memoire?: MemoireDIndicateurs,
): Promise<Mesurer | undefined> {
  const texts = racines.map((racine) => textOf(depot, racine));
  if (!texts.some((text) => text.includes("indicateurs"))) return undefined;
  const classeur = await openerOfWorkbooks(texts);
  const { withIndicateurs } = await import("../indicateurs/structure.ts");
  return (structure, from, racine) => {
    const referentiels = structure.suivis.flatMap(({ referentiel }) => registry.get(referentiel) ?? []);
    const calculer = memoire && calculatorOf(memoire, structure, referentiels, from, racine);
    return withIndicateurs(structure, referentiels, from, racine, date, classeur, undefined, calculer);
  };
}

/** What computes the indicators of a structure, and remembers. */
function calculatorOf(
  memoire: MemoireDIndicateurs,
  { source: { texte } }: Structure,
  referentiels: readonly Referentiel[],
  depot: Depot,
  racine: string,
): (...of: [Liaison, MoyensDeCalcul, Jour]) => IndicateurCalcule {
  const keyOf = (fichier: string) => depot.cle?.(join(racine, fichier));
  return (liaison, moyens, date) =>
    memoire.compute(liaison, moyens, date, { texte, referentiels, registres: liaison.sources.map(keyOf) });
}

/** Loads what reads workbooks only where a quali.yaml names one. */
export async function openerOfWorkbooks(texts: readonly string[]): Promise<OuvrirClasseur | undefined> {
  if (!texts.some((text) => /\.(xlsx|xlsm|ods)\b/i.test(text))) return undefined;
  return (await import("../indicateurs/registre/tableur.ts")).openTableur;
}

function textOf(depot: Depot, racine: string): string {
  try {
    const chemin = join(racine, FICHIERS.structure);
    return Buffer.from(depot.read(chemin, LARGEST)).toString();
  } catch (error) {
    if (error instanceof DepotError) return "";
    throw error;
  }
}
