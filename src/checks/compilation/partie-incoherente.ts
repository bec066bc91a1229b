import type { Regle } from "../regle.ts";

export const partieIncoherente: Regle = {
  id: "partie-incoherente",
  titre: "Les parties d’une méthode de contrôle ne tiennent pas ensemble",
  gravite: "erreur",
  silencable: false,
  pourquoi:
    "Une méthode qui demande plusieurs choses n’est répondue que si chaque partie l’est : il faut savoir laquelle une pièce montre, par ses natures ou par son identifiant.",
  remede:
    "Donnez à chaque partie un identifiant qui commence par celui de la méthode, ses natures et sa période.",
  exemple:
    'parties:\n  - id: "19.5-b.1"\n    objet: présentation en COPIL qualité\n    mots: présenté lors d’un COPIL qualité\n    natures: [compte-rendu]\n    aCiter: [compte-rendu]',
};
