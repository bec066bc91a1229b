import type { Constat } from "../../domain/constat.ts";
import { citer } from "../../domain/francais.ts";
import type { Source } from "../../domain/source.ts";
import { remembered } from "../../domain/souvenir.ts";
import type { StructureYaml } from "../../domain/structure.ts";
import { type Suivi, suivisOf } from "../../domain/suivi.ts";
import { sayAt } from "../validate/fault.ts";

/** The référentiels that a structure follows, from either way of writing them. */
export const readSuivis = remembered((yaml: StructureYaml): readonly Suivi[] => {
  const { referentiel, modules, limites, referentiels } = yaml;
  if (referentiels) {
    return suivisOf(
      referentiels.map(({ id, alias, modules: chosen, limites: siennes }, index) => ({
        referentiel: id,
        alias: alias ?? null,
        modules: chosen ?? null,
        ...(siennes && { limites: siennes }),
        pointeur: ["referentiels", index],
      })),
    );
  }
  if (referentiel === undefined) return [];
  const pointeur = ["referentiel"];
  return suivisOf([
    { referentiel, alias: null, modules: modules ?? null, ...(limites && { limites }), pointeur },
  ]);
});

/** Faults of `referentiel`, `modules` and `referentiels` that no schema tells. */
export function checkSuivis(source: Source, yaml: StructureYaml): Constat[] {
  const { referentiel, modules, referentiels } = yaml;
  if (referentiels) {
    const both = (["referentiel", "modules", "limites"] as const).filter((cle) => yaml[cle] !== undefined);
    return [
      ...both.slice(0, 1).map((cle) => twoWays(source, cle)),
      ...doubled(source, readSuivis(yaml)),
      ...numbered(source, referentiels),
    ];
  }
  if (referentiel !== undefined) return [];
  const pointeur = modules === undefined ? [] : ["modules"];
  return [
    sayAt(source, pointeur, {
      regle: "cle-manquante",
      message: "Il manque le référentiel suivi par la structure.",
      aide: "Ajoutez la ligne « referentiel: quali-ate@2024-02-01 ».",
      sur: "cle",
    }),
  ];
}

function twoWays(source: Source, cle: string): Constat {
  return sayAt(source, [cle], {
    regle: "cles-incompatibles",
    message: `Les clés ${citer(cle)} et ${citer("referentiels")} s’excluent l’une l’autre.`,
    aide: "Gardez « referentiels », et donnez à chacun ses modules et ses limites.",
    sur: "cle",
  });
}

/** Such a name would take the folder of an exigence of the principal référentiel for its own. */
function numbered(source: Source, referentiels: NonNullable<StructureYaml["referentiels"]>): Constat[] {
  return referentiels.flatMap(({ alias }, index) => {
    if (alias === undefined || !/^\d+$|\./.test(alias)) return [];
    return [
      sayAt(source, ["referentiels", index, "alias"], {
        regle: "valeur-incorrecte",
        message: `L’alias ${citer(alias)} se confond avec le numéro d’une exigence.`,
        aide: "Écrivez un mot sans point, comme « sp » : l’alias nomme un dossier sous preuves/.",
      }),
    ];
  });
}

function doubled(source: Source, suivis: readonly Suivi[]): Constat[] {
  const seen = new Set<string>();
  return suivis.flatMap((suivi) => {
    const names = new Set([suivi.referentiel, suivi.nom]);
    const twice = [...names].find((name) => seen.has(name));
    for (const name of names) seen.add(name);
    if (twice === undefined) return [];
    return [
      sayAt(source, suivi.pointeur, {
        regle: "identifiant-en-double",
        message: `Deux référentiels s’appellent ${citer(twice)}.`,
        aide: "Donnez à chacun son « alias », qui nomme son dossier sous preuves/.",
      }),
    ];
  });
}
