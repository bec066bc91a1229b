import { nearest } from "../domain/proche.ts";
import { UserError } from "./user-error.ts";

/** Reads an option whose values are few; throws `UserError` with the list and the nearest one. */
export function choice<T extends string>(option: string, values: readonly T[]): (text: string) => T {
  return (text) => {
    const value = values.find((one) => one === text);
    if (value) return value;
    throw new UserError(
      `${option} « ${text} » : valeur inconnue${suggestion(text, values)} Valeurs possibles : ${values.join(", ")}.`,
    );
  };
}

/** End of a sentence: « ; vouliez-vous dire « check » ? », or a full stop. */
export function suggestion(text: string, candidates: Iterable<string>): string {
  const found = nearest(text, candidates);
  return found === undefined ? "." : ` ; vouliez-vous dire « ${found} » ?`;
}
