import type { Regle } from "../regle.ts";

export const texteModifie: Regle = {
  id: "texte-modifie",
  titre: "Le texte d’une édition publiée a changé",
  gravite: "erreur",
  silencable: false,
  pourquoi: "Des structures ont été jugées sur ce texte : il ne change plus sous le même numéro d’édition.",
  remede:
    "Rétablissez le texte publié. Une correction de la source (erratum, lacune) demande une édition de plus dans " +
    "texte/referentiel.yaml ; un autre texte officiel demande une autre version, dans un dossier à elle.",
  exemple: `referentiel: { id: mon-label, version: "2024", edition: 2, titre: Mon label, date: "2024" }`,
};
