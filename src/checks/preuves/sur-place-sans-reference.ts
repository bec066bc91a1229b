import { citer, enumerer } from "../../domain/francais.ts";
import type { Regle } from "../regle.ts";

export const surPlaceSansReference: Regle = {
  id: "sur-place-sans-reference",
  titre: "Une pièce gardée sur place ne dit pas sous quelle référence, ou qui l’a vue",
  gravite: "info",
  silencable: true,
  pourquoi:
    "L’auditeur demandera à voir la pièce : il faut pouvoir la retrouver. C’est un avertissement si personne ne dit l’avoir consultée.",
  remede: "Donnez la référence de la pièce et la fonction de la personne qui l’a consultée, jamais son nom.",
  exemple:
    "preuves:\n  - surPlace: Armoire des ressources humaines\n    reference: Dossier F-12\n    nature: registre\n    date: 2024-03-01\n    consultePar: référent qualité",
  *checkDossier({ pieces }) {
    for (const { piece, reference: commune, cible } of pieces) {
      const { surPlace, reference, consultePar, titre } = piece.yaml;
      if (surPlace === undefined || commune) continue;
      const manques = [
        ...(reference === undefined ? ["sa référence"] : []),
        ...(consultePar === undefined ? ["qui l’a consultée"] : []),
      ];
      if (manques.length === 0) continue;
      const dit = manques.length > 1 ? `ni ${manques.join(" ni ")}` : `pas ${manques.join()}`;
      const cles = [
        ...(reference === undefined ? [citer("reference: …")] : []),
        ...(consultePar === undefined ? [citer("consultePar: …")] : []),
      ];
      yield {
        ...cible,
        ...(consultePar === undefined && { gravite: "avertissement" as const }),
        message: `La pièce gardée sur place ${citer(piece.confidentielle ?? titre ?? surPlace)} ne dit ${dit}.`,
        aide: `Ajoutez ${enumerer(cles)}.`,
        sujet: `${cible.exigence ?? piece.commune ?? ""} ${surPlace}`,
        lieu: { source: piece.source, pointeur: piece.pointeur },
      };
    }
  },
};
