import { auDixieme } from "../../../domain/chiffres.ts";
import type { IndicateurJuge } from "../../../domain/resultat.ts";
import { nombre, objet, option, texte, type Vue } from "../../../show/templates/shape.ts";

/** A bar a period, as the paths of a drawing: those that are over, the running one, the target, the foot. */
export const GRAPHE = objet({
  largeur: nombre,
  hauteur: nombre,
  barres: texte,
  enCours: option(texte),
  cible: option(texte),
  pied: texte,
});

const STEP = 22;
const BAR = 16;
const HEIGHT = 80;
/** What a value of nothing still draws, so that it differs from no value. */
const LEAST = 1;

/** Null where a drawing would say nothing: fewer than two values. */
export function grapheOf({ serie, cible, unite }: IndicateurJuge): Vue<typeof GRAPHE> | null {
  const values = serie.flatMap(({ valeur }) => (valeur === null ? [] : [valeur]));
  if (values.length < 2) return null;
  // A percentage stands on its whole scale: what is nearly the same looks nearly the same.
  const top = unite === "pourcent" ? 100 : Math.max(...values, cible ?? 0) * 1.1;
  const high = (value: number) => (top <= 0 ? LEAST : Math.max(LEAST, auDixieme((value / top) * HEIGHT)));
  const bar = (rang: number, value: number) =>
    `M${rang * STEP + (STEP - BAR) / 2} ${HEIGHT}v${-high(value)}h${BAR}v${high(value)}z`;
  const drawn = (running: boolean) =>
    serie
      .map(({ valeur, enCours }, rang) => (valeur === null || enCours !== running ? "" : bar(rang, valeur)))
      .join("");
  const width = serie.length * STEP;
  const running = drawn(true);
  const inside = cible !== undefined && cible >= 0 && cible <= top;
  return {
    largeur: width,
    hauteur: HEIGHT,
    barres: drawn(false),
    enCours: running === "" ? null : running,
    cible: inside ? `M0 ${auDixieme(HEIGHT - (cible / top) * HEIGHT)}h${width}` : null,
    pied: `M0 ${HEIGHT}h${width}`,
  };
}
