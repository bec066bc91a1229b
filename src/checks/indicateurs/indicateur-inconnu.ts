import { citer } from "../../domain/francais.ts";
import { nearest, proposer } from "../../domain/proche.ts";
import type { Regle } from "../regle.ts";

export const indicateurInconnu: Regle = {
  id: "indicateur-inconnu",
  titre: "Une fiche cite un indicateur qui n’est pas déclaré",
  gravite: "erreur",
  silencable: true,
  pourquoi: "Sans son registre, l’indicateur n’a pas de chiffre : la pièce ne compte pas.",
  remede:
    "Déclarez l’indicateur et son registre sous « indicateurs » dans quali.yaml, ou corrigez son nom dans la fiche.",
  exemple:
    "indicateurs:\n  - definition: taux-courriels-dans-delai\n    source: donnees/courriels.csv\n    colonnes: { recu: Reçu le, repondu: Répondu le }",
  *checkDossier({ pieces }, { structure: { yaml } }) {
    const known = (yaml.indicateurs ?? []).map(({ id, definition }) => id ?? definition ?? "");
    for (const { piece, reference, cible } of pieces) {
      const { indicateur } = piece.yaml;
      if (reference || indicateur === undefined || known.includes(indicateur)) continue;
      const near = nearest(indicateur, known);
      yield {
        ...cible,
        message: `L’indicateur ${citer(indicateur)} n’est pas déclaré dans quali.yaml : il ne compte pas.`,
        aide: near
          ? `${proposer(indicateur, near)} Sinon, déclarez-le sous ${citer("indicateurs")}, avec son registre.`
          : `Déclarez-le sous ${citer("indicateurs")} dans quali.yaml, avec son registre et ses colonnes.`,
        sujet: `${cible.exigence ?? ""} ${indicateur}`.trim(),
        lieu: { source: piece.source, pointeur: [...piece.pointeur, "indicateur"] },
      };
    }
  },
};
