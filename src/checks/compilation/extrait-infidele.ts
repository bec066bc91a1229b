import type { Regle } from "../regle.ts";

export const extraitInfidele: Regle = {
  id: "extrait-infidele",
  titre: "Les extraits d’une méthode ne redonnent pas son texte",
  gravite: "erreur",
  silencable: false,
  pourquoi: "Une méthode partagée entre plusieurs sous-engagements doit l’être sans rien perdre ni ajouter.",
  remede:
    "Corrigez les extraits : mis bout à bout, ils redonnent le texte corrigé de la méthode, mot pour mot.",
};
