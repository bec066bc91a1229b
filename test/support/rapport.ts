import { fingerprintsOf } from "../../src/commands/report/fingerprints.ts";
import { RAPPORTS } from "../../src/commands/report/index.ts";
import { renderRapport } from "../../src/commands/report/render.ts";
import type { EntreeRapport, Rapport } from "../../src/commands/report/report.ts";
import { DiskDepot } from "../../src/depot/disk.ts";
import { MODELES } from "../../src/generated/modeles.ts";
import { POLICES } from "../../src/generated/polices.ts";
import { openCorrespondances } from "../../src/load/correspondance/registry.ts";
import { openRegistry } from "../../src/load/referentiel/registry.ts";
import { loadStructure } from "../../src/load/structure/load.ts";
import { judgeStructures } from "../../src/results/judge-structures.ts";

export const MOYENS = { modeles: MODELES, polices: POLICES };

/** The example of Savoie, judged, as reports take it. */
export function savoie(date = "2024-06-30"): EntreeRapport {
  const depot = new DiskDepot("examples/prefecture-savoie");
  const registry = openRegistry(new DiskDepot("dist/referentiels"));
  const correspondances = openCorrespondances(new DiskDepot("dist/correspondances"));
  const { structure, constats } = loadStructure(depot, "");
  const { resultat } = judgeStructures([{ chemin: "", structure, constats }], {
    date,
    references: registry.references(),
    get: (reference) => registry.get(reference),
    correspondance: (de, vers) => correspondances.between(de, vers),
    depot,
  });
  const [jugee] = resultat.structures;
  if (!jugee || !structure) throw new Error("the example cannot be judged");
  const followed = jugee.jugements.map(({ referentiel }) => referentiel);
  return {
    date,
    strict: false,
    structure: jugee,
    declaree: structure.yaml,
    diagnostics: resultat.diagnostics,
    referentiels: new Map(followed.flatMap((id) => [[id, registry.get(id)]] as never)),
    empreintes: fingerprintsOf(depot, "", jugee),
    logo: null,
    version: "0.0.0",
  };
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
