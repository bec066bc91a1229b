import { DepotError } from "../../depot/depot.ts";
import { FICHIERS } from "../../domain/chemins.ts";
import { type Constat, constatAt } from "../../domain/constat.ts";
import { citer } from "../../domain/francais.ts";
import { semblable } from "../../domain/signes.ts";
import type { Folders } from "./folders.ts";

// Windows hides the last ending: « quali.yaml » in its explorer may be quali.yaml.txt; it names a copy its own way.
const NEARLY = /^(?:copie de )?quali(?: ?- ?copie)?(?: ?\(\d+\))? ?\.(?:ya?ml(?:\.(?:txt|ya?ml))?|txt)$/;

/** A name that was meant to be `quali.yaml`. */
export function nearlyQualiYaml(nom: string): boolean {
  return nom !== FICHIERS.structure && NEARLY.test(semblable(nom));
}

/** Why a folder has no `quali.yaml`; null where it has one. */
export function sayQualiAbsent(folders: Folders): Constat | null {
  const listing = folders.list("");
  if (listing instanceof DepotError) {
    if (listing.refus === "absent") return say("Ce dossier n’existe pas.", "Vérifiez le chemin.");
    if (listing.refus === "pas-un-dossier") {
      return say("Ce n’est pas un dossier.", "Donnez le dossier de la structure, celui de quali.yaml.");
    }
    return null;
  }
  if (listing.byNom.has(FICHIERS.structure)) return null;
  const near = listing.entrees.find(({ nom }) => nearlyQualiYaml(nom));
  if (near) return say(`Le fichier s’appelle ${citer(near.nom)}.`, "Renommez-le en quali.yaml.");
  return say(
    "Il n’y a pas de quali.yaml dans ce dossier, ni au-dessous : ce n’est pas celui d’une structure.",
    "Donnez le dossier d’une structure.",
  );
}

function say(message: string, aide: string): Constat {
  return constatAt(
    { fichier: FICHIERS.structure },
    {
      regle: "fichier-illisible",
      message: message,
      aide,
    },
    FICHIERS.structure,
  );
}
