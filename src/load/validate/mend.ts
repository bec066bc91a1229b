import { citer } from "../../domain/francais.ts";
import { semblable } from "../../domain/signes.ts";
import type { Pointeur } from "../../domain/source.ts";
import type { DocumentYaml } from "../yaml/read.ts";
import type { Fault, Wording } from "./fault.ts";
import { shown } from "./naming.ts";
import type { Schema } from "./schema.ts";
import { schemaAt } from "./schema.ts";

/**
 * Mends, in the document's value, what is meant without doubt: a number where an identifier or a year is expected,
 * an optional key left empty. Returns what to say of it; null for nothing; undefined when it was not mended.
 */
export function mend(fault: Fault, { source, valeur: racine }: DocumentYaml, schema: Schema) {
  const { keyword, valeur, pointeur, attendu } = fault;
  const last = pointeur.at(-1);
  if (last === undefined) return undefined;
  const parent = childAt(racine, pointeur.slice(0, -1)) as Record<string | number, unknown>;
  if (valeur === null && isOptional(schema, pointeur)) {
    delete parent[last];
    return TOLD_BY_A_RULE.has(String(last)) ? null : leftEmpty(String(last));
  }
  if (keyword === "enum") return mendWord(fault, parent, last);
  const brut = typeof valeur === "number" ? source.brut(pointeur) : undefined;
  if (brut === undefined) return undefined;
  const annee = attendu.nom === "jourPartiel" && /^\d{4}$/.test(brut);
  if (!annee && attendu.nom !== "identifiant" && attendu.nom !== "reference") return undefined;
  parent[last] = brut;
  return annee ? null : unquoted(brut);
}

/** A word of the list under other capitals, accents or blanks: « Non conforme », as quali itself shows it. */
function mendWord(
  { valeur, params }: Fault,
  parent: Record<string | number, unknown>,
  last: string | number,
) {
  if (typeof valeur !== "string") return undefined;
  const plain = (mot: string) => semblable(mot).replaceAll(/[\s_-]+/g, "-");
  const allowed = [params.allowedValues].flat().map(String);
  const word = allowed.find((mot) => plain(mot) === plain(valeur));
  if (word === undefined) return undefined;
  parent[last] = word;
  const wording: Wording = {
    regle: "valeur-incorrecte",
    gravite: "avertissement",
    message: `${shown(valeur)} est lu ${citer(word)}.`,
    aide: `Écrivez ${citer(word)}.`,
  };
  return wording;
}

/** The node of a value that a pointer leads to; undefined where there is none. */
export function childAt(racine: unknown, pointeur: Pointeur): unknown {
  return pointeur.reduce<unknown>((parent, step) => {
    if (typeof parent !== "object" || parent === null || !Object.hasOwn(parent, step)) return undefined;
    return (parent as Record<string | number, unknown>)[step];
  }, racine);
}

/** Keys whose absence a rule tells, and their emptiness with it. */
const TOLD_BY_A_RULE: ReadonlySet<string> = new Set(["modules"]);

function isOptional(schema: Schema, pointeur: Pointeur): boolean {
  const { properties = {}, required = [] } = schemaAt(schema, pointeur.slice(0, -1))?.schema ?? {};
  const key = String(pointeur.at(-1));
  return Object.hasOwn(properties, key) && !required.includes(key);
}

function leftEmpty(cle: string): Wording {
  return {
    regle: "type-incorrect",
    gravite: "avertissement",
    message:
      cle === "evaluation"
        ? `La clé ${citer(cle)} est vide : l’exigence n’est pas encore évaluée.`
        : `La clé ${citer(cle)} est vide : elle ne compte pas.`,
    aide: "Donnez une valeur, ou retirez la ligne.",
    sur: "cle",
  };
}

function unquoted(brut: string): Wording {
  return {
    regle: "identifiant-non-cite",
    message: `L’identifiant ${brut} est écrit comme un nombre ; il est lu ${citer(brut)}.`,
    aide: `Mettez-le entre guillemets : "${brut}".`,
  };
}
