import type { Regle } from "../regle.ts";

export const cheminInterdit: Regle = {
  id: "chemin-interdit",
  titre: "Le chemin sort du dossier de la structure",
  gravite: "erreur",
  silencable: false,
  pourquoi:
    "Une fiche ne peut pas faire lire, ni copier dans un dossier d’audit, un fichier étranger à la structure.",
  remede: "Copiez le fichier dans le dossier de preuves, et citez-le par un chemin relatif.",
  exemple: `preuves:
  - fichier: registre-2024.pdf   # et non ../../registre-2024.pdf`,
};
