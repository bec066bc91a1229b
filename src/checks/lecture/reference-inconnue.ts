import type { Regle } from "../regle.ts";

export const referenceInconnue: Regle = {
  id: "reference-inconnue",
  titre: "Un identifiant cité n’existe pas",
  gravite: "erreur",
  silencable: false,
  pourquoi:
    "Ce qui est cité n’est nulle part : une pièce ne compte pas, un lien ou une condition d’un référentiel reste sans effet.",
  remede: "Corrigez l’identifiant, ou ajoutez l’élément qu’il désigne.",
  exemple: `preuves:
  - preuve: clu-2024   # déclarée dans preuves/_commun/preuves.yaml`,
};
