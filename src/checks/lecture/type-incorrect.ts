import type { Regle } from "../regle.ts";

export const typeIncorrect: Regle = {
  id: "type-incorrect",
  titre: "Une valeur n’est pas du type attendu",
  gravite: "erreur",
  silencable: false,
  pourquoi: "Une valeur qui ne peut pas être comprise est ignorée.",
  remede: "Écrivez une valeur du type que le message demande.",
  exemple: "modules: [1, 2, 4, 8]   # une liste de nombres",
};
