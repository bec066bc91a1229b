import type { Regle } from "../regle.ts";

export const cleManquante: Regle = {
  id: "cle-manquante",
  titre: "Une clé obligatoire manque",
  gravite: "erreur",
  silencable: false,
  pourquoi: "Sans elle, ce qui est écrit ne peut pas être compris.",
  remede: "Ajoutez la clé.",
  exemple: "version: 1",
};
