import { capitalise, citer, compter, enumerer } from "../../domain/francais.ts";
import { nearest } from "../../domain/proche.ts";
import { ordinaire, premierSigne, semblable } from "../../domain/signes.ts";
import type { Fault, Wording } from "./fault.ts";
import { nameOfPlace, shown } from "./naming.ts";

const regle = "valeur-incorrecte";

export function notInList({ params, valeur, pointeur }: Fault): Wording {
  const allowed = [params.allowedValues].flat().map(String);
  const near = typeof valeur === "string" ? meantAmong(valeur, allowed) : undefined;
  const list = `Les valeurs possibles sont ${enumerer(allowed.map(citer), "et")}.`;
  if (pointeur.at(-1) === "evaluation" && typeof valeur === "string" && NOT_YET.test(semblable(valeur))) {
    return {
      regle,
      message: `${shown(valeur)} n’est pas une évaluation : l’exigence n’est pas encore évaluée.`,
      aide: `Retirez la ligne jusque-là. ${list}`,
    };
  }
  return {
    regle,
    message: `${shown(valeur)} n’est pas une valeur de ${nameOfPlace(pointeur)}.`,
    aide: near ? `Vouliez-vous dire ${citer(near)} ? ${list}` : list,
  };
}

const NOT_YET = /^(?:\?+|-|a (?:faire|evaluer|completer|voir)|en (?:cours|attente)|non evaluee?|todo|vide)$/;

/** What an office writes for a word of quali, letters apart. */
const AUTREMENT: ReadonlyMap<string, readonly string[]> = new Map([
  ["conforme", ["ok", "oui", "c", "atteint", "satisfait"]],
  ["partiel", ["pc", "partiellement conforme", "partiellement", "en partie"]],
  ["non-conforme", ["nc", "ko", "non", "pas conforme", "ecart"]],
  ["non-applicable", ["na", "n/a", "sans objet", "so", "s.o.", "non concerne", "pas applicable"]],
  ["erreur", ["error"]],
  ["avertissement", ["warning", "warn"]],
  ["desactivee", ["off", "non", "false"]],
]);

function meantAmong(mot: string, allowed: readonly string[]): string | undefined {
  const word = semblable(mot);
  return allowed.find((one) => AUTREMENT.get(one)?.includes(word)) ?? nearest(mot, allowed);
}

export function notTheConstant({ params, valeur, pointeur }: Fault): Wording {
  const value = String(params.allowedValue);
  const newer = typeof valeur === "number" && valeur > Number(value);
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

export function wrongForm({ valeur, pointeur, attendu, params }: Fault): Wording {
  const typed = retyped(String(valeur), String(params.pattern));
  if (typed) {
    return {
      regle,
      message: `${shown(valeur)} contient ${typed.signe} : ${nameOfPlace(pointeur)} n’est pas reconnu.`,
      aide: `Écrivez ${citer(typed.texte)}, tapé au clavier.`,
    };
  }
  return {
    regle,
    message: `${shown(valeur)} n’a pas la forme attendue pour ${nameOfPlace(pointeur)}.`,
    aide: PATTERNS.get(attendu.nom ?? "") ?? attendu.schema.description ?? "Corrigez cette valeur.",
  };
}

/** The value as a keyboard types it, where that is all that is wrong with it, and the sign that stands in it. */
function retyped(valeur: string, pattern: string): { texte: string; signe: string } | null {
  const signe = premierSigne(valeur)?.signe.nom;
  const texte = ordinaire(valeur).replaceAll(/\s/g, "");
  return signe !== undefined && new RegExp(pattern, "u").test(texte) ? { texte, signe } : null;
}

export function tooShort({ params, valeur, pointeur }: Fault): Wording {
  if (Array.isArray(valeur) && valeur.length > 0) {
    return {
      regle,
      message: `${capitalise(nameOfPlace(pointeur))} n’a que ${compter(valeur.length, "élément")}, et il en faut au moins ${String(params.limit)}.`,
      aide: "Ajoutez ceux qui manquent.",
    };
  }
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
  const items = valeur as readonly unknown[];
  return {
    regle: "identifiant-en-double",
    message: `${shown(items[Number(params.j)])} est deux fois dans ${nameOfPlace(pointeur)}.`,
    aide: "Gardez-en un.",
  };
}

/** Anything that a schema says and that has no words of its own. */
export function unfit({ pointeur, attendu }: Fault): Wording {
  const description = attendu.schema.description;
  return {
    regle,
    message: `${capitalise(nameOfPlace(pointeur))} n’a pas la forme attendue.`,
    ...(description && { aide: description }),
  };
}
