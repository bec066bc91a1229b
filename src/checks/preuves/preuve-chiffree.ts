import { citer } from "../../domain/francais.ts";
import { fichiersAvecDefaut } from "../fichiers/fichiers.ts";
import type { Regle } from "../regle.ts";

export const preuveChiffree: Regle = {
  id: "preuve-chiffree",
  titre: "Un fichier de preuve est protégé par un mot de passe ou des droits restreints",
  gravite: "avertissement",
  silencable: true,
  pourquoi:
    "L’auditeur ne pourra peut-être ni l’ouvrir ni l’imprimer, et le mot de passe sera perdu un jour.",
  remede:
    "Déposez le document sans protection. S’il ne doit pas être lu de tous, gardez-le sur place et dites où.",
  exemple:
    "preuves:\n  - surPlace: Coffre du bureau des ressources humaines\n    reference: Dossier F-12\n    nature: registre\n    date: 2024-03-01\n    consultePar: référent qualité",
  *check(contexte) {
    for (const { chemin, nom, lieu, cible } of fichiersAvecDefaut(contexte, "chiffre")) {
      yield {
        ...cible,
        message: `Le fichier ${citer(nom)} est protégé par un mot de passe ou des droits restreints.`,
        aide: `Déposez-le sans protection ; s’il est confidentiel, remplacez-le par une pièce ${citer("surPlace")}.`,
        sujet: chemin,
        lieu,
      };
    }
  },
};
