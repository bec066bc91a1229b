import type { Regle } from "../regle.ts";

export const limiteDepassee: Regle = {
  id: "limite-depassee",
  titre: "Le fichier dépasse ce que quali accepte de lire",
  gravite: "erreur",
  silencable: false,
  pourquoi:
    "Un fichier démesuré ou trop imbriqué n’est pas une fiche : le lire bloquerait la vérification de tout le dossier.",
  remede:
    "Gardez les fichiers YAML sous 1 Mio et sous 64 niveaux ; mettez les données dans un fichier à part.",
};
