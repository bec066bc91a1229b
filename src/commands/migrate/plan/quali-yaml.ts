import { citer } from "../../../domain/francais.ts";
import type { Structure } from "../../../domain/structure.ts";
import { type Suivi, suiviDesigne } from "../../../domain/suivi.ts";
import { pointeurLimites } from "../../../selection/selection.ts";
import type { ModulesConcernes } from "../../diff/types.ts";
import { newName } from "./new-name.ts";
import type { NewPath } from "./paths.ts";
import { Retouche } from "./retouche.ts";

/** What the rewriting of quali.yaml needs to know. */
export interface PassageAuReferentiel {
  /** Reference of the new référentiel. */
  vers: string;
  modules: ModulesConcernes;
  /** Modules that a module leads to. */
  successeurs(module: number): readonly number[];
  /** Exigences that an exigence leads to. */
  cibles(exigence: string): readonly string[];
  newPath: NewPath;
}

/** quali.yaml on the new référentiel, comments and layout kept; and, in sentences, what a person must decide. */
export function writeQualiYaml(
  structure: Structure,
  suivi: Suivi,
  passage: PassageAuReferentiel,
): { texte: string; remarques: string[] } {
  const quali = new Retouche(structure.source.texte);
  const remarques: string[] = [];
  const one = structure.yaml.referentiels === undefined;
  quali.set(one ? ["referentiel"] : [...suivi.pointeur, "id"], passage.vers);
  quali.set(one ? ["modules"] : [...suivi.pointeur, "modules"], passage.modules.vers);
  moveLimites(quali, structure, suivi, passage, remarques);
  if (suivi.principal) moveServices(quali, structure, passage, remarques);
  for (const [rank, { source }] of (structure.yaml.indicateurs ?? []).entries()) {
    for (const [index, one] of [source].flat().entries()) {
      const moved = passage.newPath(one);
      const place = Array.isArray(source) ? ["source", index] : ["source"];
      if (moved !== one) quali.set(["indicateurs", rank, ...place], moved);
    }
  }
  for (const key of ["exclusions", "derogations"] as const)
    moveItems(quali, structure, suivi, key, passage, remarques);
  return { texte: quali.toString(), remarques };
}

/**
 * A limit follows its module where that one leads to a single one that is chosen; otherwise all are taken out, and kept
 * as a comment. Whether it still holds of other promises, a person decides.
 */
function moveLimites(
  quali: Retouche,
  structure: Structure,
  suivi: Suivi,
  { modules, successeurs }: PassageAuReferentiel,
  remarques: string[],
): void {
  const { limites = [] } = suivi;
  const place = pointeurLimites(structure, suivi);
  const moved = limites.map(({ module }) =>
    successeurs(module).filter((vers) => modules.vers.includes(vers)),
  );
  const followed = moved.every((vers) => vers.length === 1);
  if (!followed) quali.delete(place);
  for (const [rank, { module, objet }] of limites.entries()) {
    const [vers] = moved[rank] ?? [];
    if (followed && vers !== undefined) quali.set([...place, rank, "module"], vers);
    else quali.note(` Limite retirée par la migration : module ${module}, ${objet.replace(/\s+/g, " ")}`);
    const fate = followed ? `suit le module ${vers}` : "a été retirée";
    remarques.push(
      `quali.yaml : la limite ${citer(objet)} du module ${module} ${fate} : dire si elle vaut encore.`,
    );
  }
}

/** The modules of a service are those of the principal référentiel. */
function moveServices(
  quali: Retouche,
  structure: Structure,
  passage: PassageAuReferentiel,
  remarques: string[],
): void {
  const covered = new Set<number>();
  for (const [rank, service] of (structure.yaml.services ?? []).entries()) {
    if (!service.modules) continue;
    const moved = [...new Set(service.modules.flatMap(passage.successeurs))].sort((a, b) => a - b);
    for (const module of moved) covered.add(module);
    quali.set(["services", rank, "modules"], moved);
  }
  const alone = passage.modules.vers.filter((module) => !covered.has(module));
  if (structure.yaml.services && alone.length > 0) {
    remarques.push(
      `quali.yaml : dire quel service porte ${alone.length > 1 ? "les modules" : "le module"} ${alone.join(", ")}.`,
    );
  }
}

/** An item that names one exigence follows it; one that cannot be followed is taken out, and kept as a comment. */
function moveItems(
  quali: Retouche,
  structure: Structure,
  suivi: Suivi,
  key: "exclusions" | "derogations",
  passage: PassageAuReferentiel,
  remarques: string[],
): void {
  const gone: number[] = [];
  for (const [rank, { exigence, referentiel }] of (structure.yaml[key] ?? []).entries()) {
    const concerned = suiviDesigne(structure.suivis, referentiel)?.referentiel === suivi.referentiel;
    if (!concerned) continue;
    const nom = referentiel === undefined ? undefined : newName(referentiel, suivi, passage.vers);
    const rename = () => {
      if (nom !== undefined && nom !== referentiel) quali.set([key, rank, "referentiel"], nom);
    };
    if (exigence === undefined) {
      rename();
      continue;
    }
    const cibles = passage.cibles(exigence);
    const [cible] = cibles;
    if (cible !== undefined && cibles.length === 1) {
      quali.set([key, rank, "exigence"], cible);
      rename();
      continue;
    }
    gone.push(rank);
    remarques.push(
      `quali.yaml : ${key}, l’exigence ${exigence} ${cibles.length === 0 ? "n’a plus de vis-à-vis" : `est devenue ${cibles.join(", ")}`} ; la ligne est gardée en commentaire.`,
    );
  }
  quali.commentOut(key, gone, " Retirée par la migration :");
}
