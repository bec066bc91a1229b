import type { Regle } from "../regle.ts";

export const indicateurIncorrect: Regle = {
  id: "indicateur-incorrect",
  titre: "La déclaration d’un indicateur ne peut pas être suivie",
  gravite: "erreur",
  silencable: false,
  pourquoi: "Un indicateur se calcule quand on sait lequel, et quelle colonne du registre est laquelle.",
  remede: "Nommez un indicateur qui existe, et le titre de chacune de ses colonnes dans le registre.",
  exemple:
    "indicateurs:\n  - definition: taux-courriels-dans-delai\n    source: donnees/courriels.csv\n    colonnes: { recu: Reçu le, repondu: Répondu le }",
  *check({ structure }) {
    for (const { id, pointeur, faute } of structure.indicateurs ?? []) {
      if (!faute) continue;
      const { message, aide, cle } = faute;
      yield {
        message,
        aide,
        sujet: `${id} ${cle}`,
        lieu: { source: structure.source, pointeur: [...pointeur, cle], sur: "cle" },
      };
    }
  },
};
