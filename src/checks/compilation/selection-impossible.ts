import type { Regle } from "../regle.ts";

export const selectionImpossible: Regle = {
  id: "selection-impossible",
  titre: "Une règle de choix des modules ne peut servir à aucune structure",
  gravite: "erreur",
  silencable: false,
  pourquoi: "Aucune structure ne pourrait la respecter, ou ne tomberait jamais sur elle.",
  remede:
    "Corrigez la ligne de lecture/selection.yaml : le nombre de modules, la valeur du fait, ou l’ordre des lignes (la première qui vaut est retenue).",
  exemple: `lignes:
  - id: prefecture
    quand: { type: prefecture }
    label: obligatoire
    obligatoires: [1]
    auMoins: { nombre: 2, parmi: [2, 3, 4] }
    mots: Préfectures`,
};
