import { type Referentiel, referenceOf } from "../domain/referentiel.ts";
import type { Structure, Suivi } from "../domain/structure.ts";
import { UserError } from "../session/user-error.ts";

/** How a structure, under the name that the user gave it, follows a référentiel. Throws `UserError`. */
export function suiviOf(structure: Structure, nom: string, referentiel: Referentiel): Suivi {
  const reference = referenceOf(referentiel);
  const suivi = structure.suivis.find((one) => one.referentiel === reference);
  if (suivi) return suivi;
  const followed = structure.suivis.map((one) => one.referentiel).join(", ");
  throw new UserError(`« ${nom} » ne suit pas ${reference}. Référentiels suivis : ${followed}.`);
}
