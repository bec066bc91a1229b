import type { Regle } from "../regle.ts";

export const identifiantEnDouble: Regle = {
  id: "identifiant-en-double",
  titre: "Deux éléments portent le même identifiant",
  gravite: "erreur",
  silencable: false,
  pourquoi: "On ne sait pas duquel parlent ceux qui le citent.",
  remede: "Donnez à chacun son identifiant.",
};
