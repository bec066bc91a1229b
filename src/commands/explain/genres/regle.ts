import { REGLES } from "../../../checks/index.ts";
import type { Regle } from "../../../checks/regle.ts";
import { emptyExplique } from "../section.ts";
import type { EntreeExplicable, Explique } from "../types.ts";

/** The rules of quali: they belong to no référentiel. */
export function entreesDesRegles(): EntreeExplicable[] {
  return [...REGLES.values()].map((regle) => ({
    genre: "regle",
    id: regle.id,
    titre: regle.titre,
    alias: [],
    textes: [regle.titre, regle.pourquoi, regle.remede],
    expliquer: () => explain(regle),
  }));
}

function explain({ id, titre, gravite, silencable, pourquoi, remede, exemple }: Regle): Explique {
  return {
    ...emptyExplique({ genre: "regle", id, titre }),
    texte: [pourquoi],
    gravite,
    silencable,
    aFaire: [
      remede,
      silencable
        ? `Pour changer sa gravité : « regles: { ${id}: info } » dans quali.yaml (erreur, avertissement, info ou desactivee).`
        : "Cette règle ne peut être ni désactivée ni mise en dérogation.",
    ],
    ...(exemple !== undefined && { exemple }),
  };
}
