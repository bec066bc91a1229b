import { citer, enumerer } from "../../domain/francais.ts";
import { nearest } from "../../domain/proche.ts";
import { TEXTES } from "../../domain/textes.ts";
import type { Regle } from "../regle.ts";
import { lieuDeLigne, textesLus } from "./parcours.ts";

export const texteSansEmploi: Regle = {
  id: "texte-sans-emploi",
  titre: "Aucun document ne montre un texte",
  gravite: "avertissement",
  silencable: true,
  ecrit: true,
  pourquoi:
    "Les rapports prennent les textes par leur nom : sous un autre nom, ou vide, celui-ci n’est montré nulle part.",
  remede: "Donnez-lui un des noms que les documents connaissent, ou retirez-le.",
  exemple: "textes/enjeux.md",
  *check(contexte) {
    const noms = Object.keys(TEXTES);
    for (const texte of textesLus(contexte)) {
      const { nom, lu } = texte;
      const commun = { sujet: nom, lieu: lieuDeLigne(texte, 1) };
      if (!Object.hasOwn(TEXTES, nom)) {
        const near = nearest(nom, noms);
        yield {
          ...commun,
          message: `Aucun document ne montre ${citer(texte.source.fichier)}.`,
          aide: near
            ? `Renommez-le ${citer(`${near}.md`)}.`
            : `Donnez-lui un de ces noms : ${enumerer(noms)}.`,
        };
      } else if (lu.blocs.length === 0) {
        yield {
          ...commun,
          message: `${citer(texte.source.fichier)} ne dit rien.`,
          aide: "Écrivez-y un paragraphe, ou supprimez le fichier.",
        };
      }
    }
  },
};
