import { citer } from "../../domain/francais.ts";
import type { Regle } from "../regle.ts";
import { calcules } from "./calcules.ts";

export const registreInutilisable: Regle = {
  id: "registre-inutilisable",
  titre: "Le registre d’un indicateur ne peut pas servir",
  gravite: "erreur",
  silencable: true,
  pourquoi:
    "Sans registre lisible, le chiffre n’existe pas : les pièces qui reposent sur lui ne comptent pas.",
  remede:
    "Déposez le registre à sa place, sans mot de passe, avec une ligne de titres qui porte les colonnes nommées dans quali.yaml.",
  *check(contexte) {
    for (const { calcule, lieu } of calcules(contexte)) {
      if (calcule.inutilisable === null) continue;
      yield {
        message: `L’indicateur ${citer(calcule.id)} n’a pas de chiffre utilisable. ${calcule.inutilisable}`,
        aide: "Corrigez le registre, ou « source », « feuille » et « colonnes » dans quali.yaml ; « quali indicateurs » donne le détail.",
        sujet: calcule.id,
        lieu: lieu("source"),
      };
    }
  },
};
