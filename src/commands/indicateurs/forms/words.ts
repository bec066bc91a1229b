import type { IndicateurPublie, MesurePubliee } from "../../../generated/indicateurs.ts";
import { nombreEnLettres } from "../../../show/templates/typography.ts";

type Unite = IndicateurPublie["unite"];

export const UNITES: Readonly<Record<Unite, string>> = {
  pourcent: "%",
  "jours-ouvres": "jours ouvrés",
  jours: "jours",
  heures: "heures",
  nombre: "",
};

/** « 85 % », « 3,4 jours ouvrés », « 1 204 »; a dash without a value. */
export function figureOf(value: number | null | undefined, unite: Unite): string {
  if (value === null || value === undefined) return "–";
  const said = nombreEnLettres(Math.round(value * 10) / 10);
  const unit = UNITES[unite];
  return unit === "" ? said : `${said}\u00a0${unit}`;
}

/** « 17 sur 20 »; empty for what is no share. */
export function shareOf({ numerateur, denominateur }: MesurePubliee): string {
  if (numerateur === null || denominateur === null) return "";
  return `${nombreEnLettres(numerateur)} sur ${nombreEnLettres(denominateur)}`;
}

/** « +3,2 points », « −0,4 jour »: from another period to this one. */
export function changeOf(
  now: MesurePubliee | undefined,
  before: MesurePubliee | null | undefined,
  unite: Unite,
): string {
  if (!now || !before || now.valeur === null || before.valeur === null) return "";
  const change = Math.round((now.valeur - before.valeur) * 10) / 10;
  const sign = change > 0 ? "+" : "";
  const unit = unite === "pourcent" ? " points" : UNITES[unite] === "" ? "" : ` ${UNITES[unite]}`;
  return `${sign}${nombreEnLettres(change)}${unit}`;
}

export function targetOf({ cible, cibleAtteinte, unite }: IndicateurPublie): string {
  if (cible === undefined) return "";
  const said = figureOf(cible, unite);
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
