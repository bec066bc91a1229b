import { naturally } from "../../../../domain/ordre.ts";

/** Orders ids of exigences as people count (9.2 before 12.1); what has none comes last. */
export function byExigence(a: string | undefined, b: string | undefined): number {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
  return naturally(a, b);
}
