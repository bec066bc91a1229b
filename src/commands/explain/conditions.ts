import { citer, enumerer } from "../../domain/francais.ts";
import type { Condition, Expression } from "../../domain/referentiel.ts";
import { faitsNommes } from "../../selection/expression.ts";
import type { ConditionExpliquee } from "./types.ts";

/** The condition, or nothing, as it is explained. */
export function explainCondition(
  condition: Condition | undefined,
  ou: ConditionExpliquee["ou"],
): ConditionExpliquee[] {
  if (!condition) return [];
  const { si, mots, precision = false, note } = condition;
  return [{ ou, quand: inWords(si), faits: faitsNommes(si), mots, precision, ...(note && { note }) }];
}

function inWords(si: Expression): string {
  if ("tous" in si) return enumerer(si.tous.map(part));
  if ("un" in si) return enumerer(si.un.map(part), "ou");
  if ("non" in si) return `pas (${inWords(si.non)})`;
  const { fait, vaut = true } = si;
  return `la réponse à ${citer(fait)} est ${typeof vaut === "string" ? citer(vaut) : vaut ? "oui" : "non"}`;
}

function part(si: Expression): string {
  return "tous" in si || "un" in si ? `(${inWords(si)})` : inWords(si);
}
