import type { Resultat } from "../domain/resultat.ts";
import validate from "../generated/validate-resultat.js";

/** A value, or why it is none that this version reads: the end of a sentence, in French. */
export type TexteLu<T> = { valeur: T } | { refus: string };

/** What a text should hold. */
interface Attendu {
  schema: string;
  validate(valeur: unknown): boolean;
  /** « un résultat ». */
  nom: string;
  /** What writes it. */
  commande: string;
}

/** The result that a text holds. */
export function readResultText(texte: string): TexteLu<Resultat> {
  return readShaped(texte, {
    schema: "quali/resultat@1",
    validate,
    nom: "un résultat",
    commande: "quali check --format json",
  });
}

/** A value of this shape. */
export function readShaped<T>(texte: string, { schema, validate, nom, commande }: Attendu): TexteLu<T> {
  const valeur = parse(texte);
  if (valeur === undefined) {
    return { refus: `n’est pas du JSON entier : écrivez-le de nouveau avec ${commande}` };
  }
  const own = (valeur as { schema?: unknown } | null)?.schema;
  if (own !== schema) {
    const said = typeof own === "string" ? own : "sans « schema »";
    return { refus: `n’est pas ${nom} que cette version lit (${said}, et non ${schema})` };
  }
  if (!validate(valeur)) return { refus: `est ${nom} abîmé : écrivez-le de nouveau avec ${commande}` };
  return { valeur: valeur as T };
}

function parse(texte: string): unknown {
  try {
    return JSON.parse(texte);
  } catch {
    return undefined;
  }
}
