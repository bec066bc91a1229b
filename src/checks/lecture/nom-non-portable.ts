import type { Regle } from "../regle.ts";

export const nomNonPortable: Regle = {
  id: "nom-non-portable",
  titre: "Le nom du fichier n’est pas lisible partout",
  gravite: "avertissement",
  silencable: false,
  pourquoi:
    "Certains noms n’existent pas sous Windows : le dossier ne pourra pas être copié sur un poste de la préfecture.",
  remede: "Renommez le fichier, puis corrigez la fiche qui le cite.",
};
