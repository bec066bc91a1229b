import { lastNameOf, parentOf } from "../../domain/chemins.ts";
import { citer, enumerer } from "../../domain/francais.ts";
import { numerosListes } from "../../domain/numero.ts";
import { join } from "../../load/structure/folders.ts";
import { lieuDuDossier } from "../lieux.ts";
import type { Regle } from "../regle.ts";

export const dossierPlusieursNumeros: Regle = {
  id: "dossier-plusieurs-numeros",
  ecrit: true,
  titre: "Un dossier de preuves porte les numéros de plusieurs exigences",
  gravite: "avertissement",
  silencable: true,
  pourquoi: "Ses pièces ne comptent que pour la première : les autres paraissent sans preuve.",
  remede:
    "Faites un dossier par exigence ; une pièce qui vaut pour plusieurs va dans preuves/_commun, et chaque fiche la cite.",
  exemple: "preuves/15.2/\npreuves/15.3/",
  *checkDossier({ chez, cible }) {
    if (!chez) return;
    const { exigence, chemin } = chez.dossier;
    const { parId } = chez.examen;
    if (!parId.has(exigence)) return;
    const autres = numerosListes(lastNameOf(chemin), parId).filter((id) => id !== exigence);
    if (autres.length === 0) return;
    const places = autres.map((id) => citer(join(parentOf(chemin) ?? "", id)));
    yield {
      ...cible,
      message: `Le dossier ${citer(chemin)} nomme aussi ${enumerer(autres)} : ses pièces ne comptent que pour ${exigence}.`,
      aide: `Renommez-le ${citer(exigence)}, et mettez dans ${enumerer(places)} les pièces de ${enumerer(autres)}. Une pièce qui vaut pour plusieurs va dans preuves/_commun.`,
      sujet: chemin,
      lieu: lieuDuDossier(chez.dossier),
    };
  },
};
