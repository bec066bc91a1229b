import type { Regle } from "../regle.ts";

export const clesIncompatibles: Regle = {
  id: "cles-incompatibles",
  titre: "Des clés qui s’excluent sont écrites ensemble",
  gravite: "erreur",
  silencable: false,
  pourquoi:
    "Une pièce est un fichier, un lien, une observation ou une pièce sur place : jamais deux à la fois.",
  remede: "Gardez une seule de ces clés, ou écrivez deux pièces.",
  exemple: `preuves:
  - fichier: affichage.pdf
  - lien: https://www.exemple.fr`,
};
