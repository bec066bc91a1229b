import type { Expression } from "../domain/referentiel.ts";
import type { Structure } from "../domain/structure.ts";

/** What is known of an expression: a fact that was not declared leaves it unknown. */
export type Verite = "vrai" | "faux" | "inconnu";

/** Facts as declared, by id. */
export type FaitsDeclares = ReadonlyMap<string, boolean | string>;

/** The facts of a structure: those of `faits`, and `cert`, which stands beside its name. */
export function faitsOf({ yaml }: Pick<Structure, "yaml">): FaitsDeclares {
  const faits = new Map<string, boolean | string>();
  for (const [id, valeur] of Object.entries(yaml.faits ?? {})) {
    if (valeur !== undefined) faits.set(id, valeur);
  }
  if (yaml.structure.cert !== undefined) faits.set("cert", yaml.structure.cert);
  return faits;
}

/** Kleene's three values: an unknown part counts only where it could change the whole. */
export function evaluateExpression(si: Expression, faits: FaitsDeclares): Verite {
  if ("tous" in si) return conjunction(si.tous.map((partie) => evaluateExpression(partie, faits)));
  if ("un" in si)
    return opposite(conjunction(si.un.map((partie) => opposite(evaluateExpression(partie, faits)))));
  if ("non" in si) return opposite(evaluateExpression(si.non, faits));
  return compare(faits.get(si.fait), si.vaut ?? true);
}

/** Ids of the facts that an expression names, in its order, each once. */
export function faitsNommes(si: Expression): string[] {
  if ("tous" in si) return [...new Set(si.tous.flatMap(faitsNommes))];
  if ("un" in si) return [...new Set(si.un.flatMap(faitsNommes))];
  return "non" in si ? faitsNommes(si.non) : [si.fait];
}

/** A value of another type than expected (« oui » for `true`) says nothing. */
function compare(declare: boolean | string | undefined, attendu: boolean | string): Verite {
  if (typeof declare !== typeof attendu) return "inconnu";
  return declare === attendu ? "vrai" : "faux";
}

function opposite(verite: Verite): Verite {
  if (verite === "inconnu") return verite;
  return verite === "vrai" ? "faux" : "vrai";
}

function conjunction(parties: readonly Verite[]): Verite {
  if (parties.includes("faux")) return "faux";
  return parties.includes("inconnu") ? "inconnu" : "vrai";
}
