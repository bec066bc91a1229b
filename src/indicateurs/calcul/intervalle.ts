import type { Intervalle } from "../../domain/indicateurs.ts";

const Z = 1.959963984540054;

/** Wilson's interval of a share, in percent, at 95 %. */
export function wilson(positifs: number, total: number): Intervalle | null {
  if (total === 0) return null;
  const share = positifs / total;
  const z2 = Z * Z;
  const centre = (share + z2 / (2 * total)) / (1 + z2 / total);
  const half = (Z * Math.sqrt((share * (1 - share)) / total + z2 / (4 * total * total))) / (1 + z2 / total);
  return {
    bas: 100 * Math.max(0, centre - half),
    haut: 100 * Math.min(1, centre + half),
    methode: "intervalle de Wilson à 95 %",
  };
}
