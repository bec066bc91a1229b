import type { Regle } from "../regle.ts";

export const valeurIncorrecte: Regle = {
  id: "valeur-incorrecte",
  titre: "Une valeur n’est pas permise",
  gravite: "erreur",
  silencable: false,
  pourquoi: "Une valeur hors de la liste ne dit rien à quali.",
  remede: "Choisissez une des valeurs que le message donne.",
  exemple: "evaluation: partiel",
};
