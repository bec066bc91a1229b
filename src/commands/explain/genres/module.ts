import { enumerer } from "../../../domain/francais.ts";
import { type Module, type Referentiel, referenceOf } from "../../../domain/referentiel.ts";
import { reglesOf } from "../../../selection/lignes.ts";
import { explainCondition } from "../conditions.ts";
import { provenanceOf } from "../provenance.ts";
import { remarquesOf } from "../remarques.ts";
import { emptyExplique } from "../section.ts";
import { engagementRenvoi, moduleRenvoi } from "../situation.ts";
import type { CadreDExplication, EntreeExplicable, Explique } from "../types.ts";

export function entreesDesModules({ referentiel }: CadreDExplication): EntreeExplicable[] {
  return referentiel.modules.map((module) => ({
    ...moduleRenvoi(module),
    referentiel: referenceOf(referentiel),
    alias: [],
    textes: [module.titre],
    expliquer: () => explain(referentiel, module),
  }));
}

function explain(referentiel: Referentiel, module: Module): Explique {
  const id = String(module.numero);
  const numeros = new Set(module.engagements.map(({ numero }) => String(numero)));
  return {
    ...emptyExplique(moduleRenvoi(module)),
    referentiel: referenceOf(referentiel),
    texte: module.preambule ?? [],
    conditions: explainCondition(module.condition, { genre: "module", id }),
    contenu: module.engagements.map(engagementRenvoi),
    remarques: remarquesOf(referentiel, {
      ou: new Set([`module-${id}`]),
      peutManquer: (manquant) => numeros.has(manquant.split(".", 1)[0] ?? ""),
      variantes: module.variantes,
    }),
    aFaire: [...choix(referentiel, module.numero), "Pour votre structure : quali modules."],
    sources: provenanceOf(referentiel, module.sources),
    avis: referentiel.avis,
  };
}

/** To which structures the module is imposed. */
function choix(referentiel: Referentiel, numero: number): string[] {
  const regles = reglesOf(referentiel, undefined);
  const imposees = regles.filter(({ obligatoires }) => obligatoires.includes(numero));
  const auChoix = regles.filter(({ auMoins }) => auMoins?.parmi.includes(numero));
  const nommer = (lignes: typeof regles) => enumerer(lignes.map(({ structure }) => structure));
  return [
    ...(imposees.length ? [`Obligatoire : ${nommer(imposees)}.`] : []),
    ...(auChoix.length ? [`Compte dans le minimum à choisir : ${nommer(auChoix)}.`] : []),
  ];
}
