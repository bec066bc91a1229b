import type { Regle } from "../regle.ts";

export const fichierMalPlace: Regle = {
  id: "fichier-mal-place",
  titre: "Une fiche ou un dossier de preuves est là où quali ne le lit pas",
  gravite: "erreur",
  silencable: false,
  pourquoi:
    "Rien de ce qu’il contient ne compte, alors qu’on le croit déposé. C’est un avertissement pour un dossier placé hors de preuves/.",
  remede:
    "Donnez à la fiche le nom fiche.yaml, dans le dossier de son exigence ; mettez les dossiers de preuves dans preuves/.",
  exemple: "preuves/15.3 - Courriels/fiche.yaml   # et non fiche.yaml.txt, ni 2024/fiche.yaml",
};
