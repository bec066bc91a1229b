import type { Regle } from "../regle.ts";

/** Has no `check`: what derogations silence is known once every rule has run (src/results). */
export const derogationInutile: Regle = {
  id: "derogation-inutile",
  titre: "Une dérogation ne lève rien",
  gravite: "avertissement",
  silencable: false,
  pourquoi:
    "Ce qu’elle levait est réglé, ou elle vise à côté : laissée là, elle cacherait une faute à venir.",
  remede: "Retirez la dérogation, ou corrigez la règle et l’exigence qu’elle vise.",
};
