import { citer } from "../../domain/francais.ts";
import type { Regle } from "../regle.ts";

export const observationSansResultat: Regle = {
  id: "observation-sans-resultat",
  titre: "Une observation ne dit pas ce qui a été constaté",
  gravite: "info",
  silencable: true,
  pourquoi:
    "Un appel ou un courriel mystère vaut par ce qu’il a montré : sans résultat, l’auditeur ne peut rien en conclure.",
  remede: "Écrivez ce que l’observation a donné, en une phrase.",
  exemple:
    "preuves:\n  - observation: Appel mystère au standard\n    nature: appel-mystere\n    date: 2024-03-01\n    resultat: Réponse en 40 secondes, nom du service donné",
  *checkDossier({ pieces }) {
    for (const { piece, reference, cible } of pieces) {
      const { observation, resultat, titre } = piece.yaml;
      if (observation === undefined || resultat?.trim() || reference) continue;
      yield {
        ...cible,
        message: `L’observation ${citer(titre ?? observation)} n’a pas de résultat : que s’est-il passé ?`,
        aide: `Ajoutez ${citer("resultat: …")} à la pièce.`,
        sujet: `${cible.exigence ?? piece.commune ?? ""} ${observation}`,
        lieu: { source: piece.source, pointeur: piece.pointeur },
      };
    }
  },
};
