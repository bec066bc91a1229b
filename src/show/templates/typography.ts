import { enToutesLettres, type Jour } from "../../domain/jour.ts";

const INSECABLE = "\u00a0";

/** « 1 234,5 »: French digits, a non-breaking space (U+00A0, which the fonts have) between thousands. */
export function nombreEnLettres(value: number): string {
  const [whole = "", fraction] = String(Math.abs(value)).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, INSECABLE);
  const sign = value < 0 ? "\u2212" : "";
  return sign + grouped + (fraction ? `,${fraction}` : "");
}

/** « 70 % » for 70. */
export function pourcentEnLettres(value: number): string {
  return `${nombreEnLettres(value)}${INSECABLE}%`;
}

/** « 1er », « 2e ». */
export function ordinal(value: number): string {
  return value === 1 ? "1er" : `${nombreEnLettres(value)}e`;
}

/** « 1 pièce », « 0 pièce », « 3 pièces »: from two on, the plural. */
export function pluriel(value: number, un: string, plusieurs: string): string {
  return `${nombreEnLettres(value)}${INSECABLE}${Math.abs(value) < 2 ? un : plusieurs}`;
}

/** « 30 juin 2024 ». */
export function dateEnLettres(jour: Jour): string {
  return enToutesLettres(jour);
}

/** « 30/06/2024 ». */
export function jour(jour: Jour): string {
  return jour.split("-").reverse().join("/");
}

/** Octets as « 12 ko », « 3,4 Mo ». */
export function taille(octets: number): string {
  if (octets < 1000) return `${octets}${INSECABLE}o`;
  if (octets < 1_000_000) return `${nombreEnLettres(Math.round(octets / 1000))}${INSECABLE}ko`;
  return `${nombreEnLettres(Math.round(octets / 100_000) / 10)}${INSECABLE}Mo`;
}
