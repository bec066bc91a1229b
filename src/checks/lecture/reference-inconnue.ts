import type { Regle } from "../regle.ts";

export const referenceInconnue: Regle = {
  id: "reference-inconnue",
  titre: "Un identifiant cité n'existe pas",
  gravite: "erreur",
  silencable: false,
  pourquoi: "La pièce citée n'est nulle part : elle ne compte pas.",
  remede: "Corrigez l'identifiant, ou ajoutez l'élément qu'il désigne.",
  exemple: `preuves:
  - preuve: clu-2024   # déclarée dans preuves/_commun/preuves.yaml`,
};
