import type { Regle } from "../regle.ts";

export const correspondanceIncomplete: Regle = {
  id: "correspondance-incomplete",
  titre: "Une correspondance oublie une partie du référentiel de départ",
  gravite: "erreur",
  silencable: false,
  pourquoi:
    "Une correspondance qui dit ce qui est sans suite le dit de tout : ce qu’elle oublie passerait pour supprimé par mégarde.",
  remede: "Ajoutez un lien, ou dites l’élément sans suite (« sansSuite »), avec son motif.",
};
