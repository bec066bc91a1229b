import fc from "fast-check";
import type { OptionsRendu } from "../../src/commands/check/forms/formatter.ts";
import { FORMATTERS } from "../../src/commands/check/forms/index.ts";
import type { Resultat } from "../../src/domain/resultat.ts";
import { diagnostic, OPTIONS, renduFictif } from "./resultat-fictif.ts";

/** What someone who means harm writes in a title, a file name, a reason. */
const HOSTILES = [
  "::error file=a::b",
  "\n::add-mask::x",
  "\r\n::stop-commands::z",
  "%0A::set-output name=a::b",
  "##[error]x",
  "##vso[task.setvariable variable=a]b",
  '=HYPERLINK("http://x")',
  "+1",
  "-1",
  "@SUM(A1)",
  "\t=1",
  "\r=1",
  "<script>alert(1)</script>",
  "<img src=x onerror=alert(1)>",
  "![x](http://x.exemple/p.png)",
  "[lien](http://x.exemple)",
  "https://x.exemple/a?b=c",
  "www.x.exemple",
  "a@b.exemple",
  "@equipe #12 !34 %5 ~etiquette GH-12 0123456789abcdef",
  "a | b || c",
  "`code` ``` *gras* _italique_",
  "- liste\n# titre",
  "]]> --> <!-- &amp; &#x0; \"'",
  "\u0000\u0007\u001b[31m\u0085\u2028\u202e\ufeff\ufffe\uffff",
  "\ud800 seul \udc00",
  "a".repeat(3000),
  "\u0301".repeat(3000),
  "..\\..\\x",
  "",
  " ",
  ',;"',
];

const hostile = fc.oneof(fc.constantFrom(...HOSTILES), fc.string({ unit: "binary" }));

/** A result whose every text from outside is hostile. */
export const resultatHostile: fc.Arbitrary<Resultat> = fc
  .array(fc.tuple(hostile, hostile, hostile, hostile), { minLength: 1, maxLength: 12 })
  .map((all) => {
    const [structure] = renduFictif().resultat.structures;
    if (!structure) throw new Error("no structure");
    const [[nom = ""] = [""]] = all;
    return {
      ...renduFictif().resultat,
      structures: [{ ...structure, nom }],
      diagnostics: all.map(([message, aide, fichier, motif], rang) =>
        diagnostic({
          message,
          aide,
          fichier,
          gravite: rang % 3 === 0 ? "erreur" : rang % 3 === 1 ? "avertissement" : "info",
          ...(rang % 2 === 0 && {
            exigence: "9.2",
            referentiel: "quali-ate@2024-02-01",
            ligne: rang + 1,
            colonne: 3,
          }),
          ...(rang % 5 === 4 && { structure: undefined as never }),
          suppression: rang % 4 === 3 ? { par: "derogation", motif } : null,
          empreinte: String(rang).padStart(64, "0"),
        }),
      ),
    };
  });

/** The text of a form. */
export async function ecrire(
  format: string,
  resultat?: Resultat,
  options: Partial<OptionsRendu> = {},
): Promise<string> {
  const formatter = await FORMATTERS.get(format)?.();
  if (!formatter) throw new Error(`no form ${format}`);
  const rendu = renduFictif();
  return formatter(
    { ...rendu, ...(resultat && { resultat }), places: new Map() },
    { ...OPTIONS, ...options },
  );
}

/** Nothing found: one structure, in order. */
export function sansConstat(): Resultat {
  return { ...renduFictif().resultat, diagnostics: [] };
}

/** Lines that a runner of GitHub or Azure would obey, told by their rules. */
export function commandesObeies(text: string): string[] {
  return text.split(/\r\n|\r|\n/).filter((line) => /^\s*::/.test(line) || /##\w*\[/.test(line));
}
