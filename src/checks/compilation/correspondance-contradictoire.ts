import type { Regle } from "../regle.ts";

export const correspondanceContradictoire: Regle = {
  id: "correspondance-contradictoire",
  titre: "Une correspondance dit une chose et son contraire",
  gravite: "erreur",
  silencable: false,
  pourquoi: "Le même élément a un lien, et il est dit qu’il n’en a pas.",
  remede: "Retirez le lien, ou la ligne qui le nie.",
};
