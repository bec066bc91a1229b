import type { Regle } from "../regle.ts";

export const cleEnDouble: Regle = {
  id: "cle-en-double",
  titre: "Une clé est écrite deux fois",
  gravite: "erreur",
  silencable: false,
  pourquoi: "Une seule des deux valeurs serait retenue, et personne ne sait laquelle.",
  remede: "Gardez une seule des deux lignes.",
};
