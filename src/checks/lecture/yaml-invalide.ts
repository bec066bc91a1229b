import type { Regle } from "../regle.ts";

export const yamlInvalide: Regle = {
  id: "yaml-invalide",
  titre: "Le fichier YAML ne peut pas être lu",
  gravite: "erreur",
  silencable: false,
  pourquoi: "Un fichier mal écrit est ignoré : ce qu’il déclare ne compte pas, et personne ne le voit.",
  remede: "Corrigez la ligne indiquée : le plus souvent un retrait, un deux-points ou un guillemet.",
  exemple: `preuves:
  - fichier: registre.pdf   # deux espaces de retrait, un espace après « : »`,
};
