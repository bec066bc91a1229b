import type { Regle } from "../regle.ts";

export const nomApprochant: Regle = {
  id: "nom-approchant",
  titre: "Le fichier cité porte un nom un peu différent",
  gravite: "avertissement",
  silencable: false,
  pourquoi:
    "Une majuscule ou un accent codé autrement suffit pour que le fichier soit introuvable sur un autre poste.",
  remede: "Écrivez dans la fiche le nom exact du fichier.",
};
