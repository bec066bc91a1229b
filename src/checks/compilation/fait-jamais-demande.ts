import type { Regle } from "../regle.ts";

export const faitJamaisDemande: Regle = {
  id: "fait-jamais-demande",
  titre: "Un fait ne sert à rien",
  gravite: "avertissement",
  silencable: false,
  pourquoi: "Aucune condition ni aucune règle de choix n’en dépend : sa question ne sera posée à personne.",
  remede: "Citez-le dans la condition qui en dépend, ou retirez-le de lecture/faits.yaml.",
};
