import type { Regle } from "../regle.ts";

export const dateImpossible: Regle = {
  id: "date-impossible",
  titre: "Une date n’existe pas",
  gravite: "erreur",
  silencable: false,
  pourquoi: "Sans date juste, on ne peut pas dire si une preuve est encore valable.",
  remede: "Écrivez un jour qui existe, année-mois-jour.",
  exemple: "date: 2024-02-29",
};
