import { DepotError, type EntreeDeDossier } from "../../depot/depot.ts";
import { DOSSIERS, FICHIERS } from "../../domain/chemins.ts";
import type { Constat } from "../../domain/constat.ts";
import { constatAt } from "../../domain/constat.ts";
import { citer } from "../../domain/francais.ts";
import { nearest } from "../../domain/proche.ts";
import { semblable } from "../../domain/signes.ts";
import { shown } from "../validate/naming.ts";
import { type Folders, join } from "./folders.ts";
import { exigenceOfFolder, isLitter } from "./names.ts";

const regle = "fichier-mal-place";

/**
 * `fiche.yaml.txt`, `fiche 15.3.yaml`, `fiches.yml`, `fiche - Copie.yaml`, `Copie de fiche.yaml`, `fiche.yaml.bak`,
 * `ficher.yaml`, `15.3.yaml`: meant to be a fiche, under another name.
 */
export function isNearlyFiche(nom: string): boolean {
  const name = semblable(nom).replaceAll("_", " ");
  if (isNamedFiche(name)) return true;
  const stem = /^(.+?)\.ya?ml(\.txt)?$/.exec(name)?.[1];
  return stem !== undefined && (/^\d+[.,]\d+$/.test(stem) || nearest(stem, ["fiche"]) !== undefined);
}

function isNamedFiche(name: string): boolean {
  return /^(?:copie de )?fiches?\b.*\.ya?ml(?:\.\w{1,4})?$|^fiche(?:\.txt|\.json)?$/.test(name);
}

/** A fiche that is not read for its name. `autre`: the one that is read, beside it. */
export function sayNearlyFiche(chemin: string, nom: string, autre: string | null): Constat {
  if (autre !== null) {
    return constatAt(
      { fichier: chemin },
      {
        regle,
        gravite: "avertissement",
        message: `${shown(nom)} n’est pas lu : la fiche de ce dossier est ${citer(FICHIERS.fiche)}.`,
        aide: "Reportez dans la fiche ce qu’il dit de plus, puis supprimez-le.",
      },
    );
  }
  const hidden = /\.txt$/i.test(nom)
    ? " (l’extension .txt, ajoutée par le Bloc-notes, est cachée par Windows)"
    : "";
  return constatAt(
    { fichier: chemin },
    {
      regle,
      message: `${shown(nom)} n’est pas lu : une fiche s’appelle ${citer(FICHIERS.fiche)}.`,
      aide: `Renommez-le ${citer(FICHIERS.fiche)}${hidden}.`,
    },
  );
}

/** A file of quali that stands where it is not read. */
export function sayMisplaced(chemin: string): Constat {
  const sien = /^.*?\/\d+\.\d[^/]*(?=\/)/.exec(chemin)?.[0];
  const ou = sien === undefined ? "" : `, ici ${citer(join(sien, FICHIERS.fiche))}`;
  return constatAt(
    { fichier: chemin },
    {
      regle,
      message: `Le fichier ${citer(chemin)} n’est pas à une place où quali le lit : il ne compte pas.`,
      aide: `Déplacez-le (une fiche va dans le dossier de son exigence${ou}), ou retirez-le.`,
    },
  );
}

/** The fiches among what stands where it is not read: where their folder is no exigence, that alone is told. */
export function misplacedFiches(constats: readonly Constat[]): string[] {
  return constats.flatMap(({ regle: dite, lieu }) =>
    dite === regle && "fichier" in lieu && lieu.fichier.endsWith(`/${FICHIERS.fiche}`) ? [lieu.fichier] : [],
  );
}

/** Folders of evidence beside `preuves/`, or under another name than this one: nothing of them is read. */
export function sayFoldersBeside(folders: Folders): Constat[] {
  const racine = folders.list("");
  if (racine instanceof DepotError) return [];
  const lu = racine.byFolded().get(DOSSIERS.preuves)?.nom;
  return racine.entrees
    .filter((entree) => entree.nom !== lu)
    .flatMap((entree) => sayBeside(entree, lu, folders));
}

/** Folders at the root that have their own reading, or hold what was put away on purpose. */
const CONNUS: ReadonlySet<string> = new Set(Object.values(DOSSIERS));

/** True for folders of exigences, or of modules that hold such folders. */
function holdsEvidence(chemin: string, folders: Folders): boolean {
  if (CONNUS.has(chemin)) return false;
  const lu = folders.list(chemin);
  if (lu instanceof DepotError) return false;
  return lu.entrees
    .filter(({ genre }) => genre === "dossier")
    .some(
      ({ nom }) =>
        isExigence(nom) ||
        (/^(module|engagement)\b/.test(semblable(nom)) &&
          !chemin.includes("/") &&
          holdsEvidence(join(chemin, nom), folders)),
    );
}

const isExigence = (nom: string) => /^\d+[.,]\d/.test(exigenceOfFolder(nom));

function sayBeside({ nom, genre }: EntreeDeDossier, lu: string | undefined, folders: Folders): Constat[] {
  if (genre === "fichier" && isNamedFiche(semblable(nom))) return [sayMisplaced(nom)];
  if (genre !== "dossier" || isLitter(nom) || folders.isStructure(nom)) return [];
  const about = { regle, gravite: "avertissement" } as const;
  if (/^preuves?\b/.test(semblable(nom)) || holdsEvidence(nom, folders)) {
    return [
      constatAt(
        { fichier: nom },
        {
          ...about,
          message: `Le dossier ${shown(nom)} n’est pas lu : les preuves sont dans ${citer(`${DOSSIERS.preuves}/`)}.`,
          aide: lu
            ? `Déplacez ce qu’il contient dans ${citer(`${DOSSIERS.preuves}/`)}.`
            : `Renommez-le ${citer(DOSSIERS.preuves)}.`,
        },
      ),
    ];
  }
  if (!isExigence(nom)) return [];
  return [
    constatAt(
      { fichier: nom },
      {
        ...about,
        message: `Le dossier ${shown(nom)} n’est pas dans ${citer(`${DOSSIERS.preuves}/`)} : ses pièces ne comptent pas.`,
        aide: `Déplacez-le : ${citer(join(DOSSIERS.preuves, nom))}.`,
      },
    ),
  ];
}
