import type { Depot } from "../../depot/depot.ts";
import type { Jour } from "../../domain/jour.ts";
import type { ReferenceReferentiel, Referentiel } from "../../domain/referentiel.ts";
import { openCorrespondances } from "../../load/correspondance/registry.ts";
import { Espaces } from "../../load/espace/espaces.ts";
import { openRegistry } from "../../load/referentiel/registry.ts";
import type { Library } from "../../open/library.ts";
import { openTribunal } from "../../open/tribunal.ts";
import { gather, type Verdict } from "../../results/judge-structures.ts";
import type { StructureLue } from "../../results/jugeur.ts";
import { narrow, type PorteeDuRun } from "../../results/portee.ts";
import { safeJson } from "../../show/text/json.ts";

export interface JugeDePaquet {
  verdict: Verdict;
  lue: StructureLue;
  referentiels: Map<ReferenceReferentiel, Referentiel>;
}

/** The référentiels and crosswalks that a pack carries, each folder with its index. */
export function libraryOfPack(referentiels: Depot, correspondances: Depot): Library {
  const opened = openCorrespondances(correspondances);
  return {
    registry: openRegistry(referentiels),
    correspondance: (de, vers) => opened.between(de, vers),
    constats: [],
  };
}

/** Judges the one structure of a folder, with the référentiels of the pack, narrowed as the pack is. */
export async function judgePack(
  depot: Depot,
  dossier: string,
  library: Library,
  { date, strict, portee }: { date: Jour; strict: boolean; portee: PorteeDuRun },
): Promise<JugeDePaquet> {
  const chemins = [dossier];
  const espaces = new Espaces(depot, chemins);
  const tribunal = await openTribunal({ depot, chemins, espaces, library }, { date, strict });
  const judged = tribunal.judge(dossier);
  const whole = gather(tribunal.jugeur, tribunal.juge.general(), [judged]);
  const resultat = narrow(whole.resultat, portee);
  return {
    verdict: { resultat, places: whole.places },
    lue: judged.lue,
    referentiels: tribunal.referentielsOf(resultat.structures),
  };
}

/** `resultat.json`, as `quali check --format json` writes it. */
export function resultText({ verdict: { resultat } }: JugeDePaquet): string {
  return safeJson(resultat);
}
