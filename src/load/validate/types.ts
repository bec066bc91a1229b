import { capitalise, citer, enumerer } from "../../domain/francais.ts";
import { ordinaire, premierSigne } from "../../domain/signes.ts";
import { wrongDate } from "./dates.ts";
import type { Fault, Wording } from "./fault.ts";
import { isCutShort } from "./flow.ts";
import { asList, listWithoutDash } from "./lists.ts";
import { captured, nameOfPlace, shown } from "./naming.ts";
import { gluedKey } from "./signs.ts";

const TYPES = new Map([
  ["string", "un texte"],
  ["boolean", "true ou false"],
  ["integer", "un nombre entier"],
  ["number", "un nombre"],
  ["array", "une liste"],
  ["object", "un groupe de clés"],
]);

const ADVICE = new Map([
  ["string", "Écrivez un texte, entre guillemets s’il ressemble à un nombre."],
  ["boolean", "Écrivez true ou false, sans guillemets."],
  ["integer", "Écrivez un nombre entier, sans guillemets."],
  ["number", "Écrivez un nombre, sans guillemets."],
  ["array", "Écrivez un élément par ligne, chacun précédé d’un tiret, ou [a, b]."],
  ["object", "Écrivez des lignes « clé: valeur » en retrait sous cette clé."],
]);

/** Null for a value that another finding says is cut short. */
export function wrongType(fault: Fault): Wording | null {
  if (isCutShort(fault)) return null;
  const { params, pointeur, valeur, attendu, source } = fault;
  const isDay = attendu.nom === "jour" || attendu.nom === "jourPartiel";
  if (isDay && typeof valeur === "number") return wrongDate(fault);
  const types = [params.type].flat().map(String);
  const expected = enumerer(
    types.map((type) => TYPES.get(type) ?? type),
    "ou",
  );
  if (pointeur.length === 0) return wrongWhole(valeur, expected);
  const last = pointeur.at(-1);
  const glued = valeur === null && typeof last === "string" ? gluedKey(last, null) : null;
  if (glued) return { regle: "cle-inconnue", ...glued, sur: "cle" };
  if (valeur === null) {
    return {
      regle: "type-incorrect",
      message: `${capitalise(nameOfPlace(pointeur))} est vide.`,
      aide: "Donnez une valeur, ou retirez la ligne.",
      sur: "cle",
    };
  }
  const written = source.brut(pointeur) ?? valeur;
  const dash = types.includes("array") ? listWithoutDash(valeur) : null;
  if (dash) return { regle: "type-incorrect", ...dash, sur: "cle" };
  return {
    regle: "type-incorrect",
    message: `${capitalise(nameOfPlace(pointeur))} doit être ${expected} ; ici : ${shown(written)}.`,
    aide: asList(fault, types) ?? adviceFor(types, valeur, written),
  };
}

/** A whole file that is one text, a list, or nothing. */
function wrongWhole(valeur: unknown, expected: string): Wording {
  const regle = "type-incorrect";
  const signe = typeof valeur === "string" ? premierSigne(valeur)?.signe : undefined;
  if (signe) {
    const [line = ""] = ordinaire(String(valeur)).split("\n");
    return {
      regle,
      message: `${shown(valeur)} contient ${signe.nom} : ce n’est pas lu comme une clé et sa valeur.`,
      aide: `Écrivez ${citer(line.trim())}, tapé au clavier.`,
    };
  }
  return {
    regle,
    message: `Ce fichier doit contenir ${expected}, et contient ${valeur === null ? "une valeur vide" : shown(valeur)}.`,
    aide: "Écrivez des lignes « clé: valeur », en commençant par « version: 1 ».",
  };
}

/** `written`: the value as it stands in the file, where it is one word. */
function adviceFor(types: readonly string[], valeur: unknown, written: unknown): string {
  const scalar = typeof valeur === "number" || typeof valeur === "boolean";
  if (types.includes("string") && scalar) return `Mettez la valeur entre guillemets : "${written}".`;
  const word = typeof valeur === "string" ? wordMeant(types, valeur) : undefined;
  if (word !== undefined) return `Écrivez ${citer(word)}, sans guillemets.`;
  return ADVICE.get(types[0] ?? "") ?? "Corrigez cette valeur.";
}

/** `oui` where true is expected, « module 4 » where a number is. */
function wordMeant(types: readonly string[], texte: string): string | undefined {
  if (types.includes("boolean")) {
    if (/^(?:oui|yes|vrai|true)$/i.test(texte)) return "true";
    if (/^(?:non|no|faux|false)$/i.test(texte)) return "false";
  }
  return types.includes("integer") ? captured(/^\D{1,12}(\d{1,6})$/u, texte)[0] : undefined;
}
