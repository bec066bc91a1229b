import { citer } from "../../domain/francais.ts";
import type { Regle } from "../regle.ts";
import { lieuDeLigne, textesLus } from "./parcours.ts";

export const texteLien: Regle = {
  id: "texte-lien",
  titre: "Un lien d’un texte est refusé",
  gravite: "erreur",
  silencable: false,
  ecrit: true,
  pourquoi:
    "Un document publié ne doit mener qu’à une page web, à une adresse électronique ou à un fichier du dossier : jamais à un script, ni hors du dossier.",
  remede: "Donnez une adresse http(s) ou mailto, ou le chemin d’un fichier du dossier de la structure.",
  exemple: "[notre site](https://www.exemple.gouv.fr/)",
  *check(contexte) {
    for (const texte of textesLus(contexte)) {
      for (const { genre, objet, ligne } of texte.lu.ecarts) {
        if (genre !== "lien") continue;
        yield {
          message: `Le lien vers ${citer(objet)} est refusé : ses mots seront écrits, sans lui.`,
          aide: "Donnez une adresse https:// ou mailto:, ou le chemin d’un fichier du dossier ; ou retirez le lien.",
          sujet: `${texte.nom} ${objet}`,
          lieu: lieuDeLigne(texte, ligne),
        };
      }
    }
  },
};
