import type { Regle } from "../regle.ts";

export const cleInconnue: Regle = {
  id: "cle-inconnue",
  titre: "Une clé n’est pas connue",
  gravite: "erreur",
  silencable: false,
  pourquoi: "Une clé mal écrite est ignorée : ce qu’elle dit ne compte pas.",
  remede: "Corrigez la clé, ou retirez-la. Le message propose la plus proche.",
  exemple: "evaluation: conforme   # et non evaluaton",
};
