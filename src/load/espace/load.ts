import type { Depot } from "../../depot/depot.ts";
import { FICHIERS, FICHIERS_REFERENTIEL } from "../../domain/chemins.ts";
import type { Constat } from "../../domain/constat.ts";
import type { Espace, EspaceYaml } from "../../domain/espace.ts";
import validate from "../../generated/validate-espace.js";
import schema from "../../schemas/espace.schema.json" with { type: "json" };
import { readDocument } from "../document.ts";
import { isFatal } from "../structure/fatal.ts";
import { join } from "../structure/folders.ts";
import { shown } from "../validate/naming.ts";
import { type CheminNomme, isBelow, Nommes } from "./nommes.ts";

export interface ChargementEspace {
  /** Null where the file cannot be used at all; folders that cannot be used are left out of it. */
  espace: Espace | null;
  constats: Constat[];
}

/** Reads the workspace of a folder of the depot (`""`: its root). Findings name files from the depot's root. */
export function loadEspace(depot: Depot, chemin: string): ChargementEspace {
  const fichier = join(chemin, FICHIERS.espace);
  const { document, constats } = readDocument<EspaceYaml>(depot, fichier, { schema, validate });
  if (!document || constats.some(isFatal)) return { espace: null, constats };

  const { source, valeur: yaml } = document;
  const nommes = new Nommes(depot, chemin, source);
  const structures = apart(nommes.folders("structures", yaml.structures, FICHIERS.structure), nommes);
  const partage = outside(nommes.folders("partage", yaml.partage), structures, nommes);
  const espace: Espace = {
    chemin,
    source,
    yaml,
    structures: structures.map((dossier) => dossier.chemin),
    absentes: nommes.unusable("structures"),
    partage: partage.map((dossier) => dossier.chemin),
    referentiels: nommes.folders("referentiels", yaml.referentiels, FICHIERS_REFERENTIEL.referentiel),
    correspondances: nommes.files("correspondances", yaml.correspondances),
  };
  return { espace, constats: [...constats, ...nommes.constats] };
}

/** Structures that are not inside another one; each once. */
function apart(structures: readonly CheminNomme[], nommes: Nommes): CheminNomme[] {
  return structures.filter((dossier, rang) => {
    const autre = structures.find((other, place) =>
      place < rang ? isIn(dossier, other) : place > rang && isBelow(dossier.chemin, other.chemin),
    );
    if (!autre) return true;
    nommes.refuse(
      dossier.pointeur,
      "valeur-incorrecte",
      `La structure ${shown(dossier.ecrit)} est dans le dossier d’une autre, ${shown(autre.ecrit)}.`,
      "Placez les structures côte à côte : chacune a son dossier.",
    );
    return false;
  });
}

/** Shared folders that neither hold a structure nor stand in one. */
function outside(
  partage: readonly CheminNomme[],
  structures: readonly CheminNomme[],
  nommes: Nommes,
): CheminNomme[] {
  return partage.filter((dossier) => {
    const structure = structures.find((one) => isIn(dossier, one) || isBelow(one.chemin, dossier.chemin));
    if (!structure) return true;
    nommes.refuse(
      dossier.pointeur,
      "chemin-interdit",
      `Partager ${shown(dossier.ecrit)} ouvrirait les fichiers de la structure ${shown(structure.ecrit)} aux autres.`,
      "Partagez un dossier placé à côté des structures.",
    );
    return false;
  });
}

function isIn(dossier: CheminNomme, other: CheminNomme): boolean {
  return dossier.chemin === other.chemin || isBelow(dossier.chemin, other.chemin);
}
