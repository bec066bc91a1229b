import { citer, enumerer } from "../../domain/francais.ts";
import { nearest } from "../../domain/proche.ts";
import type { Fault, Wording } from "./fault.ts";
import { nameOf, shown } from "./naming.ts";

const quoted = (keys: readonly string[], liaison: "et" | "ou") => enumerer(keys.map(citer), liaison);

export function unknownKey({ params, attendu, pointeur }: Fault): Wording {
  const cle = String(params.additionalProperty);
  const known = Object.keys(attendu?.schema.properties ?? {});
  const near = nearest(cle, known);
  const where = pointeur.length === 0 ? "" : ` dans ${nameOf(pointeur)}`;
  return {
    regle: "cle-inconnue",
    message: `La clé ${shown(cle)} n’est pas connue${where}.`,
    aide: near
      ? `Vouliez-vous dire ${citer(near)} ?`
      : `Retirez-la, ou choisissez parmi : ${enumerer(known, "ou")}.`,
    cle,
    sur: "cle",
  };
}

export function missingKey({ params, attendu, pointeur }: Fault): Wording {
  const cle = String(params.missingProperty);
  const description = attendu?.schema.properties?.[cle]?.description;
  const where = pointeur.length === 0 ? "" : ` dans ${nameOf(pointeur)}`;
  const aide = cle === "version" ? "Ajoutez la ligne « version: 1 »." : `Ajoutez la ligne « ${cle}: … ».`;
  return {
    regle: "cle-manquante",
    message: `Il manque la clé ${citer(cle)}${where}.`,
    aide: description && cle !== "version" ? `${aide} ${description}` : aide,
    sur: "cle",
  };
}

/** `oneOf` whose branches each only require one key: exactly one of them is wanted. */
export function choiceOfKeys({ valeur, attendu, pointeur }: Fault): Wording | null {
  const choices = (attendu?.schema.oneOf ?? []).map((branch) => branch.required?.[0]);
  if (choices.length === 0 || choices.includes(undefined) || typeof valeur !== "object") return null;
  const keys = choices.filter((key) => key !== undefined);
  const present = keys.filter((key) => valeur !== null && Object.hasOwn(valeur, key));
  if (present.length === 0) {
    return {
      regle: "cle-manquante",
      message: `Il manque ce que la pièce est${pointeur.length === 0 ? "" : ` (${nameOf(pointeur)})`}.`,
      aide: `Ajoutez une des clés ${quoted(keys, "ou")}.`,
    };
  }
  return {
    regle: "cles-incompatibles",
    message: `Les clés ${quoted(present, "et")} s’excluent l’une l’autre : une pièce n’en a qu’une.`,
    aide: "Gardez la bonne, ou faites deux pièces.",
  };
}
