import { expect, test } from "vitest";
import { ordinaire, premierSigne, SIGNES, semblable } from "../../src/domain/signes.ts";
import { sanitize } from "../../src/domain/texte-sur.ts";

const everyPoint = Array.from({ length: 0xe0080 }, (_, code) => code)
  .filter((code) => code < 0x3200 || code > 0xf0b0)
  .filter((code) => code < 0xd800 || code > 0xdfff)
  .map((code) => String.fromCodePoint(code));

test("each sign stands once in the table", () => {
  const motifs = SIGNES.map(({ points }) => new RegExp(`^[${points}]$`, "u"));
  const twice = everyPoint.filter((sign) => motifs.filter((motif) => motif.test(sign)).length > 1);
  expect(twice).toEqual([]);
});

test("no format character, blank or control is left out, but for tab and line ends", () => {
  const unknown = everyPoint.filter(
    (sign) => /^[\p{Cc}\p{Cf}\p{Zs}\p{Zl}\p{Zp}]$/u.test(sign) && premierSigne(sign) === null,
  );
  // The signs of other scripts' numbers and music are drawn, or belong to texts that no préfecture writes.
  const drawn =
    /[\u0600-\u0605\u06dd\u070f\u0890\u0891\u08e2\u{110bd}\u{110cd}\u{13430}-\u{1343f}\u{1bca0}-\u{1bca3}\u{1d173}-\u{1d17a}]/u;
  expect(unknown.filter((sign) => !drawn.test(sign))).toEqual(["\t", "\n", "\r", " "]);
});

test.each([
  ["registre\u00a02024.pdf", "registre 2024.pdf", "une espace insécable"],
  ["« a »".replaceAll(" ", "\u202f"), '" a "', "un guillemet français"],
  ["Pro\u00adcédure", "Procédure", "un trait d’union conditionnel, invisible"],
  ["a\u200bb", "ab", "une espace sans largeur, invisible"],
  ["“registre”", '"registre"', "un guillemet courbe"],
  ["d’appels", "d'appels", "une apostrophe courbe"],
  ["– observation", "- observation", "un tiret qui n’est pas celui du clavier"],
  ["• observation", "- observation", "une puce"],
  ["\u0440r\u0435f\u0435cture", "prefecture", "une lettre d’un autre alphabet, qui passe pour « p »"],
  ["date： 2024", "date: 2024", "un deux-points qui n’est pas celui du clavier"],
])("%j is typed %j: %s", (texte, plain, nom) => {
  expect(ordinaire(texte)).toBe(plain);
  expect(premierSigne(texte)?.signe.nom).toBe(nom);
});

test("a plain text is left as it is", () => {
  const texte = "Relevé d'appels - été 2024 : « non » n’en est pas.";
  expect(ordinaire("Relevé d'appels - été 2024")).toBe("Relevé d'appels - été 2024");
  expect(premierSigne("Relevé d'appels")).toBeNull();
  expect(semblable(texte)).toBe(semblable(texte.toUpperCase()));
});

test("what is dangerous is never written out; what is only typographic stays", () => {
  expect(sanitize("a\u202eb\u00adc\u200b\u001b[31m\td")).toBe("abc[31md");
  expect(sanitize("d’été\u00a0: « oui »")).toBe("d’été\u00a0: « oui »");
  expect(sanitize("👩\u200d💻 ❤\ufe0f")).toBe("👩\u200d💻 ❤\ufe0f");
});
