// The formats under the names that the JSON Schemas use; required by the generated validators.
import { isJour, isJourPartiel } from "./formats.ts";

export const date = isJour;
const datePartielle = isJourPartiel;

export { datePartielle as "date-partielle" };
