import type { Regle } from "../regle.ts";

export const erratumSansObjet: Regle = {
  id: "erratum-sans-objet",
  titre: "Un erratum ne corrige rien",
  gravite: "erreur",
  silencable: false,
  pourquoi:
    "Les errata sont appliqués mécaniquement : un erratum qui ne trouve pas ses mots laisse la faute en place.",
  remede:
    "Recopiez dans « source » les mots de la couche texte tels qu’ils y sont, ou corrigez l’endroit (« ou »).",
  exemple: `errata:
  - { ou: "19.1", source: COFIL, corrige: COPIL, motif: Faute de lecture. }`,
};
