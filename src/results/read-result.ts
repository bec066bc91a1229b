import type { Resultat } from "../domain/resultat.ts";
import validate from "../generated/validate-resultat.js";

const SCHEMA = "quali/resultat@1";

/** The result that a text holds, or why it is none that this version reads: the end of a sentence, in French. */
export function readResultText(texte: string): { resultat: Resultat } | { refus: string } {
  const valeur = parse(texte);
  if (valeur === undefined) {
    return { refus: "n’est pas du JSON entier : écrivez-le de nouveau avec quali check --format json" };
  }
  const schema = (valeur as { schema?: unknown } | null)?.schema;
  if (schema !== SCHEMA) {
    const said = typeof schema === "string" ? schema : "sans « schema »";
    return { refus: `n’est pas un résultat que cette version lit (${said}, et non ${SCHEMA})` };
  }
  if (!validate(valeur)) return { refus: "est un résultat abîmé : jugez de nouveau" };
  return { resultat: valeur as Resultat };
}

function parse(texte: string): unknown {
  try {
    return JSON.parse(texte);
  } catch {
    return undefined;
  }
}
