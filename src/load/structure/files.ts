import type { EntreeDeDossier } from "../../depot/depot.ts";
import { DepotError } from "../../depot/depot.ts";
import { isOwnFile } from "../../domain/chemins.ts";
import type { Constat } from "../../domain/constat.ts";
import { constatAt } from "../../domain/constat.ts";
import type { FichierPresent } from "../../domain/structure.ts";
import { shown } from "../validate/naming.ts";
import { refusalOfFolder, refusalOfYaml } from "../yaml/refus.ts";
import type { Folders, Listing } from "./folders.ts";
import { join } from "./folders.ts";
import { sayMisplaced } from "./misplaced.ts";
import { folded, isLitter, windowsFault } from "./names.ts";

/** Deepest folder below one of an exigence. */
const MAX_DEPTH = 32;

/**
 * Evidence files at any depth below a folder, in order; what cannot be followed is said. Litter is left out.
 * `looked`: they are offered as evidence as they are, so that what they hold counts.
 */
export function collectFiles(
  folders: Folders,
  dossier: string,
  isTaken: (entree: EntreeDeDossier) => boolean,
  constats: Constat[],
  looked = false,
): FichierPresent[] {
  const files: FichierPresent[] = [];
  const visit = (chemin: string, depth: number) => {
    const listing = folders.list(chemin);
    if (listing instanceof DepotError) {
      constats.push(refusalOfFolder(listing, chemin));
      return;
    }
    for (const constat of namesToMend(listing, chemin)) constats.push(constat);
    for (const entree of listing.entrees) {
      if (isLitter(entree.nom) || (depth === 0 && isTaken(entree))) continue;
      const below = join(chemin, entree.nom.normalize("NFC"));
      if (entree.genre === "fichier" && isOwnFile(below)) constats.push(sayMisplaced(below));
      else if (
        entree.genre === "dossier" &&
        !entree.lien &&
        depth < MAX_DEPTH &&
        !folders.isStructure(below)
      ) {
        visit(below, depth + 1);
      } else add(entree, below);
    }
  };
  const add = (entree: EntreeDeDossier, chemin: string) => {
    const found = seen(folders, entree, chemin, looked);
    if (found instanceof DepotError) constats.push(refusalOfYaml(found, chemin));
    else if (found) files.push({ chemin, nom: entree.nom.normalize("NFC"), ...found });
    else constats.push(notFollowed(entree, chemin));
  };
  visit(dossier, 0);
  return files;
}

/** A file of this structure; null for anything else. */
function seen(
  folders: Folders,
  { genre, lien }: EntreeDeDossier,
  chemin: string,
  looked: boolean,
): Pick<FichierPresent, "taille" | "contenu" | "marque"> | DepotError | null {
  if (genre !== "fichier") return null;
  try {
    if (lien && !folders.owns(chemin)) return null;
    return looked ? folders.look(chemin) : { taille: folders.size(chemin) };
  } catch (error) {
    if (!(error instanceof DepotError)) throw error;
    return error.refus === "illisible" ? error : null;
  }
}

/** A name that is not UTF-8, as the depot writes it out. */
const PAS_UTF8 = /\\x[89a-f][0-9a-f]/;

function notFollowed({ nom, genre, lien }: EntreeDeDossier, chemin: string): Constat {
  if (PAS_UTF8.test(nom)) {
    return constatAt(
      { fichier: chemin },
      {
        regle: "fichier-illisible",
        gravite: "avertissement",
        message: `Le nom ${shown(nom)} n’est pas écrit en UTF-8 : quali ne peut ni le lire ni le déclarer.`,
        aide: "Renommez-le sans accents, ou copiez-le de nouveau depuis le poste d’où il vient.",
      },
    );
  }
  if (genre === "lien-sortant" || (genre === "fichier" && lien)) return sayLinkOut(chemin);
  if (genre === "dossier") {
    return constatAt(
      { fichier: chemin },
      {
        regle: lien ? "fichier-illisible" : "limite-depassee",
        gravite: "avertissement",
        message: lien
          ? "Ce lien symbolique vers un dossier n’est pas suivi."
          : `Ce dossier n’est pas parcouru : il est trop profond (plus de ${MAX_DEPTH} niveaux), ou c’est une autre structure.`,
        aide: "Mettez les fichiers eux-mêmes dans le dossier de l’exigence.",
      },
    );
  }
  return constatAt(
    { fichier: chemin },
    {
      regle: "fichier-illisible",
      gravite: "avertissement",
      message:
        "Ce n’est ni un fichier ni un dossier lisible : lien brisé, fichier spécial ou nom impossible.",
      aide: "Retirez-le, ou remplacez-le par un fichier.",
    },
  );
}

/** A link of the folder that leads out of it. */
export function sayLinkOut(chemin: string): Constat {
  return constatAt(
    { fichier: chemin },
    {
      regle: "chemin-interdit",
      message: "Ce lien symbolique mène hors du dossier de la structure : il n’est pas suivi.",
      aide: "Remplacez le lien par une copie du fichier.",
    },
  );
}

/** Names that another system could not hold, or would mistake for each other. */
function namesToMend({ entrees }: Listing, dossier: string): Constat[] {
  const seen = new Map<string, string>();
  return entrees.flatMap(({ nom }): Constat[] => {
    if (isLitter(nom) || PAS_UTF8.test(nom)) return [];
    const key = folded(nom);
    const first = seen.get(key);
    const fault = windowsFault(nom);
    if (first === undefined) seen.set(key, nom);
    if (first === undefined && fault === null) return [];
    const chemin = join(dossier, nom.normalize("NFC"));
    return [
      ...(fault === null
        ? []
        : [
            constatAt(
              { fichier: chemin },
              {
                regle: "nom-non-portable",
                message: `Le nom ${shown(nom)} ne passe pas partout : ${fault}.`,
                aide: "Renommez-le.",
              },
            ),
          ]),
      ...(first === undefined
        ? []
        : [
            constatAt(
              { fichier: chemin },
              {
                regle: "nom-approchant",
                message: `${shown(first)} et ${shown(nom)} se confondent sous Windows et macOS.`,
                aide: "Renommez l’un des deux.",
              },
            ),
          ]),
    ];
  });
}
