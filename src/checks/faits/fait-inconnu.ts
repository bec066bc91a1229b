import { citer } from "../../domain/francais.ts";
import { proposer } from "../../domain/proche.ts";
import type { Regle } from "../regle.ts";
import { faitsMalEcrits } from "./mal-ecrits.ts";

export const faitInconnu: Regle = {
  id: "fait-inconnu",
  ecrit: true,
  titre: "Un fait déclaré n’existe dans aucun référentiel suivi",
  gravite: "avertissement",
  silencable: true,
  pourquoi: "Un nom mal écrit ne répond à aucune question : tout reste comme s’il n’était pas là.",
  remede: "Corrigez le nom du fait, ou retirez-le.",
  exemple: "faits:\n  svi: false",
  *check(contexte) {
    const { structure } = contexte;
    for (const [id, proche] of faitsMalEcrits(contexte)) {
      yield {
        message: `Aucun référentiel suivi ne demande le fait ${citer(id)}.`,
        aide:
          id === "cert"
            ? `Écrivez-le sous ${citer("structure")}, à côté du nom.`
            : proche
              ? proposer(id, proche)
              : "Corrigez ce nom, ou retirez la ligne.",
        sujet: id,
        lieu: { source: structure.source, pointeur: ["faits", id], sur: "cle" },
      };
    }
  },
};
