import { SIGNES } from "./signes.ts";

const points = SIGNES.filter(({ dangereux }) => dangereux).map((signe) => signe.points);
const DANGEROUS = new RegExp(`[\\u0009-\\u000d${points.join("")}]`, "gu");

/** The text without the characters that could forge or hide what a terminal, a log or a page shows. */
export function sanitize(text: string): string {
  return text.replace(DANGEROUS, "");
}
