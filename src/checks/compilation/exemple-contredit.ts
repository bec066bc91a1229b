import type { Regle } from "../regle.ts";

export const exempleContredit: Regle = {
  id: "exemple-contredit",
  titre: "Un exemple attend autre chose que ce que quali juge",
  gravite: "erreur",
  silencable: false,
  pourquoi: "L’exemple dit ce que le référentiel doit donner : l’un des deux a tort.",
  remede: "Corrigez l’exemple, ou la lecture du référentiel si c’est l’exemple qui a raison.",
  exemple: `exemples:
  - titre: Une préfecture sans CERT choisit deux modules métier
    situation: { type: prefecture, cert: false, modules: [1, 2, 4, 8] }
    attendu: { choix: valide }`,
};
