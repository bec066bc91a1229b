import type { DepotError, Refus } from "../../depot/depot.ts";
import { type Constat, constatAt } from "../../domain/constat.ts";
import type { RegleDeLecture } from "../../domain/regles.ts";

const TEXTS: Record<Refus, readonly [regle: RegleDeLecture, message: string, aide: string]> = {
  absent: ["fichier-illisible", "Ce fichier n’existe pas.", "Vérifiez son nom et son dossier."],
  illisible: [
    "fichier-illisible",
    "Ce fichier ne peut pas être lu.",
    "Vérifiez vos droits sur ce fichier, et qu’il n’est pas ouvert ailleurs.",
  ],
  "hors-racine": [
    "chemin-interdit",
    "Ce chemin sort du dossier de la structure, ou mène dans .git.",
    "Copiez le fichier dans le dossier de la structure.",
  ],
  boucle: [
    "fichier-illisible",
    "Ce lien symbolique tourne en rond.",
    "Remplacez le lien par le fichier lui-même.",
  ],
  "pas-un-fichier": [
    "fichier-illisible",
    "Un fichier est attendu ici, et c’est un dossier ou un fichier spécial.",
    "Renommez-le, ou mettez un fichier à sa place.",
  ],
  "pas-un-dossier": [
    "fichier-illisible",
    "Un dossier est attendu ici, et c’est un fichier.",
    "Renommez-le, ou mettez un dossier à sa place.",
  ],
};

/** Why a file could not be read, as a finding. */
export function refusalOfYaml(error: DepotError, fichier: string): Constat {
  const [regle, message, aide] = TEXTS[error.refus];
  return constatAt({ fichier }, { regle, message, aide });
}

const OF_FOLDERS: Partial<typeof TEXTS> = {
  absent: [
    "fichier-illisible",
    "Ce dossier n’existe pas, ou plus.",
    "Remettez-le ; d’un lien, corrigez où il mène.",
  ],
  illisible: [
    "fichier-illisible",
    "Ce dossier ne peut pas être lu : rien de ce qu’il contient ne compte.",
    "Vérifiez vos droits sur ce dossier.",
  ],
  "hors-racine": [
    "chemin-interdit",
    "Ce chemin sort du dossier de la structure, ou mène dans .git.",
    "Copiez le dossier dans celui de la structure.",
  ],
  boucle: [
    "fichier-illisible",
    "Ce lien symbolique tourne en rond.",
    "Remplacez le lien par le dossier lui-même.",
  ],
};

/** Why a folder could not be listed, as a finding. */
export function refusalOfFolder(error: DepotError, dossier: string): Constat {
  const [regle, message, aide] = OF_FOLDERS[error.refus] ?? TEXTS[error.refus];
  return constatAt({ fichier: dossier }, { regle, message, aide });
}
