import { ecritsOf } from "../../src/commands/report/disk/ecrits.ts";
import { fingerprintsOf } from "../../src/commands/report/fingerprints.ts";
import { RAPPORTS } from "../../src/commands/report/index.ts";
import { renderRapport } from "../../src/commands/report/render.ts";
import type { EntreeRapport, Rapport } from "../../src/commands/report/report.ts";
import type { Depot } from "../../src/depot/depot.ts";
import { DiskDepot } from "../../src/depot/disk.ts";
import type { Referentiel } from "../../src/domain/referentiel.ts";
import { MODELES } from "../../src/generated/modeles.ts";
import { POLICES } from "../../src/generated/polices.ts";
import { openCorrespondances } from "../../src/load/correspondance/registry.ts";
import { openRegistry } from "../../src/load/referentiel/registry.ts";
import { loadStructure } from "../../src/load/structure/load.ts";
import { judgeStructures, type Verdict } from "../../src/results/judge-structures.ts";
import { mesurerDe } from "./mesurer.ts";

export const MOYENS = { modeles: MODELES, polices: POLICES };

/** The example of Savoie, judged, as reports take it. */
export function savoie(date = "2024-06-30"): EntreeRapport {
  return judged(new DiskDepot("examples/prefecture-savoie"), date).entree;
}

/** The structure at the root of a depot, judged, as outputs take it. */
export function judged(depot: Depot, date = "2024-06-30"): { entree: EntreeRapport; verdict: Verdict } {
  const registry = openRegistry(new DiskDepot("dist/referentiels"));
  const correspondances = openCorrespondances(new DiskDepot("dist/correspondances"));
  const { structure: lue, constats } = loadStructure(depot, "");
  const structure = lue && mesurerDe(date, (reference) => registry.get(reference))(lue, depot, "");
  const verdict = judgeStructures([{ chemin: "", structure, constats }], {
    date,
    references: registry.references(),
    get: (reference) => registry.get(reference),
    correspondance: (de, vers) => correspondances.between(de, vers),
    depot,
  });
  const { resultat } = verdict;
  const [jugee] = resultat.structures;
  if (!jugee || !structure) throw new Error("the structure cannot be judged");
  const followed = jugee.jugements.map(({ referentiel }) => referentiel);
  const referentiels = new Map<string, Referentiel>(
    followed.flatMap((id) => [[id, registry.get(id)]] as never),
  );
  const entree: EntreeRapport = {
    date,
    strict: false,
    structure: jugee,
    declaree: structure.yaml,
    diagnostics: resultat.diagnostics,
    referentiels,
    ecrits: ecritsOf(depot, "", structure, referentiels.values()),
    empreintes: fingerprintsOf(depot, "", jugee, structure.confidences),
    logo: null,
    version: "0.0.0",
  };
  return { entree, verdict };
}

export function rapport(type: string): Rapport {
  const found = RAPPORTS.find((one) => one.type === type);
  if (!found) throw new Error(`no report ${type}`);
  return found;
}

/** The HTML, or an exception that tells what was refused. */
export function html(type: string, entree: EntreeRapport, moyens = MOYENS): string {
  const rendu = renderRapport(rapport(type), entree, moyens);
  if ("html" in rendu) return rendu.html;
  throw new Error(JSON.stringify(rendu));
}
