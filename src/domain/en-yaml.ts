/** Words and numbers that YAML reads as something else than a text. */
const OTHER = /^(?:~|null|true|false|[-+.]?\d[\d_.,eExXoO:+-]*|\.(?:inf|nan))$/i;
/** What a text can hold anywhere without being quoted, between braces too. */
const PLAIN = /^[\p{L}\p{N}._/(][\p{L}\p{N} ._/()+=;’'-]*$/u;

/** A text as it is to be written in a YAML file: between quotes where it would be read otherwise without. */
export function enYaml(texte: string): string {
  return PLAIN.test(texte) && !OTHER.test(texte) && texte.trim() === texte
    ? texte
    : `"${texte.replace(/["\\]/g, "\\$&")}"`;
}
