import type { Regle } from "../regle.ts";

export const citationIntrouvable: Regle = {
  id: "citation-introuvable",
  titre: "Des mots cités ne sont pas dans le texte officiel",
  gravite: "erreur",
  silencable: false,
  pourquoi: "La lecture repose sur les mots qu’elle cite : s’ils n’y sont pas, elle ne repose sur rien.",
  remede: "Citez le texte mot pour mot, errata appliqués ; séparez deux passages par « […] ».",
};
