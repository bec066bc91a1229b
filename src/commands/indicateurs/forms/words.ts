import { valeurEnMots } from "../../../domain/chiffres.ts";
import type { IndicateurPublie, MesurePubliee } from "../../../generated/indicateurs.ts";

export function targetOf({ cible, cibleAtteinte, unite }: IndicateurPublie): string {
  if (cible === undefined) return "";
  const said = valeurEnMots(cible, unite);
  return cibleAtteinte === null ? said : `${said}, ${cibleAtteinte ? "atteinte" : "manquée"}`;
}

const BARS = "▁▂▃▄▅▆▇█";

/** A line of bars, one a period; the last ones where there are many. */
export function sparkline(serie: readonly MesurePubliee[], most = 12): string {
  const values = serie.slice(-most).map(({ valeur }) => valeur);
  const known = values.filter((value) => value !== null);
  const low = Math.min(...known);
  const high = Math.max(...known);
  return values
    .map((value) => {
      if (value === null) return "·";
      const rank = high === low ? 3 : Math.round(((value - low) / (high - low)) * (BARS.length - 1));
      return BARS[rank] ?? "";
    })
    .join("");
}
