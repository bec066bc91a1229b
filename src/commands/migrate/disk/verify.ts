import type { Jour } from "../../../domain/jour.ts";
import type { Structure, Suivi } from "../../../domain/structure.ts";
import { examineReferentiel } from "../../../judgement/examen.ts";
import { loadStructure } from "../../../load/structure/load.ts";
import type { StructureOuverte } from "../../../open/open.ts";
import { UserError } from "../../../session/user-error.ts";
import { findLosses } from "../plan/compare.ts";
import type { PlanDeMigration } from "../plan/plan.ts";
import { StagedDepot } from "./staged.ts";

interface Avant {
  plan: PlanDeMigration;
  structure: Structure;
  suivi: Suivi;
}

/**
 * Loads the structure that is ready as if it were in place. Throws `UserError` where a piece, a file or a verdict on
 * another référentiel would be lost; answers what else is judged otherwise though its words are the same.
 */
export function verifyStaged(
  { depot, racine, chemins: [chemin = ""], espaces, library }: StructureOuverte,
  { plan, structure, suivi }: Avant,
  entrees: readonly string[],
  date: Jour,
): string[] {
  const staged = new StagedDepot(depot, racine, chemin, entrees);
  const { structure: now, constats } = loadStructure(staged, chemin, espaces.of(chemin)?.partage);
  if (!now) throw lossOf(constats[0]?.message ?? "quali.yaml ne se lit plus");
  const [loss] = findLosses(structure, now, plan.newPath);
  if (loss !== undefined) throw lossOf(loss);
  const statesOf = (judged: Structure, reference: string) => {
    const follows = judged.suivis.find(({ referentiel }) => referentiel === reference);
    const referentiel = library.registry.get(reference);
    if (!follows || !referentiel) return new Map<string, string>();
    const { exigences } = examineReferentiel(judged, follows, referentiel, date).jugement;
    return new Map(exigences.map(({ id, etat }) => [id, etat]));
  };
  for (const { referentiel, nom } of structure.suivis) {
    if (referentiel === suivi.referentiel) continue;
    const after = statesOf(now, referentiel);
    const other = [...statesOf(structure, referentiel)].find(([id, etat]) => after.get(id) !== etat);
    if (other) throw lossOf(`l’exigence ${nom}:${other[0]} n’est plus « ${other[1]} »`);
  }
  const [before, after] = [statesOf(structure, plan.de), statesOf(now, plan.vers)];
  return plan.impact.travaux.flatMap(({ geste, de: [old = ""], vers: [id = ""] }) => {
    const [was, is] = [before.get(old), after.get(id)];
    if (geste !== "reprendre" || was === undefined || is === undefined || was === is) return [];
    return [`${id} était « ${was} » (${old}), et est « ${is} », sans changer de texte : à vérifier.`];
  });
}

function lossOf(what: string): UserError {
  return new UserError(
    `le dossier préparé ne dit pas la même chose que l’ancien : ${what}. Rien n’a changé ; ` +
      "c’est sans doute un défaut de quali : signalez-le, avec ce message.",
  );
}
