import { citer } from "../../domain/francais.ts";
import type { EcartDeTexte } from "../../domain/textes.ts";
import type { Regle } from "../regle.ts";
import { lieuDeLigne, textesLus } from "./parcours.ts";

export const texteForme: Regle = {
  id: "texte-forme",
  titre: "Un texte emploie ce que les rapports ne montrent pas",
  gravite: "avertissement",
  silencable: true,
  ecrit: true,
  pourquoi:
    "Du HTML est écrit tel quel, signes compris ; une liste trop imbriquée est aplatie : le document publié n’est pas celui que l’on croit.",
  remede:
    "Écrivez en Markdown simple : titres, paragraphes, listes à deux niveaux, gras, italique, liens, images du dossier.",
  exemple: "Un mot **important**, et non <b>important</b>.",
  *check(contexte) {
    for (const texte of textesLus(contexte)) {
      for (const ecart of texte.lu.ecarts) {
        const said = saidOf(ecart);
        if (!said) continue;
        yield {
          ...said,
          sujet: `${texte.nom} ${ecart.genre} ${ecart.objet}`,
          lieu: lieuDeLigne(texte, ecart.ligne),
        };
      }
    }
  },
};

function saidOf({ genre, objet }: EcartDeTexte): { message: string; aide: string } | null {
  if (genre === "html")
    return {
      message: `${citer(objet)} est du HTML : il sera écrit tel quel dans le document.`,
      aide: "Retirez-le, ou écrivez-le en Markdown (**gras**, *italique*, liste en tirets).",
    };
  if (genre !== "trop-profond") return null;
  return {
    message: "Cette liste a plus de deux niveaux : le troisième sera mis au rang du deuxième.",
    aide: "Ramenez la liste à deux niveaux.",
  };
}
