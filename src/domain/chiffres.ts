import { accorder } from "./francais.ts";
import type { Unite } from "./indicateurs.ts";

const INSECABLE = "\u00a0";
const MOINS = "\u2212";

const UNITES: Readonly<Record<Unite, readonly [one: string, several: string]>> = {
  pourcent: ["%", "%"],
  "jours-ouvres": ["jour ouvré", "jours ouvrés"],
  jours: ["jour", "jours"],
  heures: ["heure", "heures"],
  nombre: ["", ""],
};

/** The unit as it follows a number: « jours ouvrés », « % »; empty for a mere count. */
export function uniteEnMots(unite: Unite, valeur = 2): string {
  return UNITES[unite][Math.abs(valeur) < 2 ? 0 : 1];
}

/** To one decimal. */
export function auDixieme(valeur: number): number {
  return Math.round(valeur * 10) / 10;
}

/** Whether a figure meets its target; null where one of them is missing. */
export function cibleAtteinte(
  valeur: number | null,
  cible: number | undefined,
  sens: "hausse" | "baisse",
): boolean | null {
  if (valeur === null || cible === undefined) return null;
  return sens === "hausse" ? valeur >= cible : valeur <= cible;
}

/** « 1 204 », « −3,5 »: one decimal at most. */
function arrondi(valeur: number): string {
  const rounded = auDixieme(valeur);
  const [whole = "", decimal] = String(Math.abs(rounded)).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, INSECABLE);
  return `${rounded < 0 ? MOINS : ""}${grouped}${decimal ? `,${decimal}` : ""}`;
}

/** The figure of an indicator: « 85 % », « 3,4 jours ouvrés », « 1 204 »; a dash without a value. */
export function valeurEnMots(valeur: number | null | undefined, unite: Unite): string {
  if (valeur === null || valeur === undefined) return "–";
  const unit = uniteEnMots(unite, auDixieme(valeur));
  return unit === "" ? arrondi(valeur) : `${arrondi(valeur)}${INSECABLE}${unit}`;
}

/** « 17 sur 20 »; of a mean, the « 20 réponses » that it is of; empty for what is counted. */
export function partEnMots({
  numerateur,
  denominateur,
}: {
  numerateur: number | null;
  denominateur: number | null;
}): string {
  if (denominateur === null) return "";
  if (numerateur === null) return `${arrondi(denominateur)}${INSECABLE}${accorder(denominateur, "réponse")}`;
  return `${arrondi(numerateur)} sur ${arrondi(denominateur)}`;
}

/** « +3,2 points », « −0,4 jour »: from one value to another; empty where one is missing. */
export function ecartEnMots(
  valeur: number | null | undefined,
  avant: number | null | undefined,
  unite: Unite,
): string {
  if (valeur === null || valeur === undefined || avant === null || avant === undefined) return "";
  const ecart = auDixieme(valeur - avant);
  const plural = Math.abs(ecart) < 2 ? "" : "s";
  const unit = unite === "pourcent" ? `point${plural}` : uniteEnMots(unite, ecart);
  return `${ecart > 0 ? "+" : ""}${arrondi(ecart)}${unit === "" ? "" : `${INSECABLE}${unit}`}`;
}

/** « hors compte : 3 sans réponse (encore dans le délai) »; empty where every row counts. */
export function exclusEnMots(exclues: readonly { motif: string; nombre: number }[] = []): string {
  if (exclues.length === 0) return "";
  return `hors compte : ${exclues.map(({ motif, nombre }) => `${arrondi(nombre)} ${motif}`).join(", ")}`;
}

/** « entre 69,8 % et 84,1 % (intervalle de Wilson à 95 %) »; empty where there is none. */
export function intervalleEnMots(
  intervalle: { bas: number; haut: number; methode: string } | null | undefined,
  unite: Unite,
): string {
  if (!intervalle) return "";
  const { bas, haut, methode } = intervalle;
  return `entre ${valeurEnMots(bas, unite)} et ${valeurEnMots(haut, unite)} (${methode})`;
}
