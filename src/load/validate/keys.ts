import { citer, enumerer } from "../../domain/francais.ts";
import { nearest } from "../../domain/proche.ts";
import { keysOfChoice, keysPresent } from "./choices.ts";
import type { Fault, Wording } from "./fault.ts";
import { cutByComma } from "./flow.ts";
import { nameOfPlace, shown } from "./naming.ts";
import { bareKey, gluedKey, strangeKey } from "./signs.ts";

const quoted = (keys: readonly string[], liaison: "et" | "ou") => enumerer(keys.map(citer), liaison);

const within = (pointeur: Fault["pointeur"]) =>
  pointeur.length === 0 ? "" : ` dans ${nameOfPlace(pointeur)}`;

/** Null for a key that another finding already speaks of. */
export function unknownKey(fault: Fault): Wording | null {
  const { params, attendu, pointeur } = fault;
  const cle = String(params.additionalProperty);
  const known = Object.keys(attendu.schema.properties ?? {});
  const at = { regle: "cle-inconnue", cle, sur: "cle" } as const;
  const glued = gluedKey(cle, known);
  if (glued) return { ...at, ...glued };
  const cut = cutByComma(fault, cle);
  if (cut !== undefined) return cut && { ...at, ...cut };
  const strange = strangeKey(cle);
  if (strange) return { ...at, ...strange };
  const near = nearest(bareKey(cle), known);
  return {
    ...at,
    message: `La clé ${shown(cle)} n’est pas connue${within(pointeur)}.`,
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
  const description = attendu.schema.properties?.[cle]?.description;
  return {
    regle: "cle-manquante",
    message: `Il manque la clé ${citer(cle)}${within(pointeur)}.`,
    aide: lineToAdd(cle, description),
    sur: "cle",
  };
}

function lineToAdd(cle: string, description: string | undefined): string {
  if (cle === "version") return "Ajoutez la ligne « version: 1 ».";
  const line = `Ajoutez la ligne « ${cle}: … ».`;
  return description ? `${line} ${description}` : line;
}

/** True where a key that is not known stands for one of these. */
function isMisspelt(cles: readonly string[], { valeur, attendu }: Fault): boolean {
  const known = Object.keys(attendu.schema.properties ?? {});
  const strangers = Object.keys(Object(valeur)).filter((cle) => !known.includes(cle));
  return strangers.some((cle) => cles.includes(nearest(bareKey(cle.replace(/:.*/s, "")), known) ?? ""));
}

/** A choice between keys of which a map has none, or several; null where one is there, misspelt. */
export function choiceOfKeys(fault: Fault): Wording | null | undefined {
  const { valeur, attendu, pointeur } = fault;
  const keys = keysOfChoice(attendu.schema);
  if (!keys || typeof valeur !== "object" || valeur === null || Array.isArray(valeur)) return undefined;
  const present = keysPresent(keys, valeur);
  const ofPiece = !attendu.schema.oneOf?.some(({ properties }) => properties);
  const place = nameOfPlace(pointeur);
  if (present.length === 0) {
    if (isMisspelt(keys, fault)) return null;
    return {
      regle: "cle-manquante",
      message: ofPiece ? `Il manque ce que la pièce est (${place}).` : `Il manque une clé dans ${place}.`,
      aide: `Ajoutez une des clés ${quoted(keys, "ou")}.`,
    };
  }
  return {
    regle: "cles-incompatibles",
    message: `Les clés ${quoted(present, "et")} s’excluent l’une l’autre : ${ofPiece ? "une pièce" : place} n’en a qu’une.`,
    aide: ofPiece ? "Gardez la bonne, ou faites deux pièces." : "Gardez la bonne.",
  };
}
