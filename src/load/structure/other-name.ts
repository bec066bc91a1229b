import { citer } from "../../domain/francais.ts";
import { isBlankSign, ordinaire, premierSigne, semblable } from "../../domain/signes.ts";
import type { Wording } from "../validate/fault.ts";
import { shown } from "../validate/naming.ts";
import { folded } from "./names.ts";

/** What is to be said where a name written in a fiche is not quite that of the file or folder that it means. */
export function otherName(ecrit: string, trouve: string): Wording {
  const propre = cleanName(trouve);
  const name = shown(trouve);
  if (folded(ecrit) === folded(trouve)) {
    return said(
      `${name} est écrit ${shown(ecrit)} : majuscules et minuscules diffèrent.`,
      `Écrivez ${citer(trouve)}, exactement : certains systèmes les distinguent.`,
    );
  }
  if (propre !== trouve) {
    const signe = premierSigne(trouve, isBlankSign)?.signe.nom ?? "une espace de trop";
    return said(
      `Le nom ${name} contient ${signe} : la fiche l’écrit autrement.`,
      propre === ecrit
        ? `Renommez-le ${citer(propre)}, comme l’écrit la fiche.`
        : `Renommez-le ${citer(propre)}, et écrivez ce nom dans la fiche.`,
    );
  }
  const here = premierSigne(trouve)?.signe.nom;
  const there = premierSigne(ecrit)?.signe.nom;
  return said(
    here
      ? `Le nom ${name} contient ${here} : la fiche l’écrit autrement.`
      : there
        ? `${shown(ecrit)} contient ${there}, et le nom du fichier ne l’a pas.`
        : `${name} est écrit ${shown(ecrit)} : ${semblable(ecrit) === semblable(trouve) ? "les accents ou les espaces" : "les espaces, tirets ou « _ »"} diffèrent.`,
    `Copiez le nom tel quel : ${citer(trouve)}.`,
  );
}

/** The name without the signs that nobody sees, or would type, nor doubled blanks: it is the file that is to be renamed. */
function cleanName(nom: string): string {
  return ordinaire(nom, isBlankSign).replace(/ {2,}/g, " ").trim();
}

function said(message: string, aide: string): Wording {
  return { regle: "nom-approchant", message, aide };
}
