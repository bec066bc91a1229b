import type { Regle } from "../regle.ts";

export const methodeSansAttribution: Regle = {
  id: "methode-sans-attribution",
  titre: "Une méthode de contrôle n’est donnée à aucun sous-engagement",
  gravite: "erreur",
  silencable: false,
  pourquoi: "L’auditeur l’appliquera, et rien ne demande de preuve pour elle.",
  remede:
    "Donnez-la, dans lecture/, à l’un des sous-engagements de sa ligne ; si l’attribution n’est pas sûre, dites-le (« attribution: ambigue »).",
  exemple: `sousEngagements:
  - id: "1.2"
    methodes:
      - { id: "1.2-a", source: "1-m2", natures: [registre] }`,
};
