import type { Flux } from "./io.ts";

export type ChoixCouleur = "auto" | "always" | "never";

/** Whether to colour what goes to that stream. As in Node, FORCE_COLOR outranks NO_COLOR. */
export function wantsColour(
  choix: ChoixCouleur,
  flux: Flux,
  env: Readonly<Record<string, string | undefined>>,
): boolean {
  if (choix !== "auto") return choix === "always";
  const forced = env.FORCE_COLOR;
  if (forced !== undefined) return forced !== "0" && forced !== "false";
  if (env.NO_COLOR) return false;
  return flux.isTTY && env.TERM !== "dumb";
}
