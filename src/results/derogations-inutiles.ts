import { sujetDe } from "../checks/reglages.ts";
import type { Constat } from "../domain/constat.ts";
import { citer } from "../domain/francais.ts";
import type { Structure } from "../domain/structure.ts";
import type { Sommeil } from "./suppression.ts";

/** Derogations in force that silence none of the findings; those that aim at nothing known are told as such already. */
export function findDerogationsInutiles(
  { yaml, source }: Structure,
  sommeil: Sommeil,
  constats: readonly Constat[],
): Constat[] {
  const inconnues = new Set(
    constats.filter(({ regle }) => regle === "cible-inconnue").map(({ sujet }) => sujet),
  );
  return sommeil
    .idle(constats)
    .filter((derogation) => !inconnues.has(`derogations ${sujetDe(derogation)}`))
    .map((derogation) => ({
      regle: "derogation-inutile",
      message: `La dérogation de ${citer(sujetDe(derogation))} ne lève rien : cette règle n’y trouve rien à redire.`,
      aide: "Retirez la dérogation, ou corrigez ce qu’elle vise.",
      sujet: sujetDe(derogation),
      lieu: { source, pointeur: ["derogations", yaml.derogations?.indexOf(derogation) ?? 0] },
    }));
}
