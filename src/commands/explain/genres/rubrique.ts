import { type Module, type Referentiel, type Rubrique, referenceOf } from "../../../domain/referentiel.ts";
import { provenanceOf } from "../provenance.ts";
import { remarquesOf } from "../remarques.ts";
import { emptyExplique } from "../section.ts";
import { engagementRenvoi, moduleRenvoi, rubriqueId } from "../situation.ts";
import type { CadreDExplication, EntreeExplicable, Explique } from "../types.ts";

/** Rubriques: `1-A`, or their bare letter. */
export function entreesDesRubriques({ referentiel }: CadreDExplication): EntreeExplicable[] {
  return referentiel.modules.flatMap((module) =>
    module.rubriques.map((rubrique) => ({
      genre: "rubrique",
      id: rubriqueId(module, rubrique.lettre),
      titre: rubrique.titre,
      referentiel: referenceOf(referentiel),
      alias: [rubrique.lettre, `rubrique-${rubrique.lettre}`],
      textes: [rubrique.titre],
      expliquer: () => explain(referentiel, module, rubrique),
    })),
  );
}

function explain(referentiel: Referentiel, module: Module, rubrique: Rubrique): Explique {
  const id = rubriqueId(module, rubrique.lettre);
  const held = module.engagements.filter((one) => one.rubrique === rubrique.lettre);
  return {
    ...emptyExplique({ genre: "rubrique", id, titre: rubrique.titre }),
    referentiel: referenceOf(referentiel),
    situation: [moduleRenvoi(module)],
    contenu: held.map(engagementRenvoi),
    remarques: remarquesOf(referentiel, { ou: new Set(), variantes: rubrique.variantes }),
    sources: provenanceOf(referentiel, rubrique.sources),
  };
}
