import { citer, enumerer } from "../../domain/francais.ts";
import { nearest } from "../../domain/proche.ts";
import type { Fault, Wording } from "./fault.ts";
import { cutByComma } from "./flow.ts";
import { nameOfPlace, shown } from "./naming.ts";
import { bareKey, gluedKey, strangeKey } from "./signs.ts";

const quoted = (keys: readonly string[], liaison: "et" | "ou") => enumerer(keys.map(citer), liaison);

/** Null for a key that another finding already speaks of. */
export function unknownKey(fault: Fault): Wording | null {
  const { params, attendu, pointeur } = fault;
  const cle = String(params.additionalProperty);
  const known = Object.keys(attendu?.schema.properties ?? {});
  const at = { regle: "cle-inconnue", cle, sur: "cle" } as const;
  const glued = gluedKey(cle, known);
  if (glued) return { ...at, ...glued };
  const cut = cutByComma(fault, cle);
  if (cut !== undefined) return cut && { ...at, ...cut };
  const strange = strangeKey(cle);
  if (strange) return { ...at, ...strange };
  const near = nearest(bareKey(cle), known);
  const where = pointeur.length === 0 ? "" : ` dans ${nameOfPlace(pointeur)}`;
  return {
    ...at,
    message: `La clé ${shown(cle)} n’est pas connue${where}.`,
    aide: near
      ? `Vouliez-vous dire ${citer(near)} ?`
      : `Retirez-la, ou choisissez parmi : ${enumerer(known, "ou")}.`,
  };
}

/** Null where the key is there, misspelt: that is told. */
export function missingKey(fault: Fault): Wording | null {
  const { params, attendu, pointeur } = fault;
  const cle = String(params.missingProperty);
  if (isMisspelt([cle], fault)) return null;
  const description = attendu?.schema.properties?.[cle]?.description;
  const where = pointeur.length === 0 ? "" : ` dans ${nameOfPlace(pointeur)}`;
  const aide = cle === "version" ? "Ajoutez la ligne « version: 1 »." : `Ajoutez la ligne « ${cle}: … ».`;
  return {
    regle: "cle-manquante",
    message: `Il manque la clé ${citer(cle)}${where}.`,
    aide: description && cle !== "version" ? `${aide} ${description}` : aide,
    sur: "cle",
  };
}

/** True where a key that is not known stands for one of these. */
function isMisspelt(cles: readonly string[], { valeur, attendu }: Fault): boolean {
  const known = Object.keys(attendu?.schema.properties ?? {});
  const strangers = Object.keys(Object(valeur)).filter((cle) => !known.includes(cle));
  return strangers.some((cle) => cles.includes(nearest(bareKey(cle), known) ?? ""));
}

/**
 * `oneOf` whose branches each only require one key: exactly one of them is wanted. Undefined for another `oneOf`, null
 * where the key is there, misspelt.
 */
export function choiceOfKeys(fault: Fault): Wording | null | undefined {
  const { valeur, attendu, pointeur } = fault;
  const choices = (attendu?.schema.oneOf ?? []).map((branch) => branch.required?.[0]);
  if (choices.length === 0 || choices.includes(undefined) || typeof valeur !== "object") return undefined;
  const keys = choices.filter((key) => key !== undefined);
  const present = keys.filter((key) => valeur !== null && Object.hasOwn(valeur, key));
  if (present.length === 0) {
    if (isMisspelt(keys, fault)) return null;
    return {
      regle: "cle-manquante",
      message: `Il manque ce que la pièce est${pointeur.length === 0 ? "" : ` (${nameOfPlace(pointeur)})`}.`,
      aide: `Ajoutez une des clés ${quoted(keys, "ou")}.`,
    };
  }
  return {
    regle: "cles-incompatibles",
    message: `Les clés ${quoted(present, "et")} s’excluent l’une l’autre : une pièce n’en a qu’une.`,
    aide: "Gardez la bonne, ou faites deux pièces.",
  };
}
