import { citer, compter } from "../../domain/francais.ts";
import type { Regle } from "../regle.ts";
import { calcules } from "./calcules.ts";

const TOLD = 3;

export const registreLignesIllisibles: Regle = {
  id: "registre-lignes-illisibles",
  titre: "Des lignes d’un registre ne peuvent pas être lues",
  gravite: "avertissement",
  silencable: true,
  pourquoi: "Elles ne comptent pas dans le chiffre : l’auditeur qui le recalcule en trouvera un autre.",
  remede: "Corrigez les cellules montrées : une date s’écrit 12/03/2024, un nombre 1234,5.",
  *check(contexte) {
    for (const { calcule, lieu } of calcules(contexte)) {
      const { nombreIllisibles, illisibles, id } = calcule;
      if (nombreIllisibles === 0 || calcule.inutilisable !== null) continue;
      const first = illisibles
        .slice(0, TOLD)
        .map(
          ({ fichier, feuille, ligne, colonne, motif }) =>
            `${fichier}${feuille ? ` (${feuille})` : ""}, ligne ${ligne}${colonne ? `, colonne ${colonne}` : ""} : ${motif}`,
        );
      const rest = nombreIllisibles - first.length;
      yield {
        message: `${compter(nombreIllisibles, "ligne")} du registre de ${citer(id)} ne ${nombreIllisibles > 1 ? "peuvent" : "peut"} pas être lue${nombreIllisibles > 1 ? "s" : ""} : ${first.join(" ; ")}${rest > 0 ? ` ; et ${rest} autres` : ""}.`,
        aide: `Corrigez ces cellules ; ${citer(`quali indicateurs --indicateur ${id}`)} les montre toutes.`,
        sujet: id,
        lieu: lieu("source"),
      };
    }
  },
};
