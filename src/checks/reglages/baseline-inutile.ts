import type { Regle } from "../regle.ts";

/** Has no `check`: what a baseline still matches is known once all is judged (src/results). */
export const baselineInutile: Regle = {
  id: "baseline-inutile",
  titre: "Une ligne de la baseline ne correspond plus à aucun constat",
  gravite: "avertissement",
  silencable: false,
  pourquoi: "Le constat connu est réglé : laissée là, la ligne le cacherait s’il revenait.",
  remede: "Retirez la ligne, ou relancez la même commande avec --update-baseline, qui met le fichier à jour.",
};
