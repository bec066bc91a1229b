import type { Regle } from "../regle.ts";

export const fichierIllisible: Regle = {
  id: "fichier-illisible",
  titre: "Le fichier ne peut pas être lu",
  gravite: "erreur",
  silencable: false,
  pourquoi: "Ce qui ne peut pas être lu ne peut pas être jugé.",
  remede:
    "Vérifiez que le fichier existe, que c’est bien un fichier, et que les droits permettent de le lire.",
};
