/**
 * Checksum of a text (FNV-1a, 32 bits, over UTF-16 units), in hexadecimal: tells a slip or an edit by hand, proves
 * nothing. Keep in step with `templates/grille-audit/saisie.js`, which computes the same in the page.
 */
export function sommeDe(texte: string): string {
  let somme = 0x811c9dc5;
  for (let rang = 0; rang < texte.length; rang++)
    somme = Math.imul(somme ^ texte.charCodeAt(rang), 0x01000193) >>> 0;
  return somme.toString(16).padStart(8, "0");
}
