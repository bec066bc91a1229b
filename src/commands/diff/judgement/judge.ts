import type * as facts from "../facts/change.ts";
import type { FaitsDuDiff } from "../facts/facts.ts";
import { NIVEAUX, type Niveau } from "../facts/nodes.ts";
import type { Changement, ComptesParPortee, Diff, Entree, Portee, TypeDeChangement } from "../types.ts";
import { PORTEES, REGLES_DE_DIFF } from "./rules.ts";

/** Severities that a user sets against those of the table. */
export type PorteesReglees = ReadonlyMap<TypeDeChangement, Portee>;

/** Facts with how much each matters; the gravest first among the changes of an entry. */
export type FaitsJuges = Pick<Diff, Niveau | "selection" | "synthese">;

export function judgeFacts(faits: FaitsDuDiff, settings: PorteesReglees): FaitsJuges {
  const entries = (niveau: Niveau) =>
    faits[niveau].map((entree): Entree => {
      const changements = judgeChanges(entree.changements, settings);
      return { ...entree, portee: gravest(changements), changements };
    });
  const levels = {
    modules: entries("modules"),
    engagements: entries("engagements"),
    sousEngagements: entries("sousEngagements"),
  };
  const selection = judgeChanges(faits.selection, settings);
  const all = [
    ...NIVEAUX.flatMap((niveau) => levels[niveau].flatMap((entree) => entree.changements)),
    ...selection,
  ];
  return { ...levels, selection, synthese: countByPortee(all) };
}

function judgeChanges(changes: readonly facts.FaitDeChangement[], settings: PorteesReglees): Changement[] {
  const judged = changes.map((change) => ({
    ...change,
    portee: settings.get(change.type) ?? REGLES_DE_DIFF[change.type].portee,
  }));
  return judged.sort((a, b) => PORTEES.indexOf(a.portee) - PORTEES.indexOf(b.portee));
}

function gravest(changes: readonly Changement[]): Portee | null {
  return changes[0]?.portee ?? null;
}

function countByPortee(changes: readonly Changement[]): ComptesParPortee {
  const count = (portee: Portee) => changes.filter((change) => change.portee === portee).length;
  return { rupture: count("rupture"), "a-revoir": count("a-revoir"), editorial: count("editorial") };
}

/** Something in the diff is at least as grave as `portee`. */
export function reaches({ synthese }: Pick<Diff, "synthese">, portee: Portee): boolean {
  return PORTEES.slice(0, PORTEES.indexOf(portee) + 1).some((grave) => synthese[grave] > 0);
}
