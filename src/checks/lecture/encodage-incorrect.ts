import type { Regle } from "../regle.ts";

export const encodageIncorrect: Regle = {
  id: "encodage-incorrect",
  titre: "Le fichier n’est pas écrit en UTF-8",
  gravite: "erreur",
  silencable: false,
  pourquoi: "Dans un autre encodage les accents se perdent, et deux postes ne lisent pas le même texte.",
  remede: "Enregistrez le fichier en UTF-8 (dans le Bloc-notes : Enregistrer sous, Encodage, UTF-8).",
};
