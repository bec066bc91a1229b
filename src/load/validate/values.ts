import { citer, enumerer } from "../../domain/francais.ts";
import { nearest } from "../../domain/proche.ts";
import type { Fault, Wording } from "./fault.ts";
import { capitalise, nameOfPlace, shown } from "./naming.ts";

const regle = "valeur-incorrecte";

export function notInList({ params, valeur, pointeur }: Fault): Wording {
  const allowed = [params.allowedValues].flat().map(String);
  const near = typeof valeur === "string" ? nearest(valeur, allowed) : undefined;
  const list = `Les valeurs possibles sont ${enumerer(allowed.map(citer), "et")}.`;
  return {
    regle,
    message: `${shown(valeur)} n’est pas une valeur de ${nameOfPlace(pointeur)}.`,
    aide: near ? `Vouliez-vous dire ${citer(near)} ? ${list}` : list,
  };
}

export function notTheConstant({ params, valeur, pointeur }: Fault): Wording {
  const value = String(params.allowedValue);
  const newer = pointeur.at(-1) === "version" && typeof valeur === "number" && valeur > Number(value);
  return {
    regle,
    message: `${capitalise(nameOfPlace(pointeur))} doit valoir ${value} ; ici : ${shown(valeur)}.`,
    aide: newer
      ? "Ce fichier vient peut-être d’une version plus récente de quali."
      : `Écrivez ${value}, sans guillemets.`,
  };
}

const PATTERNS = new Map([
  [
    "identifiant",
    "Un identifiant commence par une lettre sans accent ou un chiffre, suivi de lettres, chiffres, points, tirets ou « _ », sans espace.",
  ],
  ["referenceReferentiel", "Écrivez l’identifiant et la version : « quali-ate@2024-02-01 »."],
]);

export function wrongForm({ valeur, pointeur, attendu }: Fault): Wording {
  return {
    regle,
    message: `${shown(valeur)} n’a pas la forme attendue pour ${nameOfPlace(pointeur)}.`,
    aide: PATTERNS.get(attendu?.nom ?? "") ?? attendu?.schema.description ?? "Corrigez cette valeur.",
  };
}

export function tooShort({ pointeur }: Fault): Wording {
  return {
    regle,
    message: `${capitalise(nameOfPlace(pointeur))} est vide.`,
    aide: "Donnez une valeur, ou retirez la ligne.",
  };
}

export function tooLong({ params, pointeur }: Fault): Wording {
  return {
    regle,
    message: `${capitalise(nameOfPlace(pointeur))} dépasse ${String(params.limit)} caractères.`,
    aide: "Raccourcissez ce texte.",
  };
}

export function outOfBounds({ params, valeur, pointeur }: Fault): Wording {
  const bound = params.comparison === ">=" ? "au moins" : "au plus";
  return {
    regle,
    message: `${capitalise(nameOfPlace(pointeur))} doit valoir ${bound} ${String(params.limit)} ; ici : ${shown(valeur)}.`,
    aide: "Corrigez ce nombre.",
  };
}

export function twice({ params, valeur, pointeur }: Fault): Wording {
  const items = Array.isArray(valeur) ? valeur : [];
  return {
    regle: "identifiant-en-double",
    message: `${shown(items[Number(params.j)])} est deux fois dans ${nameOfPlace(pointeur)}.`,
    aide: "Gardez-en un.",
  };
}

/** Anything that a schema says and that has no words of its own. */
export function unfit({ pointeur, attendu }: Fault): Wording {
  const description = attendu?.schema.description;
  return {
    regle,
    message: `${capitalise(nameOfPlace(pointeur))} n’a pas la forme attendue.`,
    ...(description && { aide: description }),
  };
}
