import { auDixieme } from "../../../domain/chiffres.ts";
import type { EnqueteDeclaree } from "../../../domain/gouvernance.ts";
import { liste, nombre, objet, option, prose, texte, type Vue } from "../../../show/templates/shape.ts";
import type { EntreeRapport, TableauDEnquete } from "../report.ts";
import { between } from "./gouvernance.ts";

/** A survey, with its results where a table of the folder gives them: a bar a theme, and the table that says the same. */
export const ENQUETE = objet({
  titre: prose,
  site: option(prose),
  periode: option(prose),
  rythme: option(prose),
  moyens: liste(prose),
  reponses: option(nombre),
  themes: liste(prose),
  resultats: option(
    objet({
      reponses: liste(objet({ rang: nombre, nom: prose })),
      themes: liste(
        objet({
          theme: prose,
          total: nombre,
          largeur: nombre,
          hauteur: nombre,
          parts: liste(objet({ rang: nombre, trace: texte, nombre: nombre, pourcent: nombre })),
        }),
      ),
    }),
  ),
});
export type EnqueteDeVue = Vue<typeof ENQUETE>;

const WIDTH = 400;
const HEIGHT = 22;

/** Those that had begun on the day judged by. */
export function enquetesOf(
  { ecrits, date }: EntreeRapport,
  publics: readonly EnqueteDeclaree["public"][],
): EnqueteDeVue[] {
  return (ecrits?.gouvernance?.enquetes ?? [])
    .filter(({ public: who, du = "" }) => publics.includes(who) && du <= date)
    .map(({ titre, site, du, au, rythme, moyens = [], reponses, themes = [], resultats }) => {
      const tableau = ecrits?.resultats.get(resultats ?? "");
      return {
        titre,
        site: site ?? null,
        periode: between(du, au),
        rythme: rythme ?? null,
        moyens,
        reponses: reponses ?? null,
        themes: tableau ? [] : themes,
        resultats: tableau ? resultatsOf(tableau) : null,
      };
    });
}

function resultatsOf({ reponses, themes }: TableauDEnquete): NonNullable<EnqueteDeVue["resultats"]> {
  return {
    reponses: reponses.map((nom, rang) => ({ rang: rang + 1, nom })),
    themes: themes.map(({ theme, total, nombres }) => {
      const whole = Math.max(
        1,
        nombres.reduce((sum, one) => sum + one, 0),
      );
      let at = 0;
      const parts = nombres.map((one, rang) => {
        const wide = (one / whole) * WIDTH;
        const trace = `M${auDixieme(at)} 0h${auDixieme(wide)}v${HEIGHT}h${auDixieme(-wide)}z`;
        at += wide;
        return { rang: rang + 1, trace, nombre: one, pourcent: Math.round((one / whole) * 100) };
      });
      return { theme, total, largeur: WIDTH, hauteur: HEIGHT, parts };
    }),
  };
}
