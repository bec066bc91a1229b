import { capitalise, citer, enumerer } from "../../domain/francais.ts";
import { ordinaire, premierSigne } from "../../domain/signes.ts";
import { wrongDash } from "../yaml/suspects.ts";
import { wrongDate } from "./dates.ts";
import type { Fault, Wording } from "./fault.ts";
import { isCutShort } from "./flow.ts";
import { nameOfPlace, shown } from "./naming.ts";
import type { Schema } from "./schema.ts";
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
  const isDay = attendu?.nom === "jour" || attendu?.nom === "jourPartiel";
  if (isDay && typeof valeur === "number") return wrongDate(fault);
  const types = [params.type].flat().map(String);
  const expected = enumerer(
    types.map((type) => TYPES.get(type) ?? type),
    "ou",
  );
  if (pointeur.length === 0) {
    const signe = typeof valeur === "string" ? premierSigne(valeur)?.signe : undefined;
    if (typeof valeur === "string" && signe) {
      const [line = ""] = ordinaire(valeur).split("\n");
      return {
        regle: "type-incorrect",
        message: `${shown(valeur)} contient ${signe.nom} : ce n’est pas lu comme une clé et sa valeur.`,
        aide: `Écrivez ${citer(line.trim())}, tapé au clavier.`,
      };
    }
    return {
      regle: "type-incorrect",
      message: `Ce fichier doit contenir ${expected}, et contient ${valeur === null ? "une valeur vide" : shown(valeur)}.`,
      aide: "Écrivez des lignes « clé: valeur », en commençant par « version: 1 ».",
    };
  }
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
  const dash = types.includes("array") ? listWithoutDash(valeur) : null;
  if (dash) return { regle: "type-incorrect", ...dash, sur: "cle" };
  return {
    regle: "type-incorrect",
    message: `${capitalise(nameOfPlace(pointeur))} doit être ${expected} ; ici : ${shown(source.brut(pointeur) ?? valeur)}.`,
    aide: asList(fault, types) ?? adviceFor(types, valeur, source.brut(pointeur)),
  };
}

/** A list whose dashes are those of a word processor is read as keys, or as one text. */
function listWithoutDash(valeur: unknown): { message: string; aide: string } | null {
  const first = typeof valeur === "string" ? valeur : Object.keys(Object(valeur))[0];
  const glued = /^-([^\s-].*)$/u.exec(first ?? "")?.[1];
  if (glued) {
    return {
      message: `Il manque un espace après le tiret de ${shown(first ?? "")}.`,
      aide: `Écrivez ${citer(`- ${glued}`)}.`,
    };
  }
  const found = first === undefined ? null : premierSigne(first, ({ ordinaire }) => ordinaire === "-");
  return found && found.index === 0 && /^.\s/u.test(first ?? "")
    ? wrongDash(found.signe, found.caractere)
    : null;
}

const LONGEST_RANGE = 20;

/** « 1-4 », « 1 à 4 », where whole numbers are expected: 1, 2, 3, 4. */
function rangeOf(texte: string, schema: Schema | undefined): string[] | null {
  const [, first = "", last = ""] = /^(\d{1,3})\s*(?:-|–|à|a|\.\.+)\s*(\d{1,3})$/u.exec(texte) ?? [];
  const [from, length] = [Number(first), Number(last) - Number(first) + 1];
  if (first === "" || schema?.items?.type !== "integer" || length < 2 || length > LONGEST_RANGE) return null;
  return Array.from({ length }, (_, rang) => String(from + rang));
}

/** `modules: 1, 2, 3`, `[1; 2; 3]`: items of a list of words that are not parted as a list's are. */
function asList({ valeur, pointeur, attendu }: Fault, types: readonly string[]): string | null {
  const [last] = pointeur.slice(-1);
  const inList = typeof last === "number";
  const isList = types.includes("array") && isOfWords(attendu?.schema.items);
  if ((!isList && !inList) || typeof valeur === "object") return null;
  const texte = String(valeur).trim();
  const parts =
    rangeOf(texte, attendu?.schema) ?? texte.split(/^[\d\s,;/]+$/.test(texte) ? /[\s,;/]+/ : /\s*[,;]\s*/);
  const whole = inList || attendu?.schema.items?.type === "integer";
  const fits = whole ? /^\d+$/ : /^[\w.-]+$/u;
  if (!parts.every((part) => fits.test(part)) || (inList && parts.length < 2)) return null;
  const liste = `[${parts.map((part) => (/^\d+\.\d+$/.test(part) ? `"${part}"` : part)).join(", ")}]`;
  return inList
    ? `Séparez les éléments par des virgules : ${citer(liste)}.`
    : `Écrivez une liste : ${citer(`${String(last)}: ${liste}`)}.`;
}

/** Numbers, or ids: not pieces or services, which have keys. */
function isOfWords(items: Schema | undefined): boolean {
  return (
    items?.type === "integer" ||
    items?.type === "string" ||
    /(?:identifiant|reference)$/.test(items?.$ref ?? "")
  );
}

function adviceFor(types: readonly string[], valeur: unknown, brut: string | undefined): string {
  const scalar = typeof valeur === "number" || typeof valeur === "boolean";
  if (types.includes("string") && scalar) return `Mettez la valeur entre guillemets : "${brut ?? valeur}".`;
  if (types.includes("boolean") && typeof valeur === "string" && /^(oui|yes|vrai|true)$/i.test(valeur)) {
    return `Écrivez ${citer("true")}, sans guillemets.`;
  }
  if (types.includes("boolean") && typeof valeur === "string" && /^(non|no|faux|false)$/i.test(valeur)) {
    return `Écrivez ${citer("false")}, sans guillemets.`;
  }
  const [, nombre] = types.includes("integer") ? (/^\D{1,12}(\d{1,6})$/u.exec(String(valeur)) ?? []) : [];
  if (nombre !== undefined) return `Écrivez ${citer(nombre)}, sans guillemets.`;
  return ADVICE.get(types[0] ?? "") ?? "Corrigez cette valeur.";
}
