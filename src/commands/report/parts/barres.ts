import { auDixieme } from "../../../domain/chiffres.ts";
import { nombre, objet, option, texte, type Vue } from "../../../show/templates/shape.ts";

/** A bar a value, as the paths of a drawing; a table beside it says the same. */
export const BARRES = option(objet({ largeur: nombre, hauteur: nombre, barres: texte, pied: texte }));

const WIDTH = 360;
const HEIGHT = 64;
/** More bars than these would be hairs: then each stands for several values, and is the last of them. */
const MOST = 90;
/** What a value of nothing still draws, so that it differs from no value. */
const LEAST = 1;

/** Null where a drawing would say nothing: fewer than two values. `sommet`: what a bar of the whole height stands for. */
export function barresOf(valeurs: readonly (number | null)[], sommet: number): Vue<typeof BARRES> {
  if (valeurs.filter((one) => one !== null).length < 2) return null;
  const count = Math.min(MOST, valeurs.length);
  const step = WIDTH / count;
  const shown = Array.from({ length: count }, (_, rang) => {
    const at = Math.ceil(((rang + 1) * valeurs.length) / count) - 1;
    return valeurs[at] ?? null;
  });
  const bar = (value: number, rang: number) => {
    const high = Math.max(LEAST, auDixieme((value / Math.max(1, sommet)) * HEIGHT));
    const width = auDixieme(step * 0.8);
    return `M${auDixieme(rang * step + step * 0.1)} ${HEIGHT}v${-high}h${width}v${high}z`;
  };
  const barres = shown.map((value, rang) => (value === null ? "" : bar(value, rang))).join("");
  return { largeur: WIDTH, hauteur: HEIGHT, barres, pied: `M0 ${HEIGHT}h${WIDTH}` };
}
